/** Words of what another service version would mean for users. */
export const versions = {
  title: 'versions',
} as const;
