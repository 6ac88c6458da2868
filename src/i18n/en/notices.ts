/** Toasts and the notification history: a title for each kind of command, and what became of it. */
export const notices = {
  title: {
    user: {
      create: 'Create user',
      update: 'Update user',
      delete: 'Delete user',
      assignLicences: 'Assign licenses',
      reprocess: 'Reprocess user licenses',
    },
    group: {
      create: 'Create group',
      update: 'Update group',
      delete: 'Delete group',
      addMembers: 'Add members',
      removeMembers: 'Remove members',
      setLicences: 'Update license assignments',
      reprocess: 'Reprocess group licenses',
    },
    subscription: {
      create: 'Purchase product',
      setUnits: 'Update subscription',
      addPlan: 'Add service plan',
    },
    tenant: {
      setRelations: 'Update plan relations',
      setServiceVersion: 'Change service version',
      rename: 'Rename tenant',
    },
    process: 'Process licenses',
  },
  progress: 'Applying license changes for {subject}…',
  done: 'Done: {subject}',
  processed:
    'Finished for {subject}. Users successfully assigned licenses: {succeeded, number}. Users for whom license assignment failed: {failed, number}.',
} as const;
