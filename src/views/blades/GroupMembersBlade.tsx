export function GroupMembersBlade() {
  return <h1>GroupMembersBlade</h1>;
}
