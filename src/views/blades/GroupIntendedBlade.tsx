/** The members of a group beside its template. */
export function GroupIntendedBlade() {
  return null;
}
