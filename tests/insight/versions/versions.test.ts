import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../../src/catalogue/relations.ts';
import type { Command } from '../../../src/engine/command.ts';
import { execute } from '../../../src/engine/decide.ts';
import type { Directory } from '../../../src/engine/directory.ts';
import { rowsOf } from '../../../src/engine/table.ts';
import { groupById, userByPrincipalName } from '../../../src/engine/queries.ts';
import { usersOf } from '../../../src/engine/user-table.ts';
import { standingOf } from '../../../src/insight/why/again.ts';
import { buildScenario } from '../../../src/scenarios/scenarios.ts';
import { intents } from '../../support/arbitrary-commands.ts';
import { tenants } from '../../support/arbitrary-tenants.ts';
import { office } from '../../support/office.ts';
import { tenant, type TenantDriver } from '../../support/tenant.ts';
import { compared, CONTEXT, differenceText } from './in-words.ts';

const carriedOut = (directory: Directory, command: Command): Directory => {
  const done = execute(directory, command, CONTEXT);
  if (!done.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(done.reason)}`);
  return done.value.directory;
};

const SHARED = { proxy: ['smtp:team@contoso.test'] };
const sharing = (version: 'preview' | 'current', seats = 100): TenantDriver =>
  tenant(office({ E3: seats }, { serviceVersion: version }))
    .user('bo', SHARED)
    .user('ada', SHARED)
    .users('cy')
    .group('hr', { licences: ['E3'], members: ['ada', 'cy'] })
    .drain();

type Known = {
  readonly name: string;
  readonly make: () => TenantDriver;
  readonly differs: readonly string[];
};

test.for<Known>([
  {
    name: 'R6.2 what the preview keeps silent about, the current version records',
    make: () => sharing('preview'),
    differs: [
      'ada recorded: without [E3: UniquenessViolation] → error UniquenessViolation [E3: UniquenessViolation]',
    ],
  },
  {
    name: 'R6.1 the preview drops the record',
    make: () => sharing('current'),
    differs: [
      'ada silenced: error UniquenessViolation [E3: UniquenessViolation] → without [E3: UniquenessViolation]',
    ],
  },
  {
    name: 'R6.1 with another violation the preview records that one, the current version the address (R4.6)',
    make: () => sharing('preview', 0),
    differs: [
      'ada otherwise: error CountViolation [E3: UniquenessViolation, E3: CountViolation] → error UniquenessViolation [E3: UniquenessViolation, E3: CountViolation]',
    ],
  },
  {
    name: 'R4.1 what is in force is never judged again: who was licensed before the address was shared stays',
    make: () =>
      tenant(office({}, { serviceVersion: 'preview' }))
        .users('ada', 'bo')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .changeUser('ada', SHARED)
        .changeUser('bo', SHARED),
    differs: [],
  },
  {
    name: 'R5.2 what is only out of date is no difference between the versions',
    make: () =>
      tenant(office({ E3: 0 }, { serviceVersion: 'preview' }))
        .users('ada')
        .group('hr', { licences: ['E3'], members: ['ada'] })
        .drain()
        .setUnits('E3', { enabled: 1 }),
    differs: [],
  },
])('$name', ({ make, differs }) => {
  expect(compared(make().directory).rows.map(differenceText)).toEqual(differs);
});

test('R6.4 Exchange plans may meet in the current version: who has only these is licensed, and the counts agree', async () => {
  const scenario = await buildScenario('conflicting-service-plans');
  const wei = userByPrincipalName(scenario, 'wei.zhang@contoso.onmicrosoft.com');
  const e1 = scenario.products.find(({ partNumber }) => partNumber === 'STANDARDPACK');
  if (!wei || !e1) return expect.unreachable('the scenario has them');
  const disabled = e1.plans.filter(({ name }) => name !== 'EXCHANGE_S_STANDARD').map(({ id }) => id);
  const directory = carriedOut(scenario, {
    type: 'user.assignLicences',
    user: wei.id,
    add: [{ sku: e1.id, disabled }],
    remove: [],
  });

  const { from, to, rows, users, counts } = compared(directory);

  expect([from, to]).toEqual(['preview', 'current']);
  expect(rows.map(({ profile }) => profile.displayName)).toEqual(['Wei Zhang']);
  const [{ difference }] = rows as [(typeof rows)[number]];
  expect(difference.effect).toBe('solved');
  expect(difference.now.faults).toMatchObject([{ violation: 'MutuallyExclusiveViolation' }]);
  expect(difference.other).toMatchObject({ standing: { kind: 'licensed' }, faults: [] });
  expect({ users, ...counts }).toMatchObject({ users: 1, solved: 1, unsolved: 0 });
});

test('R6.4 edited relations stay, so that nothing but the proxy rule differs', async () => {
  const scenario = await buildScenario('conflicting-service-plans');
  const own = carriedOut(scenario, {
    type: 'tenant.setRelations',
    relations: { ...RELATIONS.preview, dependsOn: {} },
    builtIn: false,
  });

  expect(compared(own).rows).toEqual([]);
});

const reprocessedAll = (directory: Directory): Directory => {
  const known = [...rowsOf(directory.groups)].map(({ id }) => id);
  const gone = [...directory.leavers.keys()].filter((id) => !groupById(directory, id)).toSorted();
  const queued = [...known, ...gone].reduce(
    (now, group) => carriedOut(now, { type: 'group.reprocess', group }),
    directory,
  );
  return carriedOut(queued, { type: 'process', steps: Infinity });
};

/** `user group` → all that is recorded, for every group with something recorded. */
function recordsOf(directory: Directory): Map<string, string> {
  const records = new Map<string, string[]>();
  for (const { id, holdings } of usersOf(directory.users)) {
    for (const { sku, source, disabled, state, error } of holdings) {
      if (source === null) continue;
      const key = `${id} ${source}`;
      records.set(key, [
        ...(records.get(key) ?? []),
        JSON.stringify([sku, disabled.toSorted(), state, error]),
      ]);
    }
  }
  return new Map([...records].map(([key, list]) => [key, list.toSorted().join('\n')]));
}

test('what is predicted is what happens when the version is switched and everything reprocessed; who is well stays', () => {
  let differing = 0;
  fc.assert(
    fc.property(tenants, intents, fc.boolean(), (loaded, life, drained) => {
      let directory = loaded;
      for (const intent of [...life, () => ({ type: 'process', steps: drained ? Infinity : 0 }) as const]) {
        const done = execute(directory, intent(directory), CONTEXT);
        if (done.ok) directory = done.value.directory;
      }
      const { rows, to } = compared(directory);
      const version = directory.serviceVersion === 'preview' ? 'current' : 'preview';
      const switched = carriedOut(directory, {
        type: 'tenant.setServiceVersion',
        version,
        relations: RELATIONS[version],
      });
      const stays = reprocessedAll(directory);
      const moved = reprocessedAll(switched);
      const [before, after] = [recordsOf(stays), recordsOf(moved)];

      expect(to).toBe(version);
      const differ = [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) => before.get(key) !== after.get(key),
      );
      const keys = rows.map(({ profile, difference }) => `${profile.id} ${difference.group}`);
      expect(new Set(keys)).toEqual(new Set(differ));
      expect(keys).toHaveLength(differ.length);
      differing += differ.length;
      for (const { profile, difference } of rows) {
        const { group, now, other } = difference;
        expect(now.standing).toEqual(standingOf(stays, profile.id, group));
        expect(other.standing).toEqual(standingOf(moved, profile.id, group));
        if (directory.queue.length === 0)
          expect(standingOf(directory, profile.id, group).kind).not.toBe('licensed');
      }
    }),
    { seed: 20_171_129, numRuns: 150 },
  );
  expect(differing).toBeGreaterThan(10);
});
