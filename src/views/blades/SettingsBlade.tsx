export function SettingsBlade() {
  return <h1>SettingsBlade</h1>;
}
