/** What every contestant does, from the administrator's command to the drained queue. */
export const JOBS = ['licences', 'churn', 'reprocess', 'one'] as const;
export type Job = (typeof JOBS)[number];

export const JOB_NAMES: Readonly<Record<Job, string>> = {
  licences: 'licence change',
  churn: 'leave and join',
  reprocess: 'reprocess everything',
  one: 'reprocess one user',
};

/** One way to do the same work on the same crowd. */
export type Contestant = {
  readonly name: string;
  /** Puts the tenant where the job begins; nobody watches the clock. The licence change begins before it, all else after. */
  readonly ready: (job: Job) => void | Promise<void>;
  readonly work: (job: Job) => void | Promise<void>;
  /** What came of the work since `ready`. */
  readonly outcome: () => Outcome;
};

/** Figures by name: equal for equal work. */
export type Outcome = Readonly<Record<string, number>>;

/** Lines about users that were written since `ready`. */
export type Lines = {
  readonly changed: number;
  readonly failed: number;
  readonly joined: number;
  readonly left: number;
};

/** Counts an outcome, record by record. */
export class Tally {
  private readonly figures = new Map<string, number>();

  /** What the group has given, or failed to give, to the user at a place. States and errors are numbered from 1. */
  record(place: number, product: number, state: number, error: number, plansOff: number): void {
    this.add(`product ${product}, state ${state}, error ${error}, ${plansOff} off`, 1);
    this.add('who has what', (place + 1) * (product * 64 + state * 8 + error));
  }

  seats(product: number, consumed: number): void {
    this.add(`seats consumed of product ${product}`, consumed);
  }

  done(usersInError: number, lines: Lines): Outcome {
    this.add('users in error', usersInError);
    for (const [kind, count] of Object.entries(lines)) this.add(`lines: ${kind}`, count);
    return Object.fromEntries(this.figures);
  }

  private add(name: string, count: number): void {
    this.figures.set(name, (this.figures.get(name) ?? 0) + count);
  }
}

/** Every figure in which an outcome is not the expected one, in words. */
export function differences(expected: Outcome, outcome: Outcome): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(outcome)]);
  return [...names].flatMap((name) => {
    const [wanted, found] = [expected[name] ?? 0, outcome[name] ?? 0];
    return wanted === found ? [] : [`${name}: ${found} instead of ${wanted}`];
  });
}
