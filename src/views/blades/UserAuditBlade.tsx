export function UserAuditBlade() {
  return <h1>UserAuditBlade</h1>;
}
