/** What can be wrong with a tenant document, and how a fault begins in plain English. */
const STEMS = {
  json: 'This is not JSON',
  missing: 'A value is missing',
  type: 'The value must be',
  /** Not one of a few words; the detail lists them. */
  value: 'The value must be one of',
  version: 'The document version must be 1',
  guid: 'An id must be a GUID',
  country: 'A location must be a two-letter country code such as US',
  principalName: 'A user principal name must look like name@domain',
  nickname: 'A mail nickname has at most 64 characters, without spaces and @',
  date: 'A date must be in ISO 8601, such as 2024-03-01T07:35:27Z',
  units: 'Units must be a whole number from 0 to 2147483647',
  'text.empty': 'The text must not be empty',
  'text.tooLong': 'The text is too long',
  /** A property name that objects cannot safely have. */
  key: 'This name cannot be a plan name',
  tooDeep: 'The entry is nested too deeply',
  /** An assignment that is not simply `Active` has an error, and one that is has none (R7.1). */
  'state.error': 'Active goes with the error None, every other state with an error',
  /** Twice the same product from the same source (R1.4). */
  'state.repeated': 'The user has this product from this source already',
  'id.repeated': 'The id is taken already by',
  'principalName.repeated': 'The user principal name is taken already by',
  'sku.repeated': 'The product is listed already',
  'sku.unknown': 'The tenant does not subscribe to this product',
  'plan.repeated': 'The product has this service plan already',
  /** An id under two names, or a name under two ids. */
  'plan.clash': 'A service plan has one id and one name everywhere; elsewhere it is',
  'plan.unknown': 'The product does not have this service plan',
  'licence.repeated': 'The group has this product already',
  'group.notSecurityEnabled': 'A group with licenses must be security-enabled',
  'group.ruleMissing': 'A dynamic group needs a membership rule',
  'group.rule': 'The membership rule cannot be read:',
  'member.unknown': 'No user or group has this id',
  'member.repeated': 'The group has this member already',
  'member.self': 'A group cannot be a member of itself',
  'user.unknown': 'No user has this id',
  /** Stands for the faults beyond the first thousand. */
  more: '',
} as const;
export type DocumentFaultCode = keyof typeof STEMS;

/** One fault of a document, found by whoever reads it. */
export type DocumentFault = {
  /** Where: `users[3].usageLocation`; empty for the document as a whole. */
  readonly path: string;
  readonly code: DocumentFaultCode;
  /** What is there, shortened: texts in quotes, lists and objects named as such; empty when nothing is. */
  readonly found: string;
  /** A whole sentence in English, without the path. */
  readonly message: string;
};

/** A fault on one line: `users[3].usageLocation: …`. */
export const formatFault = ({ path, message }: DocumentFault): string =>
  path === '' ? message : `${path}: ${message}`;

const MOST_FAULTS = 1000;

/** Collects the faults of one document: the first thousand and how many more there are. */
export class Faults {
  private readonly listed: DocumentFault[] = [];
  private more = 0;

  get count(): number {
    return this.listed.length + this.more;
  }

  /** `detail` completes the sentence that the code begins. */
  add(path: string, code: DocumentFaultCode, found: unknown, detail = ''): void {
    if (this.listed.length >= MOST_FAULTS) this.more += 1;
    else this.listed.push(fault(path, code, shorten(found), detail));
  }

  list(): readonly DocumentFault[] {
    if (this.more === 0) return this.listed;
    const found = String(this.more);
    return [...this.listed, { path: '', code: 'more', found, message: `And ${found} more faults.` }];
  }
}

export const isFaultCode = (text: string): text is DocumentFaultCode => Object.hasOwn(STEMS, text);

function fault(path: string, code: DocumentFaultCode, found: string, detail: string): DocumentFault {
  const stem = detail === '' ? STEMS[code] : `${STEMS[code]} ${detail}`;
  return { path, code, found, message: found === '' ? `${stem}.` : `${stem}; found ${found}.` };
}

const MOST_CHARACTERS = 60;

function shorten(found: unknown): string {
  switch (typeof found) {
    case 'undefined':
      return '';
    case 'string': {
      const quoted = JSON.stringify(found.slice(0, MOST_CHARACTERS));
      return found.length > MOST_CHARACTERS ? `${quoted}…` : quoted;
    }
    case 'number':
    case 'boolean':
      return String(found);
    case 'object':
      if (found === null) return 'null';
      return Array.isArray(found) ? 'a list' : 'an object';
    default:
      return `a ${typeof found}`;
  }
}
