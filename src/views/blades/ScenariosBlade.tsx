export function ScenariosBlade() {
  return <h1>ScenariosBlade</h1>;
}
