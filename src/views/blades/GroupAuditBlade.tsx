export function GroupAuditBlade() {
  return <h1>GroupAuditBlade</h1>;
}
