export function UserGroupsBlade() {
  return <h1>UserGroupsBlade</h1>;
}
