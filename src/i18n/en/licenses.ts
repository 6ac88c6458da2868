/** Words of the licenses pages. */
export const licenses = {
  title: 'Licenses',
} as const;
