export function UserLicensesBlade() {
  return <h1>UserLicensesBlade</h1>;
}
