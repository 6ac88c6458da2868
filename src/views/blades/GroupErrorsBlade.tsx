export function GroupErrorsBlade() {
  return <h1>GroupErrorsBlade</h1>;
}
