export function GroupOverviewBlade() {
  return <h1>GroupOverviewBlade</h1>;
}
