/** Where licences go, as a picture with a table. */
export function LicenceFlowBlade() {
  return null;
}
