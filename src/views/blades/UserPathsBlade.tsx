/** The assignment paths of a user. */
export function UserPathsBlade() {
  return null;
}
