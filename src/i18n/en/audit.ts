/** Words of the audit pages. */
export const audit = {
  title: 'Audit',
} as const;
