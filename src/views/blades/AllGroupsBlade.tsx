export function AllGroupsBlade() {
  return <h1>AllGroupsBlade</h1>;
}
