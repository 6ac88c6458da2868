import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { isImported } from '../../src/engine/audit.ts';
import { entriesOf } from '../../src/engine/audit-log.ts';
import { groupId } from '../../src/engine/ids.ts';
import { groupById } from '../../src/engine/queries.ts';
import { usersOf } from '../../src/engine/user-table.ts';
import { en } from '../../src/i18n/en.ts';
import { scenarios as words } from '../../src/i18n/en/scenarios.ts';
import { buildScenario, isScenarioId, SCENARIO_IDS, SCENARIOS } from '../../src/scenarios/scenarios.ts';
import { countsOf } from './kept-counts.ts';
import { openScenario } from './opened.ts';

const SMALL = SCENARIO_IDS.filter((id) => id !== 'large-tenant');

test('the ids are the published ones, in the published order, each with its source', () => {
  expect(SCENARIOS.map(({ id, source }) => `${id} ${source ?? '-'}`)).toEqual([
    'not-enough-licenses S',
    'conflicting-service-plans S',
    'dependent-products S',
    'usage-location S',
    'multiple-products S',
    'duplicate-proxy-addresses S',
    'reprocess-after-freeing S',
    'hr-department A',
    'migrate-to-group M',
    'change-e1-to-e3 C',
    'addon-prerequisite N',
    'delete-licensed-group V',
    'new-service-plan V',
    'nested-group V',
    'dynamic-group V',
    'large-tenant -',
  ]);
  expect(SCENARIOS.map(({ id }) => id)).toEqual([...SCENARIO_IDS]);
});

test('only the ids are ids', () => {
  expect(SCENARIO_IDS.every(isScenarioId)).toBe(true);
  expect(isScenarioId('Not-Enough-Licenses')).toBe(false);
  expect(isScenarioId('constructor')).toBe(false);
});

/** Group, then who is in error and why. Scenarios that are not named open without an error. */
const STATED: Partial<Record<(typeof SCENARIO_IDS)[number], readonly [string, readonly string[]]>> = {
  'not-enough-licenses': [
    'Sales',
    ["Grace O'Connor: CountViolation", 'Rafael Souza: CountViolation', 'Emily Carter: CountViolation'],
  ],
  'conflicting-service-plans': [
    'Engineering',
    [
      'Wei Zhang: MutuallyExclusiveViolation',
      'Lena Hoffmann: MutuallyExclusiveViolation',
      'Arjun Patel: MutuallyExclusiveViolation',
    ],
  ],
  'dependent-products': [
    'Marketing',
    ['Hannah Lindqvist (left): DependencyViolation', 'Jamal Washington (left): DependencyViolation'],
  ],
  'usage-location': ['Marketing', ['Mei Lin Chen: ProhibitedInUsageLocationViolation']],
  'multiple-products': [
    'Sales',
    [
      'Chloé Dubois: CountViolation',
      'Jamal Washington: CountViolation',
      'Yuki Tanaka: CountViolation',
      "Grace O'Connor: CountViolation",
      'Rafael Souza: CountViolation',
      'Emily Carter: CountViolation',
    ],
  ],
  'reprocess-after-freeing': [
    'Sales',
    [
      'Yuki Tanaka: CountViolation',
      "Grace O'Connor: CountViolation",
      'Rafael Souza: CountViolation',
      'Emily Carter: CountViolation',
    ],
  ],
  'hr-department': [
    'HR Department',
    [
      'Yusuf Novak',
      'Zara Quinn',
      'Aaron Acosta',
      'Abena Banerjee',
      'Adriana Bose',
      'Agnes Dahl',
      'Ahmed Edwards',
      'Aiko Fraser',
      'Akira Harris',
      'Alejandro Jensen',
    ].map((name) => `${name}: MutuallyExclusiveViolation`),
  ],
};

test.for(SMALL)('%s opens with exactly the errors it states', async (id) => {
  const scenario = await openScenario(id);
  const stated = STATED[id];
  expect(scenario.groupsInError()).toEqual(stated ? [`${stated[0]}: ${stated[1].length}`] : []);
  if (stated) expect(scenario.errors(stated[0])).toEqual(stated[1]);
});

test.for(SMALL)('%s is sound: drained, counted right, and everyone has a name of their own', async (id) => {
  const directory = await buildScenario(id);
  expect(directory.queue).toEqual([]);
  const { kept, recounted } = countsOf(directory);
  expect(kept).toEqual(recounted);
  const principals = [...usersOf(directory.users)].map(({ profile }) => profile.userPrincipalName);
  expect(new Set(principals).size).toBe(principals.length);
  const names = [...usersOf(directory.users)].map(({ profile }) => profile.displayName);
  expect(new Set(names).size).toBe(names.length);
});

test.for(SMALL)('%s has the same bytes when it is built twice', async (id) => {
  expect(bytesOf(await buildScenario(id))).toBe(bytesOf(await buildScenario(id)));
});

test.for(SMALL)('%s has a log that an administrator and the engine wrote', async (id) => {
  const entries = [...entriesOf((await buildScenario(id)).log)].flatMap((entry) =>
    isImported(entry) ? [] : [entry],
  );
  const count = (activity: string): number => entries.filter((entry) => entry.activity === activity).length;
  expect(count('Set group license')).toBeGreaterThan(0);
  expect(count('Finish applying group based license to users')).toBe(
    count('Start applying group based license to users'),
  );
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((a, b) => a - b));
});

test.for(SCENARIOS.filter(({ id }) => id !== 'large-tenant'))(
  '$id starts at a page that exists in it',
  async ({ id, start }) => {
    const group = /^\/groups\/([0-9a-f-]{36})/.exec(start)?.[1];
    const directory = await buildScenario(id);
    expect(group === undefined || groupById(directory, groupId(group)) !== undefined).toBe(true);
  },
);

test.for(SCENARIO_IDS)('%s tells its story in three sentences, and all its words can be shown', (id) => {
  const { title, story, section, try: steps } = words[id];
  expect(story.split(/(?<=[.!?])\s+/)).toHaveLength(3);
  const faults: string[] = [];
  const translate = createTranslator({
    locale: 'en',
    messages: en,
    namespace: 'scenarios',
    onError: (error) => faults.push(error.message),
  });
  const shown = [
    translate(`${id}.title`),
    translate(`${id}.story`),
    translate(`${id}.section`),
    translate(`${id}.try.step1`),
    translate(`${id}.try.step2`),
    translate(`${id}.try.step3`),
  ];
  expect(shown).toEqual([title, story, section, steps.step1, steps.step2, steps.step3]);
  expect(faults).toEqual([]);
});

/** All of a directory as text; maps and bit sets in the order in which they are. */
const bytesOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Uint32Array ? [...part] : part,
  );
