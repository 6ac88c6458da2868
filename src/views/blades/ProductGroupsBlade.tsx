export function ProductGroupsBlade() {
  return <h1>ProductGroupsBlade</h1>;
}
