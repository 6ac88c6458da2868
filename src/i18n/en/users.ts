/** Words of the users pages. */
export const users = {
  title: 'Users',
} as const;
