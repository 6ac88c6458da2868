/** Words of what members have beside what their group should give them. */
export const intended = {
  title: 'intended',
} as const;
