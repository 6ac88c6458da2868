/** Words for a page that nothing else has reached yet: they come with the first script. */
export const opening = {
  failed:
    'The lab could not be loaded. The connection may be gone, or a new version was published a moment ago.',
  again: 'Try again',
} as const;
