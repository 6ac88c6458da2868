export function GroupPropertiesBlade() {
  return <h1>GroupPropertiesBlade</h1>;
}
