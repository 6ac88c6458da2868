/** Reasons why an assignment fails, in the order in which one is recorded (R4.6); Graph's and PowerShell's names. */
export const VIOLATIONS = [
  'ProhibitedInUsageLocationViolation',
  'UniquenessViolation',
  'MutuallyExclusiveViolation',
  'DependencyViolation',
  'CountViolation',
] as const;
export type Violation = (typeof VIOLATIONS)[number];

/** What a record can carry: a violation, or `Other` for a product held back by a sibling (R4.7). */
export const RECORDED_ERRORS = [...VIOLATIONS, 'Other'] as const;
export type RecordedError = (typeof RECORDED_ERRORS)[number];

/** `Active` and `ActiveWithError` are in force; `Error` is only recorded (R7.1). */
export const ASSIGNMENT_STATES = ['Active', 'ActiveWithError', 'Error'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** The two editions of the service (rules 6). */
export const SERVICE_VERSIONS = ['current', 'preview'] as const;
export type ServiceVersion = (typeof SERVICE_VERSIONS)[number];

export const PROCESSING_STATES = [
  'QueuedForProcessing',
  'ProcessingInProgress',
  'ProcessingComplete',
] as const;
export type ProcessingState = (typeof PROCESSING_STATES)[number];

/** Audit activities, spelled as the service spells them (R7.3). */
export const ACTIVITIES = [
  'Add user',
  'Update user',
  'Delete user',
  'Change user license',
  'Add group',
  'Update group',
  'Delete group',
  'Add member to group',
  'Remove member from group',
  'Set group license',
  'Trigger group license recalculation',
  'Start applying group based license to users',
  'Finish applying group based license to users',
  'Update subscription',
  'Update company settings',
] as const;
export type Activity = (typeof ACTIVITIES)[number];
