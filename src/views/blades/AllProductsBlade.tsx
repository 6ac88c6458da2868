export function AllProductsBlade() {
  return <h1>AllProductsBlade</h1>;
}
