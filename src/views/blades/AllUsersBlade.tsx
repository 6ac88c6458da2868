export function AllUsersBlade() {
  return <h1>AllUsersBlade</h1>;
}
