/** Words of the groups pages. */
export const groups = {
  title: 'Groups',
} as const;
