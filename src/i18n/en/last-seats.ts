/** Words of who gets the last seats of a product. */
export const lastSeats = {
  title: 'lastSeats',
} as const;
