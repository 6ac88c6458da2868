/** The split of a group that licenses most. */
export function GroupPlannerBlade() {
  return null;
}
