export function AuditBlade() {
  return <h1>AuditBlade</h1>;
}
