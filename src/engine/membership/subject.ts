import type { UserProfile } from '../user.ts';

type AssignedPlan = { readonly servicePlanId: string; readonly capabilityStatus: string };

/** What a rule asks about a user. Properties are named as in the rule, without `user.`; null or empty: no value. */
export type RuleSubject = {
  readonly text: (property: string) => string | null;
  readonly flag: (property: string) => boolean | null;
  readonly proxyAddresses: readonly string[];
  readonly otherMails: readonly string[];
  readonly assignedPlans: () => readonly AssignedPlan[];
  /** Ids of the groups that have the user as a direct member. */
  readonly memberOf: () => readonly string[];
};

/** The user as rules see one; documented properties that a profile does not keep have no value. */
export function subjectOf(
  profile: UserProfile,
  plans: () => readonly AssignedPlan[],
  memberOf: () => readonly string[],
): RuleSubject {
  return {
    text: (property) => textOf(profile, property),
    flag: (property) => (property === 'accountEnabled' ? profile.accountEnabled : null),
    proxyAddresses: profile.proxyAddresses,
    otherMails: profile.otherMails,
    assignedPlans: plans,
    memberOf,
  };
}

/** The rule language is older than Graph and calls some properties otherwise. */
function textOf(profile: UserProfile, property: string): string | null {
  const { attributes } = profile;
  switch (property) {
    case 'objectId':
      return profile.id;
    case 'displayName':
    case 'userPrincipalName':
    case 'usageLocation':
    case 'department':
    case 'jobTitle':
      return profile[property];
    case 'facsimileTelephoneNumber':
      return attributes.faxNumber ?? null;
    case 'mailNickName':
      return attributes.mailNickname ?? null;
    case 'mobile':
      return attributes.mobilePhone ?? null;
    case 'physicalDeliveryOfficeName':
      return attributes.officeLocation ?? null;
    case 'city':
    case 'companyName':
    case 'country':
    case 'employeeHireDate':
    case 'employeeId':
    case 'givenName':
    case 'mail':
    case 'postalCode':
    case 'preferredLanguage':
    case 'state':
    case 'streetAddress':
    case 'surname':
      return attributes[property] ?? null;
    // The service writes "Member" on everyone who is no guest; the documented "all members" rule relies on it.
    case 'userType':
      return attributes.userType ?? 'Member';
    default:
      return null;
  }
}
