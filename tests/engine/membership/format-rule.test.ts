import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRule } from '../../../src/engine/membership/format-rule.ts';
import { parseRule } from '../../../src/engine/membership/parse-rule.ts';
import { MAX_RULE_LENGTH } from '../../../src/engine/membership/rule.ts';
import { anyRule, ruleOf } from './rules.ts';

test.for([
  ['hyphen and case of an operator', 'user.city EQ "Oslo"', 'user.city -eq "Oslo"'],
  ['an en dash for the hyphen', 'user.mail –ne null', 'user.mail -ne null'],
  ['the null of old', 'user.mail -eq $null', 'user.mail -eq null'],
  ['needless parentheses', '((user.city -eq "Oslo"))', 'user.city -eq "Oslo"'],
  [
    'parentheses that say something',
    'user.country -eq "US" -and (user.city -eq "A" -or user.city -eq "B")',
    'user.country -eq "US" -and (user.city -eq "A" -or user.city -eq "B")',
  ],
  [
    '-not over a group',
    '-not(user.city -eq "A" -or user.city -eq "B")',
    '-not (user.city -eq "A" -or user.city -eq "B")',
  ],
  ['single quotes', "user.city -in ['A','B']", 'user.city -in ["A", "B"]'],
  ['quotes in a value', 'user.city -eq "a`"b"', 'user.city -eq "a`"b"'],
  ['doubled quotes in a value', 'user.city -eq "a""b"', 'user.city -eq "a`"b"'],
  ['an apostrophe', 'user.surname -eq "O\'Brien"', 'user.surname -eq "O\'\'Brien"'],
  ['a quoted flag', 'user.accountEnabled -eq "True"', 'user.accountEnabled -eq true'],
  ['a date', 'user.employeeHireDate -ge 2020-06-10', 'user.employeeHireDate -ge 2020-06-10T00:00:00Z'],
  [
    'a duration',
    'user.employeehiredate -ge system.now -plus p1d',
    'user.employeeHireDate -ge system.now -plus P1D',
  ],
  [
    'a condition without parentheses',
    'user.proxyAddresses -any _ -startsWith "a"',
    'user.proxyAddresses -any (_ -startsWith "a")',
  ],
] as const)('R1.12 the canonical text: %s', ([, written, canonical]) => {
  expect(formatRule(ruleOf(written))).toBe(canonical);
});

test('R1.12 a rule comes back from its text as it was', () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      const text = formatRule(rule);
      fc.pre(text.length <= MAX_RULE_LENGTH);
      expect(parseRule(text)).toEqual({ ok: true, value: rule });
    }),
    { seed: 20_261, numRuns: 1000 },
  );
});
