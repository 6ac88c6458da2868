/**
 * Why an assignment fails: the article's headings, the sentences of an explanation and what to do about it.
 * The error names themselves (CountViolation …) are never translated.
 */
export const reasons = {
  heading: {
    ProhibitedInUsageLocationViolation: "Usage location isn't allowed",
    UniquenessViolation: 'Proxy address is already being used',
    MutuallyExclusiveViolation: 'Conflicting service plans',
    DependencyViolation: 'Other products depend on this license',
    CountViolation: 'Not enough licenses',
    Other: 'Other',
  },
  missingHeading: 'Missing dependent service plans',
  fault: {
    ProhibitedInUsageLocationViolation:
      '{plan} in {product} isn’t available in {location}, the user’s usage location.',
    ProhibitedInInheritedLocationViolation:
      '{plan} in {product} isn’t available in {location}. The user has no usage location and inherits the directory’s.',
    UniquenessViolation: '{plan} in {product} needs a proxy address that no other user has.',
    clash: 'The address {address} is also on {users}.',
    MutuallyExclusiveViolation:
      '{plan} in {product} conflicts with {otherPlan} in {otherProduct} ({sources}).',
    missing: '{plan} in {product} needs {requirement}, which the user would not have.',
    needed:
      '{plan} in {product} can’t be taken away: {dependent} in {dependentProduct} ({sources}) depends on it.',
    CountViolation:
      '{available, plural, =0 {No license of {product} is available.} other {{product} is over-assigned: {available, number} licenses available.}}',
  },
  cleared: 'Nothing stands in the way any more. Reprocess the group or the user to clear this error.',
  silent:
    'Nothing was assigned and no error was recorded. In the preview of group-based licensing, duplicate proxy addresses make an assignment fail silently.',
  pending: 'Not processed yet: the group’s change is still in the queue.',
  unprocessed: 'This group has not been processed for the user. Reprocess the group or the user.',
  section: 'In the article: “{section}”',
  together:
    'A group’s products are assigned together or not at all, so the group’s other products were not assigned either.',
  pendingHeading: 'Not processed yet',
  silentHeading: 'Nothing assigned, no error recorded',
  powershell: 'PowerShell reports this error as <name></name>',
  sections: {
    ProhibitedInUsageLocationViolation: "Usage location isn't allowed",
    UniquenessViolation:
      'License assignment fails silently for a user due to duplicate proxy addresses in Exchange Online',
    MutuallyExclusiveViolation: 'Conflicting service plans',
    DependencyViolation: 'Other products depend on this license',
    CountViolation: 'Not enough licenses',
    Other: "What happens when there's more than one product license on a group?",
  },
} as const;
