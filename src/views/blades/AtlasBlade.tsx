/** Which products conflict with or need which. */
export function AtlasBlade() {
  return null;
}
