export function GroupsWithErrorsBlade() {
  return <h1>GroupsWithErrorsBlade</h1>;
}
