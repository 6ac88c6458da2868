import { Engine } from 'json-rules-engine';
import type { Licence } from '../../src/engine/product.ts';
import { Tally, type Contestant, type Job, type Outcome } from './contestant.ts';
import type { Crowd } from './crowd.ts';
import { rulesFor, type Assignment } from './json-rules-set.ts';

const [ACTIVE, ACTIVE_WITH_ERROR, ERROR, OTHER] = [1, 2, 3, 6];

type User = {
  readonly place: number;
  readonly location: string;
  readonly clash: boolean;
  readonly direct: Assignment | null;
  /** From the group. */
  records: readonly Assignment[];
};

/**
 * What one would also use instead: json-rules-engine, asked once for every user whose licences are to change. Its
 * events say which product has which violation; records, seats and log are kept around it in plain objects.
 */
export function jsonRulesOn(crowd: Crowd): Contestant {
  const { products } = crowd.parts;
  let rules = new Engine();
  let template: readonly Assignment[] = [];
  let users: User[] = [];
  let licensed: readonly User[] | null = null;
  let members = new Set<User>();
  let consumed = new Map<number, number>();
  let log: {
    readonly kind: string;
    readonly user: number;
    readonly before: string;
    readonly reasons: string;
  }[] = [];

  const consumes = (user: User, product: number): boolean =>
    user.direct?.product === product ||
    user.records.some((record) => record.product === product && record.state < ERROR);

  /** R4.1, R4.2 and R4.7 for one user. */
  async function step(user: User): Promise<void> {
    const wanted = members.has(user) ? template : [];
    const held = user.records.filter(({ state }) => state < ERROR);
    const erring = user.records.some(({ error }) => error > 0);
    const settled =
      held.length === wanted.length &&
      held.every((record) =>
        wanted.some(({ product, off }) => product === record.product && sameItems(off, record.off)),
      );
    if (settled && !erring) return;
    const found = settled ? [] : await violations(user, wanted, held);
    const before = JSON.stringify(user.records);
    const consumedBefore = products.map((_, product) => consumes(user, product));
    if (found.length === 0) user.records = wanted.map((licence) => ({ ...licence, state: ACTIVE, error: 0 }));
    else user.records = afterFailure(wanted, held, found);
    for (const product of products.keys()) {
      const difference = Number(consumes(user, product)) - Number(consumedBefore[product]);
      if (difference !== 0) consumed.set(product, (consumed.get(product) ?? 0) + difference);
    }
    const kind = found.length === 0 ? 'changed' : 'failed';
    log.push({ kind, user: user.place, before, reasons: JSON.stringify(found) });
  }

  async function violations(user: User, wanted: readonly Assignment[], held: readonly Assignment[]) {
    const direct = user.direct ? [user.direct] : [];
    const had = plansOf([...direct, ...held]);
    const facts: Record<string, string | boolean | number | readonly string[]> = {
      location: user.location,
      clash: user.clash,
      had: [...had],
      has: [...plansOf([...direct, ...wanted])],
    };
    for (const [product, { units }] of products.entries()) {
      const own = (all: readonly Assignment[]): Assignment[] =>
        all.filter((assignment) => assignment.product === product);
      const brought = [...plansOf(own(wanted))];
      const hadThrough = plansOf(own([...direct, ...held]));
      const others = [...direct, ...wanted].filter((assignment) => assignment.product !== product);
      facts[`new ${product}`] = brought.filter((plan) => !had.has(plan));
      facts[`new through ${product}`] = brought.filter((plan) => !hadThrough.has(plan));
      facts[`through others than ${product}`] = [...plansOf(others)];
      facts[`held from the group through ${product}`] = [...plansOf(own(held))];
      facts[`seats to take of ${product}`] = Number(brought.length > 0 && !consumes(user, product));
      facts[`seats left of ${product}`] = units.enabled + units.warning - (consumed.get(product) ?? 0);
    }
    const { events } = await rules.run(facts);
    return events.map(({ type, params }) => ({
      violation: Number(type),
      product: Number(params?.['product']),
    }));
  }

  function plansOf(assignments: readonly Assignment[]): Set<string> {
    return new Set(
      assignments.flatMap(({ product, off }) =>
        (products[product]?.plans ?? []).flatMap(({ name }) => (off.includes(name) ? [] : [name])),
      ),
    );
  }

  async function setTemplate(): Promise<void> {
    template = crowd.licences.map((licence) => assignmentOf(crowd, licence));
    rules = rulesFor(crowd, template);
    await processAll();
  }

  async function processAll(): Promise<void> {
    for (const user of users) if (!members.has(user) && user.records.length > 0) await step(user);
    for (const user of [...members]) await step(user);
  }

  async function churn(): Promise<void> {
    const at = (places: readonly number[]): User[] => places.flatMap((place) => users[place] ?? []);
    const [leavers, joiners] = [at(crowd.leavers), at(crowd.joiners)];
    for (const user of leavers) {
      members.delete(user);
      log.push({ kind: 'left', user: user.place, before: '', reasons: '' });
    }
    for (const user of joiners) {
      members.add(user);
      log.push({ kind: 'joined', user: user.place, before: '', reasons: '' });
    }
    for (const user of [...leavers, ...joiners]) await step(user);
  }

  async function work(job: Job): Promise<void> {
    const one = users[crowd.one];
    if (job === 'licences') await setTemplate();
    else if (job === 'churn') await churn();
    else if (job === 'reprocess') await processAll();
    else if (one) await step(one);
  }

  function outcome(): Outcome {
    const tally = new Tally();
    for (const { place, records } of users)
      for (const { product, state, error, off } of records)
        tally.record(place, product, state, error, off.length);
    for (const product of products.keys()) tally.seats(product, consumed.get(product) ?? 0);
    const linesOf = (kind: string): number => log.filter((line) => line.kind === kind).length;
    return tally.done(users.filter(({ records }) => records.some(({ error }) => error > 0)).length, {
      changed: linesOf('changed'),
      failed: linesOf('failed'),
      joined: linesOf('joined'),
      left: linesOf('left'),
    });
  }

  function begin(everybody: User[]): void {
    users = everybody;
    members = new Set(users.slice(0, crowd.size));
    log = [];
    consumed = new Map(
      products.map((_, product) => [product, users.filter((user) => consumes(user, product)).length]),
    );
  }

  return {
    name: 'json-rules-engine',
    async ready(job) {
      begin(usersOf(crowd));
      if (job === 'licences') return;
      if (!licensed) {
        await setTemplate();
        licensed = users;
      }
      // Records are replaced, never changed: the users need no deeper copy.
      begin(licensed.map((user) => ({ ...user })));
    },
    work,
    outcome,
  };
}

function usersOf(crowd: Crowd): User[] {
  return crowd.people.map(({ profile, clash, direct }, place) => ({
    place,
    location: profile.usageLocation ?? crowd.parts.tenant.country,
    clash,
    direct: direct && assignmentOf(crowd, direct),
    records: [],
  }));
}

/** A licence as an assignment in force, by numbers and names. */
function assignmentOf({ parts }: Crowd, { sku, disabled }: Licence): Assignment {
  const product = parts.products.findIndex(({ id }) => id === sku);
  const plans = parts.products[product]?.plans ?? [];
  const off = plans.flatMap(({ id, name }) => (disabled.includes(id) ? [name] : []));
  return { product, off, state: ACTIVE, error: 0 };
}

/** R4.7: a product at fault records its first violation, any other is held back. */
function afterFailure(
  wanted: readonly Assignment[],
  held: readonly Assignment[],
  found: readonly { readonly violation: number; readonly product: number }[],
): Assignment[] {
  const errorOf = (product: number): number =>
    Math.min(OTHER, ...found.flatMap((fault) => (fault.product === product ? [fault.violation] : [])));
  return [
    ...held.map((record) => ({ ...record, state: ACTIVE_WITH_ERROR, error: errorOf(record.product) })),
    ...wanted.flatMap(({ product, off }) =>
      held.some((record) => record.product === product)
        ? []
        : [{ product, off, state: ERROR, error: errorOf(product) }],
    ),
  ];
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));
