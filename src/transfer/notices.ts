/** What an import leaves out, repairs or makes up, so that somebody can judge whether the tenant is whole. */
export const IMPORT_NOTICES = [
  /* The answers themselves. Subject: `users`, `groups`, …, or the file. */
  'page.missing',
  'count.differs',
  'answer.empty',
  'users.withoutLicences',
  /** The same entry twice; `differs`: with other values, of which the later file's are taken. */
  'entry.repeated',
  'entry.differs',
  /** Deleted since an earlier delta query. */
  'entry.removed',
  /** Subject: `users.createdDateTime`. */
  'property.ignored',

  /* Organisation and products. */
  'organization.madeUp',
  'plan.repeated',
  /** Two plans of one name, or two names of one plan. */
  'plan.renamed',
  /** Assignments of a product that the tenant does not have any more. Subject: its id. */
  'sku.unknown',
  /** A plan that its product does not have any more, in a list of those switched off. */
  'plan.unknown',

  /* Users. Subject of the repaired ones: `Active/CountViolation`. */
  'name.madeUp',
  'location.unknown',
  'state.disabled',
  'state.repaired',
  'state.repeated',
  'date.unreadable',

  /* Groups. */
  'licence.repeated',
  'nickname.dropped',
  /** The rule speaks of devices or in words that are not known here: the members stay as they are. */
  'rule.unreadable',
  /** No answer says who is a member: taken from the assignments of the users. */
  'members.derived',
  /** Graph gives no more than 20 members with `$expand`. */
  'members.cut',
  /** Subject: `device`, `servicePrincipal`, `orgContact` or `unknown`. */
  'member.ignored',
  'member.repeated',

  /* The product list. */
  'csv.line',
  'csv.conflict',
  'csv.repeated',
] as const;
export type ImportNoticeCode = (typeof IMPORT_NOTICES)[number];

/** The same remark about any number of things. */
export type ImportNotice = {
  readonly code: ImportNoticeCode;
  /** What it is about; empty where the code says it all. */
  readonly subject: string;
  readonly count: number;
  /** The first few, by name, id or place. */
  readonly examples: readonly string[];
};

const MOST_EXAMPLES = 5;
/** Subjects of one code that are told apart; what comes after them is counted without a subject. */
const MOST_SUBJECTS = 200;

/** Collects the remarks of one import. */
export class Notices {
  private readonly listed = new Map<string, { count: number; readonly examples: string[] } & Head>();
  private readonly subjects = new Map<ImportNoticeCode, number>();

  add(code: ImportNoticeCode, subject: string, example = '', count = 1): void {
    const entry = this.listed.get(`${code} ${subject}`) ?? this.begin(code, subject);
    entry.count += count;
    if (example !== '' && entry.examples.length < MOST_EXAMPLES && !entry.examples.includes(example))
      entry.examples.push(example);
  }

  /** In the order of the codes, the most frequent first. */
  list(): readonly ImportNotice[] {
    return [...this.listed.values()].toSorted(
      (a, b) =>
        IMPORT_NOTICES.indexOf(a.code) - IMPORT_NOTICES.indexOf(b.code) ||
        b.count - a.count ||
        (a.subject < b.subject ? -1 : 1),
    );
  }

  private begin(code: ImportNoticeCode, wanted: string) {
    const known = this.subjects.get(code) ?? 0;
    const subject = known < MOST_SUBJECTS ? wanted : '';
    const key = `${code} ${subject}`;
    const entry = this.listed.get(key) ?? { code, subject, count: 0, examples: [] };
    if (!this.listed.has(key)) this.subjects.set(code, known + 1);
    this.listed.set(key, entry);
    return entry;
  }
}

type Head = { readonly code: ImportNoticeCode; readonly subject: string };
