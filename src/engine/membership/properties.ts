/** The user properties with a text value that a rule can name; spelled as the rule language spells them, not as Graph does. */
export const TEXT_PROPERTIES = [
  'city',
  'companyName',
  'country',
  'department',
  'displayName',
  'employeeId',
  'facsimileTelephoneNumber',
  'givenName',
  'jobTitle',
  'mail',
  'mailNickName',
  'mobile',
  'objectId',
  'onPremisesDistinguishedName',
  'onPremisesSecurityIdentifier',
  'passwordPolicies',
  'physicalDeliveryOfficeName',
  'postalCode',
  'preferredLanguage',
  'sipProxyAddress',
  'state',
  'streetAddress',
  'surname',
  'telephoneNumber',
  'usageLocation',
  'userPrincipalName',
  'userType',
] as const;
type ExtensionProperty = `extensionAttribute${number}` | `extension_${string}`;
export type TextProperty = (typeof TEXT_PROPERTIES)[number] | ExtensionProperty;

export const FLAG_PROPERTIES = ['accountEnabled', 'dirSyncEnabled'] as const;
export type FlagProperty = (typeof FLAG_PROPERTIES)[number];

export const DATE_PROPERTIES = ['employeeHireDate'] as const;
export type DateProperty = (typeof DATE_PROPERTIES)[number];

/** Properties with many texts: compared directly or, item by item, with -any and -all. */
export const TEXT_COLLECTIONS = ['otherMails', 'proxyAddresses'] as const;
export type TextCollection = (typeof TEXT_COLLECTIONS)[number];

/** Properties with many objects: only -any and -all apply to them. */
const OBJECT_COLLECTIONS = ['assignedPlans', 'memberOf'] as const;
export type Collection = TextCollection | (typeof OBJECT_COLLECTIONS)[number];

/** How a condition inside -any or -all names what it compares. */
export const ITEM_PROPERTIES = {
  otherMails: ['_'],
  proxyAddresses: ['_'],
  assignedPlans: ['assignedPlan.servicePlanId', 'assignedPlan.capabilityStatus', 'assignedPlan.service'],
  memberOf: ['group.objectId'],
} as const satisfies Record<Collection, readonly string[]>;
export type ItemProperty = (typeof ITEM_PROPERTIES)[Collection][number];

type UserProperty =
  | { readonly kind: 'text'; readonly name: TextProperty }
  | { readonly kind: 'flag'; readonly name: FlagProperty }
  | { readonly kind: 'date'; readonly name: DateProperty }
  | { readonly kind: 'texts'; readonly name: TextCollection }
  | { readonly kind: 'objects'; readonly name: (typeof OBJECT_COLLECTIONS)[number] };

export const OF_USER = 'user.';

/** Names are case sensitive, yet Microsoft's own examples spell these three differently from its tables. */
const ALSO_SPELLED = new Map([
  ['mailNickname', 'mailNickName'],
  ['employeehiredate', 'employeeHireDate'],
  ['memberof', 'memberOf'],
]);

/** Finds a property by its name with `user.` before it; null for an unknown one. */
export function findUserProperty(written: string): UserProperty | null {
  if (!written.startsWith(OF_USER)) return null;
  const bare = written.slice(OF_USER.length);
  const name = ALSO_SPELLED.get(bare) ?? bare;
  const text = isExtension(name) ? name : TEXT_PROPERTIES.find((known) => known === name);
  if (text) return { kind: 'text', name: text };
  const flag = FLAG_PROPERTIES.find((known) => known === name);
  if (flag) return { kind: 'flag', name: flag };
  const date = DATE_PROPERTIES.find((known) => known === name);
  if (date) return { kind: 'date', name: date };
  const texts = TEXT_COLLECTIONS.find((known) => known === name);
  if (texts) return { kind: 'texts', name: texts };
  const objects = OBJECT_COLLECTIONS.find((known) => known === name);
  return objects ? { kind: 'objects', name: objects } : null;
}

/** Whether a word is how some condition inside -any or -all names what it compares. */
export const isItemProperty = (word: string): boolean =>
  Object.values(ITEM_PROPERTIES).some((names) => names.some((known) => known === word));

const EXTENSION = /^(extensionAttribute([1-9]|1[0-5])|extension_[0-9A-Za-z]{32}_\w+)$/;

const isExtension = (name: string): name is ExtensionProperty => EXTENSION.test(name);
