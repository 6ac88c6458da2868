/** What the other service version would mean for users. */
export function ServiceVersionBlade() {
  return null;
}
