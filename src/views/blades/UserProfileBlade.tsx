export function UserProfileBlade() {
  return <h1>UserProfileBlade</h1>;
}
