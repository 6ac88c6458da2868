export function GroupLicensesBlade() {
  return <h1>GroupLicensesBlade</h1>;
}
