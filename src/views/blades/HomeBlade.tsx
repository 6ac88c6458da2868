export function HomeBlade() {
  return <h1>HomeBlade</h1>;
}
