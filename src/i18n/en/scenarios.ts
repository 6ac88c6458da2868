/** Words of the scenarios pages. */
export const scenarios = {
  title: 'Scenarios',
} as const;
