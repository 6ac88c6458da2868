import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRule } from '../../../src/engine/membership/format-rule.ts';
import { parseRule } from '../../../src/engine/membership/parse-rule.ts';
import { MAX_RULE_LENGTH } from '../../../src/engine/membership/rule.ts';
import { anyRule, ruleOf } from './rules.ts';

test('R1.12 a rule is read into its tests', () => {
  expect(ruleOf('user.department -eq "Sales" -and -not (user.accountEnabled -eq false)')).toEqual({
    type: 'and',
    operands: [
      { type: 'text', property: 'department', operator: 'eq', value: 'Sales' },
      { type: 'not', operand: { type: 'flag', property: 'accountEnabled', operator: 'eq', value: false } },
    ],
  });
});

test.for([
  ['a text', 'user.city -eq "Oslo"', 'Oslo'],
  ['single quotes', "user.city -eq 'Oslo'", 'Oslo'],
  ['no space', 'user.city -eq"Oslo"', 'Oslo'],
  ['a quote after a backtick', 'user.city -eq "`"Sales`""', '"Sales"'],
  ['a doubled quote', 'user.city -eq """Sales"""', '"Sales"'],
  ['backtick and quote on both sides', 'user.city -eq `"Sales`"', '"Sales"'],
  ['a doubled single quote', 'user.surname -eq "O\'\'Brien"', "O'Brien"],
  ['a single quote alone', 'user.surname -eq "O\'Brien"', "O'Brien"],
  ['a doubled single quote in single quotes', "user.surname -eq 'O''Brien'", "O'Brien"],
  ['a doubled backtick', 'user.city -eq "a``b"', 'a`b'],
  ['a backtick before a letter', 'user.city -eq "a`b"', 'a`b'],
  ['the word null in quotes', 'user.city -eq "null"', 'null'],
  ['parentheses in a text', 'user.city -eq ") -or ("', ') -or ('],
  ['nothing', 'user.city -eq ""', ''],
] as const)('fact book 7.4, quoted values: %s', ([, text, value]) => {
  expect(ruleOf(text)).toMatchObject({ type: 'text', value });
});

test.for([
  ['operators in any case', 'user.city -STARTSWITH "a"', 'user.city -startsWith "a"'],
  [
    'no hyphens',
    'not user.city eq "a" and user.city in ["b"]',
    '-not user.city -eq "a" -and user.city -in ["b"]',
  ],
  ['dashes', 'user.city –eq "a" –or user.city –eq "b"', 'user.city -eq "a" -or user.city -eq "b"'],
  ['any space', ' user.city\t-eq\n"a" ', 'user.city -eq "a"'],
  ['null in any case', 'user.city -ne NULL', 'user.city -ne null'],
  ['$null', 'user.city -ne $null', 'user.city -ne null'],
  ['the spelling user.mailNickname', 'user.mailNickname -eq "a"', 'user.mailNickName -eq "a"'],
  [
    'the spelling user.memberof',
    "user.memberof -any (group.objectId -in ['g'])",
    'user.memberOf -any (group.objectId -in ["g"])',
  ],
  ['-not twice', '-not -not user.city -eq "a"', '-not (-not (user.city -eq "a"))'],
] as const)('fact book 7.4, another way to write the same: %s', ([, one, other]) => {
  expect(ruleOf(one)).toEqual(ruleOf(other));
});

test.for([
  // Comparisons, -not, -and, -or, then -any and -all.
  ['a -and b -or c', '(a -and b) -or c'],
  ['a -or b -and c', 'a -or (b -and c)'],
  ['-not a -and b', '(-not a) -and b'],
  ['-not a -or b', '(-not a) -or b'],
  ['a -and -not b -or c', '(a -and (-not b)) -or c'],
  ['a -or b -or c -and d', 'a -or b -or (c -and d)'],
  ['-not u -any (x) -and a', '(-not (u -any (x))) -and a'],
  ['u -any x -and y', 'u -any (x -and y)'],
  ['u -any x -or y -and x', 'u -any (x -or (y -and x))'],
  ['u -any (x) -or (y)', 'u -any (x -or y)'],
  ['u -any -not x -and y', 'u -any ((-not x) -and y)'],
  ['u -any (x) -and a', '(u -any (x)) -and a'],
  ['u -any x -and a', '(u -any (x)) -and a'],
  ['u -any x -or y -and -not (a)', '(u -any (x -or y)) -and -not a'],
  ['a -or u -all (x) -and b', 'a -or ((u -all (x)) -and b)'],
] as const)('fact book 7.4, precedence: %s is %s', ([one, other]) => {
  const spelled: Readonly<Record<string, string>> = {
    a: 'user.city -eq "a"',
    b: 'user.city -eq "b"',
    c: 'user.city -eq "c"',
    d: 'user.city -eq "d"',
    u: 'user.proxyAddresses',
    x: '_ -eq "x"',
    y: '_ -eq "y"',
  };
  const spell = (text: string) => text.replaceAll(/(?<![-\w])\w\b/g, (letter) => spelled[letter] ?? letter);

  expect(ruleOf(spell(one))).toEqual(ruleOf(spell(other)));
});

test('parentheses keep what was grouped apart from what was written side by side', () => {
  const side = 'user.city -eq "a" -and user.city -eq "b"';

  expect(ruleOf(`${side} -and user.city -eq "c"`)).not.toEqual(ruleOf(`(${side}) -and user.city -eq "c"`));
});

const LONG = `user.city -eq "${'x'.repeat(MAX_RULE_LENGTH)}"`;

test.for([
  ['', 0, 'rule.empty', ''],
  ['  \n ', 0, 'rule.empty', ''],
  [LONG, 3072, 'rule.tooLong', ''],
  ['('.repeat(3072), 100, 'rule.tooDeep', '('],
  ['not '.repeat(768), 400, 'rule.tooDeep', 'not'],
  ['device.objectId -ne null', 0, 'rule.device', 'device.objectId'],
  ['user.city -eq "a" -or device.isRooted -eq true', 22, 'rule.device', 'device.isRooted'],
  ['user.otherMails -any (device.x -eq "a")', 22, 'rule.device', 'device.x'],
  ['Direct Reports for "m"', 0, 'rule.directReports', 'Direct'],

  ['()', 1, 'property.expected', ')'],
  ['"Sales" -eq user.department', 0, 'property.expected', '"Sales"'],
  ['-eq "a"', 0, 'property.expected', '-eq'],
  ['user.city -eq "a" -and', 22, 'property.expected', ''],
  ['user.city -eq "a" -and -or', 23, 'property.expected', '-or'],
  ['user.otherMails -any ()', 22, 'property.expected', ')'],
  ['department -eq "a"', 0, 'property.unknown', 'department'],
  ['user.Department -eq "a"', 0, 'property.unknown', 'user.Department'],
  ['User.department -eq "a"', 0, 'property.unknown', 'User.department'],
  ['user.shoeSize -eq "a"', 0, 'property.unknown', 'user.shoeSize'],
  ['user.extensionAttribute16 -eq "a"', 0, 'property.unknown', 'user.extensionAttribute16'],
  ['user.assignedPlans -any (assignedPlan.price -eq "a")', 25, 'property.unknown', 'assignedPlan.price'],
  ['_ -eq "a"', 0, 'property.outOfPlace', '_'],
  ['group.objectId -in ["a"]', 0, 'property.outOfPlace', 'group.objectId'],
  ['user.otherMails -any (user.city -eq "a")', 22, 'property.outOfPlace', 'user.city'],
  ['user.otherMails -any (_ -eq "a" -and user.city -eq "b")', 37, 'property.outOfPlace', 'user.city'],
  ['user.assignedPlans -any (_ -eq "a")', 25, 'property.outOfPlace', '_'],

  ['user.city', 9, 'operator.expected', ''],
  ['user.city "a"', 10, 'operator.expected', '"a"'],
  ['user.city -and user.city -eq "a"', 10, 'operator.expected', '-and'],
  ['user.city -not "a"', 10, 'operator.expected', '-not'],
  ['user.city = "a"', 10, 'operator.unknown', '='],
  ['user.city -like "a*"', 10, 'operator.unknown', '-like'],
  ['user.city --eq "a"', 10, 'operator.unknown', '--eq'],
  ['user.city -lt "a"', 10, 'operator.unknown', '-lt'],
  ['user.city -ge "a"', 10, 'operator.notForProperty', '-ge'],
  ['user.city -any (_ -eq "a")', 10, 'operator.notForProperty', '-any'],
  ['user.accountEnabled -contains "tr"', 20, 'operator.notForProperty', '-contains'],
  ['user.employeeHireDate -startsWith "2020"', 22, 'operator.notForProperty', '-startsWith'],
  ['user.assignedPlans -eq "a"', 19, 'operator.notForProperty', '-eq'],
  ['user.memberOf -contains "a"', 14, 'operator.notForProperty', '-contains'],
  ['user.otherMails -any (_ -le "a")', 24, 'operator.notForProperty', '-le'],

  ['user.city -eq', 13, 'value.expected', ''],
  ['(user.city -eq)', 14, 'value.expected', ')'],
  ['user.city -eq -and user.city -eq "a"', 14, 'value.expected', '-and'],
  ['user.city -in []', 15, 'value.expected', ']'],
  ['user.city -in ["a",]', 19, 'value.expected', ']'],
  ['user.accountEnabled -eq', 23, 'value.expected', ''],
  ['user.employeeHireDate -ge', 25, 'value.expected', ''],
  ['user.employeeHireDate -ge system.now -plus', 42, 'value.expected', ''],
  ['user.city -eq Oslo', 14, 'value.wrongType', 'Oslo'],
  ['user.city -eq “Oslo”', 14, 'value.wrongType', '“Oslo”'],
  ['user.city -eq true', 14, 'value.wrongType', 'true'],
  ['user.city -eq ["a"]', 14, 'value.wrongType', '['],
  ['user.city -in "a"', 14, 'value.wrongType', '"a"'],
  ['user.city -in ["a", 5]', 20, 'value.wrongType', '5'],
  ['user.accountEnabled -eq "yes"', 24, 'value.wrongType', '"yes"'],
  ['user.accountEnabled -eq 1', 24, 'value.wrongType', '1'],
  ['user.employeeHireDate -ge "soon"', 26, 'value.wrongType', '"soon"'],
  ['user.employeeHireDate -le 2021-02-29', 26, 'value.wrongType', '2021-02-29'],
  ['user.employeeHireDate -ge system.now -plus 1d', 43, 'value.wrongType', '1d'],

  ['user.city -match "(a"', 17, 'regex.invalid', '"(a"'],
  ['user.city -notMatch "*"', 20, 'regex.invalid', '"*"'],
  ['user.otherMails -any (_ -match "[")', 31, 'regex.invalid', '"["'],

  ['user.city -contains null', 10, 'null.operator', '-contains'],
  ['user.city -in null', 10, 'null.operator', '-in'],
  ['user.city -in ["a", null]', 10, 'null.operator', '-in'],
  ['user.employeeHireDate -le null', 22, 'null.operator', '-le'],
  ['user.city -not null', 10, 'null.operator', '-not'],
  ['user.city -not $null', 10, 'null.operator', '-not'],

  ['(user.city -eq "a"', 0, 'parenthesis.open', '('],
  ['((user.city -eq "a")', 0, 'parenthesis.open', '('],
  ['user.otherMails -any (_ -eq "a"', 21, 'parenthesis.open', '('],
  ['user.city -in ["a"', 14, 'list.open', '['],
  ['user.city -in ["a",', 14, 'list.open', '['],
  ['user.city -in [', 14, 'list.open', '['],
  ['user.city -eq "a', 14, 'quote.open', '"a'],
  ["user.city -in ['a]", 15, 'quote.open', "'a]"],
  ['user.city -eq `"a"', 14, 'quote.open', '`"a"'],

  ['user.city -eq "a")', 17, 'unexpected', ')'],
  ['user.city -eq "a" "b"', 18, 'unexpected', '"b"'],
  ['user.city -eq "a" user.city -eq "b"', 18, 'unexpected', 'user.city'],
  ['(user.city -eq "a" user.city', 19, 'unexpected', 'user.city'],
  ['user.city -in ["a" "b"]', 19, 'unexpected', '"b"'],
  ['user.employeeHireDate -le system.now -times p1d', 37, 'unexpected', '-times'],
] as const)('R1.12 refused: %s', ([text, position, code, found]) => {
  expect(parseRule(text)).toEqual({ ok: false, reason: { position, code, found } });
});

test('a rule of 3,072 characters and one of a hundred parentheses are read', () => {
  const longest = `user.city -eq "${'x'.repeat(MAX_RULE_LENGTH - 16)}"`;

  expect(longest).toHaveLength(MAX_RULE_LENGTH);
  expect(parseRule(longest).ok).toBe(true);
  expect(parseRule(`${'('.repeat(100)}user.city -eq "a"${')'.repeat(100)}`).ok).toBe(true);
});

const piece = fc.constantFrom(
  ...['user.city', 'user.otherMails', 'user.memberOf', 'user.accountEnabled', 'user.employeeHireDate', '_'],
  ...['-eq', '-in', '-any', '-all', '-and', '-or', '-not', '-match', '-le', '-plus', 'group.objectId'],
  ...[
    '(',
    ')',
    '[',
    ']',
    ',',
    '"a"',
    "'a'",
    '"',
    '`"',
    'null',
    'true',
    '2020-01-01',
    'system.now',
    'p1d',
    '-',
  ],
);
/** A rule with a piece too many, or with a part replaced by it. */
const spoiltRule = fc
  .tuple(anyRule.map(formatRule), fc.nat(), fc.nat({ max: 5 }), piece)
  .map(([text, place, length, other]) => {
    const at = place % text.length;
    return text.slice(0, at) + other + text.slice(at + length);
  });
const anyText = fc.oneof(
  spoiltRule,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
);

test('any text is a rule with a canonical text, or refused at a place inside it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const rule = parseRule(text);
      const again = rule.ok
        ? parseRule(formatRule(rule.value))
        : text.startsWith(rule.reason.found, rule.reason.position);
      expect(again).toEqual(rule.ok ? rule : true);
    }),
    { seed: 20_264, numRuns: 3000 },
  );
});
