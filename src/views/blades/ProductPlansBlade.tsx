export function ProductPlansBlade() {
  return <h1>ProductPlansBlade</h1>;
}
