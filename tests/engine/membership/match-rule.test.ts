import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matches } from '../../../src/engine/membership/match-rule.ts';
import type { MembershipRule } from '../../../src/engine/membership/rule.ts';
import { anyRule, ruleOf, subject } from './rules.ts';

const NOW = Date.parse('2026-01-15T12:00:00Z');

const holds = (text: string, user: ReturnType<typeof subject>): boolean => matches(ruleOf(text), user, NOW);

const sales = subject({ text: { department: 'Sales East' } });
const nobody = subject({});
const empty = subject({ text: { department: '' } });

test.for([
  // operator and value, then for «Sales East», for no value
  ['-eq "Sales East"', true, false],
  ['-eq "SALES EAST"', true, false],
  ['-eq "Sales"', false, false],
  ['-eq ""', false, false],
  ['-ne "Sales East"', false, true],
  ['-ne "sales east"', false, true],
  ['-ne "Sales"', true, true],
  ['-startsWith "sales"', true, false],
  ['-startsWith "East"', false, false],
  ['-notStartsWith "sales"', false, true],
  ['-notStartsWith "East"', true, true],
  ['-endsWith "EAST"', true, false],
  ['-endsWith "Sales"', false, false],
  ['-notEndsWith "east"', false, true],
  ['-notEndsWith "Sales"', true, true],
  ['-contains "LES E"', true, false],
  ['-contains "West"', false, false],
  ['-notContains "les e"', false, true],
  ['-notContains "West"', true, true],
  ['-match "^sales"', true, false],
  ['-match "east"', true, false],
  ['-match "^east"', false, false],
  ['-match "^$"', false, false],
  ['-notMatch "^sales"', false, true],
  ['-notMatch "^east"', true, true],
  ['-in ["HR","sales east"]', true, false],
  ['-in ["HR","Sales"]', false, false],
  ['-notIn ["HR","sales east"]', false, true],
  ['-notIn ["HR","Sales"]', true, true],
  ['-eq null', false, true],
  ['-ne null', true, false],
  ['-eq "null"', false, false],
] as const)('R1.12 user.department %s', ([comparison, withValue, without]) => {
  const rule = `user.department ${comparison}`;

  expect(holds(rule, sales)).toBe(withValue);
  expect(holds(rule, nobody)).toBe(without);
  expect(holds(rule, empty)).toBe(without);
});

test.for([
  ['-eq true', true, false, false],
  ['-eq "TRUE"', true, false, false],
  ['-eq false', false, true, false],
  ['-ne true', false, true, true],
  ['-ne false', true, false, true],
  ['-eq null', false, false, true],
  ['-ne null', true, true, false],
] as const)('R1.12 user.accountEnabled %s', ([comparison, on, off, unknown]) => {
  const rule = `user.accountEnabled ${comparison}`;

  expect(holds(rule, subject({ enabled: true }))).toBe(on);
  expect(holds(rule, subject({ enabled: false }))).toBe(off);
  expect(holds(rule, nobody)).toBe(unknown);
});

test.for([
  // for somebody hired on 20 January, five days from now, and for somebody without the date
  ['-ge system.now', true, false],
  ['-le system.now', false, false],
  ['-ge system.now -plus p5d', false, false],
  ['-ge system.now -plus p4d', true, false],
  ['-le system.now -plus P1W', true, false],
  ['-ge system.now -minus p30d', true, false],
  ['-le system.now -minus p30d', false, false],
  ['-le SYSTEM.NOW plus "p5d"', true, false],
  ['-ge 2026-01-20', true, false],
  ['-le 2026-01-20T00:00:00Z', true, false],
  ['-le "2026-01-19"', false, false],
  ['-ge 2026-01-20T08:00:00+08:00', true, false],
  ['-eq 2026-01-20', true, false],
  ['-ne 2026-01-20', false, true],
  ['-eq null', false, true],
  ['-ne null', true, false],
] as const)('R1.12 user.employeeHireDate %s', ([comparison, withDate, without]) => {
  const rule = `user.employeeHireDate ${comparison}`;

  expect(holds(rule, subject({ text: { employeeHireDate: '2026-01-20T00:00:00Z' } }))).toBe(withDate);
  expect(holds(rule, nobody)).toBe(without);
});

test('a hire date that is no date compares as none', () => {
  const user = subject({ text: { employeeHireDate: 'next week' } });

  expect(holds('user.employeeHireDate -ge 2000-01-01', user)).toBe(false);
  expect(holds('user.employeeHireDate -le 2000-01-01', user)).toBe(false);
});

const EXCHANGE = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const ada = subject({
  proxyAddresses: ['SMTP:ada@contoso.com', 'smtp:al@fabrikam.com'],
  otherMails: ['ada@example.org'],
  plans: [
    [EXCHANGE, 'Enabled'],
    ['other', 'Deleted'],
  ],
  groups: ['g1', 'g2'],
});

test.for([
  ['user.proxyAddresses -any (_ -startsWith "smtp:ADA")', true, false],
  ['user.proxyAddresses -any (_ -startsWith "contoso")', false, false],
  ['user.proxyAddresses -any _ -endsWith "@fabrikam.com"', true, false],
  ['user.proxyAddresses -all (_ -startsWith "smtp:")', true, true],
  ['user.proxyAddresses -all (_ -endsWith "contoso.com")', false, true],
  // The first address meets one half, the second the other: -any asks one item for both.
  ['user.proxyAddresses -any (_ -contains "ada" -and _ -contains "fabrikam")', false, false],
  ['user.proxyAddresses -all (_ -contains "ada" -or _ -contains "fabrikam")', true, true],
  ['user.proxyAddresses -any (-not (_ -contains "ada"))', true, false],
  ['user.otherMails -any (_ -match "example\\.org$")', true, false],
  // Compared directly, as Microsoft's table of collections does.
  ['user.otherMails -endsWith "@example.org"', true, false],
  ['user.proxyAddresses -notEndsWith "@fabrikam.com"', false, true],
  ['user.proxyAddresses -notEndsWith "@outlook.com"', true, true],
  ['user.proxyAddresses -in ["smtp:al@fabrikam.com"]', true, false],
  ['user.otherMails -eq null', false, true],
  ['user.otherMails -ne null', true, false],
  [
    `user.assignedPlans -any (assignedPlan.servicePlanId -eq "${EXCHANGE}" -and assignedPlan.capabilityStatus -eq "Enabled")`,
    true,
    false,
  ],
  [
    'user.assignedPlans -any (assignedPlan.servicePlanId -eq "other" -and assignedPlan.capabilityStatus -eq "Enabled")',
    false,
    false,
  ],
  ['user.assignedPlans -all (assignedPlan.servicePlanId -eq null)', false, true],
  ['user.assignedPlans -any (assignedPlan.service -eq "SCO")', false, false],
  ["user.memberOf -any (group.objectId -in ['G2', 'g9'])", true, false],
  ["user.memberOf -any (group.objectId -in ['g9'])", false, false],
  ['-not user.memberOf -any (group.objectId -eq "g1")', false, true],
] as const)('fact book 7.4, collections: %s', ([rule, forAda, forNobody]) => {
  expect(holds(rule, ada)).toBe(forAda);
  expect(holds(rule, nobody)).toBe(forNobody);
});

test.for([
  ['user.city -eq "a" -or user.city -eq "b" -and user.country -eq "US"', ['a', 'b/US', 'a/US']],
  ['(user.city -eq "a" -or user.city -eq "b") -and user.country -eq "US"', ['b/US', 'a/US']],
  ['-not user.city -eq "a" -and user.country -eq "US"', ['b/US']],
  ['-not (user.city -eq "a" -and user.country -eq "US")', ['a', 'b', 'b/US']],
  ['-not user.city -eq "a" -or user.country -eq "US"', ['b', 'b/US', 'a/US']],
] as const)('fact book 7.4, precedence decides who belongs: %s', ([rule, expected]) => {
  const belonging = ['a', 'b', 'b/US', 'a/US'].filter((place) => {
    const [city = '', country = ''] = place.split('/');
    return holds(rule, subject({ text: { city, country } }));
  });

  expect(belonging).toEqual(expected);
});

test('the same rule is asked again at another time', () => {
  const rule = ruleOf('user.employeeHireDate -le system.now');
  const user = subject({ text: { employeeHireDate: '2026-01-20' } });

  expect(matches(rule, user, NOW)).toBe(false);
  expect(matches(rule, user, Date.parse('2026-01-20T00:00:00Z'))).toBe(true);
});

test('plans and groups are only looked up by rules that read them', () => {
  const guarded = {
    ...subject({ text: { city: 'Oslo' } }),
    assignedPlans: () => expect.fail('plans were read'),
    memberOf: () => expect.fail('groups were read'),
  };

  expect(matches(ruleOf('user.city -eq "Oslo"'), guarded, NOW)).toBe(true);
});

test('a broken pattern in a rule that was never read matches nothing', () => {
  const broken = (operator: 'match' | 'notMatch'): MembershipRule => ({
    type: 'text',
    property: 'department',
    operator,
    value: '(',
  });

  expect(matches(broken('match'), sales, NOW)).toBe(false);
  expect(matches(broken('notMatch'), sales, NOW)).toBe(true);
});

test('-not, -and and -or are those of logic for every rule and user', () => {
  fc.assert(
    fc.property(anyRule, anyRule, (one, other) => {
      const [first, second] = [matches(one, ada, NOW), matches(other, ada, NOW)];
      expect(matches({ type: 'not', operand: one }, ada, NOW)).toBe(!first);
      expect(matches({ type: 'and', operands: [one, other] }, ada, NOW)).toBe(first && second);
      expect(matches({ type: 'or', operands: [one, other] }, ada, NOW)).toBe(first || second);
    }),
    { seed: 20_265, numRuns: 300 },
  );
});
