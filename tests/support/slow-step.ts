import type { Directory } from '../../src/engine/directory.ts';
import type { Assignment } from '../../src/engine/holdings.ts';
import type { GroupId, SkuId } from '../../src/engine/ids.ts';
import type { Licence } from '../../src/engine/product.ts';
import { hasSlot } from '../../src/engine/slots.ts';
import { rowOf, rowsOf, slotOf } from '../../src/engine/table.ts';
import { type UserRow, userAt, usersOf } from '../../src/engine/user-table.ts';
import {
  RECORDED_ERRORS,
  VIOLATIONS,
  type RecordedError,
  type Violation,
} from '../../src/engine/vocabulary.ts';

type Fault = { readonly sku: SkuId; readonly violation: Violation };
type Proposal = { readonly group: GroupId | null; readonly wanted: readonly Licence[] };

/**
 * The next step of the queue, slow and to the letter of rules 4 to 6: scans everything, remembers nothing and shares
 * no code with the engine's judge. Says what is recorded on the user afterwards, and whether the job's group stands well.
 */
export function slowStep(directory: Directory): {
  readonly user: UserRow;
  readonly records: Assignment[];
  readonly success: boolean;
} {
  const job = directory.queue[0];
  const user = job && userAt(directory.users, job.users[job.done] ?? -1);
  if (!job || !user) throw new Error('There is no step to take.');
  const step = new SlowStep(directory, user);
  if (job.group === null) step.everything();
  else step.one(job.group);
  step.together();
  return { user, records: step.records, success: job.group === null || step.standsWell(job.group) };
}

/** What a direct change would be refused for, and whether it gives the user a product or plan they did not have (R2.2). */
export function slowDirect(
  directory: Directory,
  user: UserRow,
  add: readonly Licence[],
  remove: readonly SkuId[],
): { readonly isNew: boolean; readonly faults: readonly Fault[] } {
  const step = new SlowStep(directory, user);
  const named = [...remove, ...add.map(({ sku }) => sku)];
  const kept = step.records.filter(
    (old) => old.source === null && old.state !== 'Error' && !named.includes(old.sku),
  );
  return {
    isNew: add.some((licence) => step.isNew(licence)),
    faults: step.judge([{ group: null, wanted: [...kept, ...add] }]),
  };
}

class SlowStep {
  records: Assignment[];
  private readonly directory: Directory;
  private readonly user: UserRow;
  private readonly silent = new Set<GroupId>();
  private stirred = false;

  constructor(directory: Directory, user: UserRow) {
    this.directory = directory;
    this.user = user;
    this.records = [...user.holdings];
  }

  one(group: GroupId): void {
    if (this.attempt(group)) this.again();
  }

  everything(): void {
    const member = [...rowsOf(this.directory.groups)].map(({ id }) => id).filter((id) => this.isMember(id));
    const recorded = this.records.flatMap(({ source }) => source ?? []);
    for (const group of this.inOrder([...member, ...recorded])) this.one(group);
  }

  /** R4.10. */
  together(): void {
    let groups = this.inOrder(this.groupsInError());
    while (this.stirred && groups.length >= 2) {
      const proposals = groups.map((group) => ({ group, wanted: this.wanted(group) }));
      const faults = this.judge(proposals);
      if (faults.length === 0) {
        for (const { group, wanted } of proposals) this.give(group, wanted);
        this.again();
        return;
      }
      groups = groups.filter((group) => {
        const products = [...this.wanted(group), ...this.held(group)].map(({ sku }) => sku);
        return !faults.some(({ sku }) => products.includes(sku));
      });
    }
  }

  standsWell(group: GroupId): boolean {
    return !this.silent.has(group) && !this.groupsInError().includes(group);
  }

  /** R4.9. */
  private again(): void {
    while (this.inOrder(this.groupsInError()).some((group) => this.attempt(group)));
  }

  /** R4.1 to R4.8 and R6.1; true when something in force changed. */
  private attempt(group: GroupId): boolean {
    const wanted = this.wanted(group);
    const held = this.held(group);
    this.silent.delete(group);
    if (sameTexts(wanted.map(licenceKey), held.map(licenceKey))) {
      this.give(group, wanted);
      return false;
    }
    this.stirred = true;
    const faults = this.judge([{ group, wanted }]);
    if (faults.length === 0) {
      this.give(group, wanted);
      return true;
    }
    const preview = this.directory.serviceVersion === 'preview';
    const told = preview ? faults.filter(({ violation }) => violation !== 'UniquenessViolation') : faults;
    if (told.length === 0) {
      this.silent.add(group);
      this.give(group, held);
      return false;
    }
    const errorOf = (sku: SkuId): RecordedError =>
      VIOLATIONS.find((violation) =>
        told.some((fault) => fault.sku === sku && fault.violation === violation),
      ) ?? 'Other';
    const absent = wanted.filter(({ sku }) => !held.some((old) => old.sku === sku));
    this.replace(group, [
      ...held.map(({ sku, disabled }) => record(group, { sku, disabled }, 'ActiveWithError', errorOf(sku))),
      ...absent.map((licence) => record(group, licence, 'Error', errorOf(licence.sku))),
    ]);
    return false;
  }

  isNew(licence: Licence): boolean {
    const before = this.records.filter(({ state }) => state !== 'Error');
    const had = before.flatMap((one) => this.plans(one));
    return (
      !before.some(({ sku }) => sku === licence.sku) ||
      this.plans(licence).some((plan) => !had.includes(plan))
    );
  }

  /** R4.3 to R4.5 by scanning: every product at fault with every violation. */
  judge(proposals: readonly Proposal[]): Fault[] {
    const { relations } = this.directory;
    const before = this.records.filter(({ state }) => state !== 'Error');
    const untouched = before.filter(({ source }) => !proposals.some(({ group }) => group === source));
    const coming = proposals.flatMap(({ wanted }) => wanted);
    const going = before.filter((old) => !untouched.includes(old));
    const after: readonly Licence[] = [...untouched, ...coming];
    const has = (licences: readonly Licence[], name: string) =>
      licences.some((one) => this.plans(one).includes(name));
    const meets = (licences: readonly Licence[], names: readonly string[]) =>
      names.some((name) => has(licences, name));
    const excludes = (one: string, other: string) =>
      one !== other && relations.exclusive.some((family) => family.includes(one) && family.includes(other));
    const faults: Fault[] = [];
    for (const one of coming) {
      const fault = (violation: Violation, when: boolean) => when && faults.push({ sku: one.sku, violation });
      const others = after.filter(({ sku }) => sku !== one.sku).flatMap((other) => this.plans(other));
      for (const plan of this.plans(one)) {
        const isNew = !has(before, plan);
        const isNewHere = !has(
          before.filter(({ sku }) => sku === one.sku),
          plan,
        );
        const place = this.user.profile.usageLocation ?? this.directory.tenant.country;
        fault(
          'ProhibitedInUsageLocationViolation',
          isNew && (relations.prohibitedIn[plan] ?? []).includes(place),
        );
        fault(
          'UniquenessViolation',
          isNew &&
            relations.mailbox.includes(plan) &&
            !meets(before, relations.mailbox) &&
            this.sharesAddress(),
        );
        fault('MutuallyExclusiveViolation', isNewHere && others.some((other) => excludes(plan, other)));
        fault(
          'DependencyViolation',
          isNew && (relations.dependsOn[plan] ?? []).some((names) => !meets(after, names)),
        );
      }
      fault('CountViolation', !before.some(({ sku }) => sku === one.sku) && this.seats(one.sku) < 1);
    }
    for (const [plan, requirements] of Object.entries(relations.dependsOn)) {
      if (!has(before, plan) || !has(after, plan)) continue;
      for (const names of requirements.filter((lost) => meets(before, lost) && !meets(after, lost))) {
        for (const old of going.filter((one) => meets([one], names)))
          faults.push({ sku: old.sku, violation: 'DependencyViolation' });
      }
    }
    return faults;
  }

  private give(group: GroupId, licences: readonly Licence[]): void {
    this.replace(
      group,
      licences.map(({ sku, disabled }) => record(group, { sku, disabled }, 'Active', null)),
    );
  }

  private replace(group: GroupId, records: readonly Assignment[]): void {
    this.records = [...this.records.filter(({ source }) => source !== group), ...records];
  }

  private isMember(group: GroupId): boolean {
    const row = rowOf(this.directory.groups, group);
    return row !== undefined && hasSlot(row.userMembers, slotOf(this.directory.users, this.user.id) ?? -1);
  }

  private wanted(group: GroupId): readonly Licence[] {
    return this.isMember(group) ? (rowOf(this.directory.groups, group)?.licences ?? []) : [];
  }

  private held(group: GroupId): Assignment[] {
    return this.records.filter(({ source, state }) => source === group && state !== 'Error');
  }

  private groupsInError(): GroupId[] {
    return this.records.flatMap(({ source, error }) => (source !== null && error !== null ? [source] : []));
  }

  /** Removals in the order of the groups, deleted ones by id, then the others in the order of the groups. */
  private inOrder(groups: readonly GroupId[]): GroupId[] {
    const all = [...rowsOf(this.directory.groups)].map(({ id }) => id);
    const known = all.filter((id) => groups.includes(id));
    const deleted = [...new Set(groups)].filter((id) => !all.includes(id)).toSorted();
    const isRemoval = (id: GroupId) => this.wanted(id).length === 0;
    return [...known.filter(isRemoval), ...deleted, ...known.filter((id) => !isRemoval(id))];
  }

  private plans({ sku, disabled }: Licence): string[] {
    const product = this.directory.products.find(({ id }) => id === sku);
    return (product?.plans ?? []).filter(({ id }) => !disabled.includes(id)).map(({ name }) => name);
  }

  private seats(sku: SkuId): number {
    const units = this.directory.products.find(({ id }) => id === sku)?.units;
    const holds = ({ holdings }: UserRow) => holdings.some((one) => one.sku === sku && one.state !== 'Error');
    const others = [...usersOf(this.directory.users)].filter((row) => row.id !== this.user.id && holds(row));
    const own = this.records.some((one) => one.sku === sku && one.state !== 'Error') ? 1 : 0;
    return (units?.enabled ?? 0) + (units?.warning ?? 0) - others.length - own;
  }

  private sharesAddress(): boolean {
    const mine = this.user.profile.proxyAddresses.map((address) => address.toLowerCase());
    return [...usersOf(this.directory.users)].some(
      ({ id, profile }) =>
        id !== this.user.id && profile.proxyAddresses.some((address) => mine.includes(address.toLowerCase())),
    );
  }
}

/** What two records must agree in to be the same. */
export const recordKey = ({ source, state, error, ...licence }: Assignment): string =>
  [licenceKey(licence), source, state, error === null ? '' : RECORDED_ERRORS.indexOf(error)].join(' ');

const licenceKey = ({ sku, disabled }: Licence): string => `${sku} ${disabled.toSorted().join()}`;

const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.toSorted().join(';') === others.toSorted().join(';');

const record = (
  source: GroupId,
  licence: Licence,
  state: Assignment['state'],
  error: RecordedError | null,
): Assignment => ({ ...licence, source, state, error });
