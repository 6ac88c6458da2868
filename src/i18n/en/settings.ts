/** Words of the settings pages. */
export const settings = {
  title: 'Settings',
} as const;
