import { expect, test } from 'vitest';
import type { Command } from '../../../src/engine/command.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { inError, inForce } from '../../../src/engine/holdings.ts';
import { seatsOf, userById } from '../../../src/engine/queries.ts';
import { pendingSteps } from '../../../src/engine/queue.ts';
import { topReason } from '../../../src/engine/records.ts';
import { finish } from '../../../src/engine/slices.ts';
import { usersOf } from '../../../src/engine/user-table.ts';
import { forecastOf } from '../../../src/insight/forecast/forecast-of.ts';
import type { Forecast } from '../../../src/insight/forecast/forecast.ts';
import * as id from '../../support/named.ts';
import { office } from '../../support/office.ts';
import { licencesOf } from '../../support/parts-by-name.ts';
import { plain } from '../../support/plain.ts';
import { tenant } from '../../support/tenant.ts';
import { always, stageOf } from '../../support/walk.ts';
import { toTheEnd } from '../to-the-end.ts';
import { CONTEXT, inWords } from './in-words.ts';

const licence = (group: string, ...products: readonly string[]): Command => ({
  type: 'group.setLicences',
  group: id.group(group),
  add: licencesOf(products),
  remove: [],
});

type Known = {
  readonly name: string;
  readonly make: () => Directory;
  readonly commands: readonly Command[];
  readonly says: Readonly<Record<string, unknown>>;
};

test.for<Known>([
  {
    name: 'R4.3 who holds what conflicts would be in error, the others licensed',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E1'] })
        .users('bo', 'cy')
        .group('hr', { members: ['ada', 'bo', 'cy'] }).directory,
    commands: [licence('hr', 'E3')],
    says: { licensed: 2, fresh: { MutuallyExclusiveViolation: 1 }, still: {}, cleared: 0, changes: true },
  },
  {
    name: 'R4.5 seats go out in join order: one is left over',
    make: () =>
      tenant(office({ E3: 1 }))
        .users('ada', 'bo')
        .group('hr', { members: ['ada', 'bo'] }).directory,
    commands: [licence('hr', 'E3')],
    says: { licensed: 1, fresh: { CountViolation: 1 }, seats: ['E3: 0 of 1 → 1 of 1'] },
  },
  {
    name: 'R5.2 seats that are bought clear nothing by themselves',
    make: () =>
      tenant(office({ E3: 1 }))
        .users('ada', 'bo')
        .group('hr', { members: ['ada', 'bo'], licences: ['E3'] })
        .drain().directory,
    commands: [{ type: 'subscription.setUnits', sku: id.sku('E3'), units: { enabled: 2 } }],
    says: { licensed: 0, still: {}, cleared: 0, changes: false, seats: ['E3: 1 of 1 → 1 of 2'] },
  },
  {
    name: 'R5.1 then a Reprocess clears it',
    make: () =>
      tenant(office({ E3: 1 }))
        .users('ada', 'bo')
        .group('hr', { members: ['ada', 'bo'], licences: ['E3'] })
        .drain()
        .setUnits('E3', { enabled: 2 }).directory,
    commands: [{ type: 'group.reprocess', group: id.group('hr') }],
    says: { licensed: 1, cleared: 1, still: {}, fresh: {} },
  },
  {
    name: 'R5.4 a Reprocess with nothing changed leaves every error as it is',
    make: () =>
      tenant(office({ E3: 1 }))
        .users('ada', 'bo')
        .group('hr', { members: ['ada', 'bo'], licences: ['E3'] })
        .drain().directory,
    commands: [{ type: 'group.reprocess', group: id.group('hr') }],
    says: { licensed: 0, still: { CountViolation: 1 }, cleared: 0, changes: false },
  },
  {
    name: 'R6.1 the preview fails silently for a shared address',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .user('bo', { proxy: ['smtp:team@contoso.test'] })
        .user('ada', { proxy: ['smtp:team@contoso.test'] })
        .users('cy')
        .group('hr', { members: ['ada', 'cy'] }).directory,
    commands: [licence('hr', 'E3')],
    says: { licensed: 1, silent: 1, fresh: {} },
  },
  {
    name: 'R2.1 a refused command does nothing, and says why; the others of the action are carried out',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E1'] })
        .users('bo').directory,
    commands: ['ada', 'bo'].map((user) => ({
      type: 'user.assignLicences',
      user: id.user(user),
      add: licencesOf(['E3']),
      remove: [],
    })),
    says: { licensed: 1, refused: '1 licence.violation' },
  },
  {
    name: 'R5.3 what is queued comes first',
    make: () =>
      tenant(office())
        .users('ada', 'bo')
        .group('hr', { members: ['ada'], licences: ['E3'] }).directory,
    commands: [{ type: 'group.addMembers', group: id.group('hr'), members: [id.user('bo')] }],
    says: { licensed: 2, queued: 1 },
  },
  {
    name: 'R1.5 plans are lost with the licence that gave them, and only those',
    make: () =>
      tenant(office())
        .user('ada', { direct: ['E1'] })
        .group('hr', { members: ['ada'], licences: ['EMS'] })
        .drain().directory,
    commands: [{ type: 'group.removeMembers', group: id.group('hr'), members: [id.user('ada')] }],
    says: { unlicensed: 1, licensed: 0, lost: ['ada'] },
  },
])('$name', ({ make, commands, says }) => {
  const directory = make();

  const forecast = finish(toTheEnd(forecastOf(directory, commands, CONTEXT)));

  expect(inWords(directory, forecast)).toMatchObject(says);
});

test('the forecast of any action is what comes out, and counts what a recount counts', () => {
  let changed = 0;
  always(({ before, command, context }) => {
    const forecast = finish(toTheEnd(forecastOf(before, [command], context)));
    const after = stageOf(
      stageOf(before, command, context).after,
      { type: 'process', steps: Infinity },
      context,
    ).after;
    if (command.type !== 'process') expect(plain(forecast.after)).toEqual(plain(after));

    expect(counted(forecast)).toEqual(recount(before, forecast.after));
    expect(forecast.queued).toBe(pendingSteps(before.queue));
    if (forecast.changes) changed++;
  });
  expect(changed).toBeGreaterThan(200);
});

const counted = ({ licensed, unlicensed, gained, lost, seats, still, fresh, cleared }: Forecast) => ({
  licensed,
  unlicensed,
  gained: [gained.users, gained.plans],
  lost: [lost.users, lost.plans],
  seats,
  fresh: Object.fromEntries(fresh),
  cleared,
  stays: [...still.values()].every((count) => count > 0),
});

/** The same figures, user by user and from the products. */
function recount(before: Directory, after: Directory): ReturnType<typeof counted> {
  const gained = [0, 0];
  const lost = [0, 0];
  const fresh = new Map<string, number>();
  let [licensed, unlicensed, cleared] = [0, 0, 0];
  const users = new Set([...usersOf(before.users), ...usersOf(after.users)].map((user) => user.id));
  for (const user of users) {
    const [was, is] = [before, after].map((directory) => held(directory, user));
    if (!was || !is) continue;
    if (only(is.products, was.products) > 0) licensed++;
    if (only(was.products, is.products) > 0) unlicensed++;
    note(gained, only(is.plans, was.plans));
    note(lost, only(was.plans, is.plans));
    for (const [group, reason] of is.errors)
      if (!was.errors.has(group)) fresh.set(reason, (fresh.get(reason) ?? 0) + 1);
    for (const group of was.errors.keys()) if (!is.errors.has(group)) cleared++;
  }
  const seats = after.products.flatMap(({ id: sku }) => {
    const [was, is] = [seatsOf(before, sku), seatsOf(after, sku)];
    return was.total === is.total && was.consumed === is.consumed
      ? []
      : [
          {
            sku,
            total: { before: was.total, after: is.total },
            consumed: { before: was.consumed, after: is.consumed },
          },
        ];
  });
  return {
    licensed,
    unlicensed,
    gained,
    lost,
    seats,
    fresh: Object.fromEntries(fresh),
    cleared,
    stays: true,
  };
}

/** How many are in the first and not in the second. */
const only = <Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number =>
  [...a].filter((item) => !b.has(item)).length;

function note(sums: number[], plans: number): void {
  if (plans === 0) return;
  sums[0] = (sums[0] ?? 0) + 1;
  sums[1] = (sums[1] ?? 0) + plans;
}

function held(directory: Directory, user: Parameters<typeof userById>[1]) {
  const holdings = userById(directory, user)?.holdings ?? [];
  const force = holdings.filter(inForce);
  const plans = force.flatMap(({ sku, disabled }) =>
    (directory.products.find((product) => product.id === sku)?.plans ?? []).flatMap((plan) =>
      disabled.includes(plan.id) ? [] : [plan.id],
    ),
  );
  const groups = new Set(holdings.filter(inError).flatMap(({ source }) => source ?? []));
  return {
    products: new Set(force.map(({ sku }) => sku)),
    plans: new Set(plans),
    errors: new Map([...groups].map((group) => [group, topReason(holdings, group) ?? 'Other'] as const)),
  };
}

test('a forecast of thousands pauses, so that it can be given up', () => {
  const names = Array.from({ length: 2_000 }, (_, index) => `u${index}`);
  const { directory } = tenant({
    products: { E3: { seats: 1_500, plans: ['MAIL'] } },
    users: Object.fromEntries(names.map((name) => [name, {}])),
    groups: { all: { members: names } },
  });

  const pauses = [...forecastOf(directory, [licence('all', 'E3')], CONTEXT)];

  expect(pauses.length).toBeGreaterThanOrEqual(8);
  expect(pauses.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
});
