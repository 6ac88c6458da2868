/** Words of what an action would do before it is done. */
export const forecast = {
  title: 'forecast',
} as const;
