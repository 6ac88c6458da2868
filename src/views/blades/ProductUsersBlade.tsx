export function ProductUsersBlade() {
  return <h1>ProductUsersBlade</h1>;
}
