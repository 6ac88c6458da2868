export function LicensesOverviewBlade() {
  return <h1>LicensesOverviewBlade</h1>;
}
