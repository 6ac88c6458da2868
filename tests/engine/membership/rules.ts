import * as fc from 'fast-check';
import { parseRule } from '../../../src/engine/membership/parse-rule.ts';
import {
  type Collection,
  DATE_PROPERTIES,
  FLAG_PROPERTIES,
  ITEM_PROPERTIES,
  TEXT_COLLECTIONS,
  TEXT_PROPERTIES,
  type TextProperty,
} from '../../../src/engine/membership/properties.ts';
import {
  DATE_OPERATORS,
  EQUALITY_OPERATORS,
  type ItemTest,
  LIST_OPERATORS,
  type Logic,
  type MembershipRule,
  QUANTIFIERS,
  TEXT_OPERATORS,
  type TextTest,
  type UserTest,
} from '../../../src/engine/membership/rule.ts';
import type { RuleSubject } from '../../../src/engine/membership/subject.ts';

/** The rule a text is known to be. */
export function ruleOf(text: string): MembershipRule {
  const rule = parseRule(text);
  if (!rule.ok) throw new Error(`${text}: ${rule.reason.code} at ${rule.reason.position}`);
  return rule.value;
}

/** A user with the values that are given and no others. */
export function subject(given: {
  readonly text?: Readonly<Record<string, string>>;
  readonly enabled?: boolean;
  readonly proxyAddresses?: readonly string[];
  readonly otherMails?: readonly string[];
  readonly plans?: readonly (readonly [plan: string, status: string])[];
  readonly groups?: readonly string[];
}): RuleSubject {
  return {
    text: (property) => given.text?.[property] ?? null,
    flag: (property) => (property === 'accountEnabled' ? (given.enabled ?? null) : null),
    proxyAddresses: given.proxyAddresses ?? [],
    otherMails: given.otherMails ?? [],
    assignedPlans: () =>
      (given.plans ?? []).map(([servicePlanId, capabilityStatus]) => ({ servicePlanId, capabilityStatus })),
    memberOf: () => given.groups ?? [],
  };
}

const value = fc.string({ unit: 'binary', maxLength: 12 });
const escapes = fc.string({ unit: fc.constantFrom('"', "'", '`', 'a'), maxLength: 8 });
const pattern = fc.constantFrom('^Da.*', '.*vid', '\\d{2,}', '[a-z"]+', "(a|b)'?", '^$', 'x`y');

const textTests = <Property>(property: fc.Arbitrary<Property>): fc.Arbitrary<TextTest<Property>> =>
  fc.oneof(
    fc
      .record({
        type: fc.constant('text' as const),
        property,
        operator: fc.constantFrom(...TEXT_OPERATORS),
        value: fc.oneof(value, escapes),
      })
      .chain((test) =>
        test.operator === 'match' || test.operator === 'notMatch'
          ? pattern.map((source) => ({ ...test, value: source }))
          : fc.constant(test),
      ),
    fc.record({
      type: fc.constant('list' as const),
      property,
      operator: fc.constantFrom(...LIST_OPERATORS),
      values: fc.array(fc.oneof(value, escapes), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('null' as const),
      property,
      operator: fc.constantFrom(...EQUALITY_OPERATORS),
    }),
  );

function logic<Test extends UserTest | ItemTest>(test: fc.Arbitrary<Test>): fc.Arbitrary<Logic<Test>> {
  return fc.letrec<{ logic: Logic<Test> }>((tie) => ({
    logic: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: test, weight: 3 },
      { arbitrary: fc.record({ type: fc.constant('not' as const), operand: tie('logic') }), weight: 1 },
      {
        arbitrary: fc.record({
          type: fc.constantFrom('and' as const, 'or' as const),
          operands: fc.array(tie('logic'), { minLength: 2, maxLength: 3 }),
        }),
        weight: 2,
      },
    ),
  })).logic;
}

const seconds = fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }).map((count) => count * 1000);
const instant = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

const quantifiedTest = fc
  .constantFrom<Collection>('otherMails', 'proxyAddresses', 'assignedPlans', 'memberOf')
  .chain((collection) =>
    fc.record({
      type: fc.constant('quantified' as const),
      collection: fc.constant(collection),
      quantifier: fc.constantFrom(...QUANTIFIERS),
      condition: logic<ItemTest>(textTests(fc.constantFrom(...ITEM_PROPERTIES[collection]))),
    }),
  );

const userTest: fc.Arbitrary<UserTest> = fc.oneof(
  {
    arbitrary: textTests<TextProperty | (typeof TEXT_COLLECTIONS)[number]>(
      fc.constantFrom(
        ...TEXT_PROPERTIES,
        ...TEXT_COLLECTIONS,
        'extensionAttribute15' as const,
        'extension_c272a57b722d4eb29bfe327874ae79cb_OfficeNumber' as const,
      ),
    ),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      type: fc.constant('null' as const),
      property: fc.constantFrom(...FLAG_PROPERTIES, ...DATE_PROPERTIES),
      operator: fc.constantFrom(...EQUALITY_OPERATORS),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      type: fc.constant('flag' as const),
      property: fc.constantFrom(...FLAG_PROPERTIES),
      operator: fc.constantFrom(...EQUALITY_OPERATORS),
      value: fc.boolean(),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      type: fc.constant('date' as const),
      property: fc.constantFrom(...DATE_PROPERTIES),
      operator: fc.constantFrom(...DATE_OPERATORS),
      value: fc.oneof(
        instant.map((date) => ({ type: 'instant' as const, at: date.getTime() })),
        seconds.map((shift) => ({ type: 'now' as const, shift })),
      ),
    }),
    weight: 2,
  },
  { arbitrary: quantifiedTest, weight: 2 },
);

/** Any rule there can be, of a few levels. */
export const anyRule: fc.Arbitrary<MembershipRule> = logic<UserTest>(userTest);
