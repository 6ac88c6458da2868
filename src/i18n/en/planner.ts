/** Words of the split of a group that licenses most. */
export const planner = {
  title: 'planner',
} as const;
