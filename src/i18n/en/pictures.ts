/** Words of the pictures and the tables beside them. */
export const pictures = {
  title: 'pictures',
} as const;
