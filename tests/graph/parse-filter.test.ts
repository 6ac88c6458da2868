import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter, Literal, Path } from '../../src/graph/odata/filter.ts';
import { parseFilter } from '../../src/graph/odata/parse-filter.ts';

const path = (...steps: [string, ...string[]]): Path => ({ steps, counted: false });
const text = (value: string): Literal => ({ type: 'string', value });
const eq = (name: string, value: Literal): Filter => ({
  type: 'compare',
  path: path(name),
  operator: 'eq',
  value,
});
const GUID = '6fd2c87f-b296-42f0-b197-1e91e994b900';

test.for<{ filter: string; means: Filter }>([
  { filter: "displayName eq 'Ada'", means: eq('displayName', text('Ada')) },
  { filter: "  displayName   eq\t'Ada'  ", means: eq('displayName', text('Ada')) },
  { filter: "displayName EQ 'Ada'", means: eq('displayName', text('Ada')) },
  { filter: "displayName eq 'O''Neill'", means: eq('displayName', text("O'Neill")) },
  { filter: "displayName eq ''", means: eq('displayName', text('')) },
  { filter: "displayName eq 'a and (b) or not /'", means: eq('displayName', text('a and (b) or not /')) },
  { filter: 'accountEnabled eq true', means: eq('accountEnabled', { type: 'boolean', value: true }) },
  { filter: 'usageLocation eq null', means: eq('usageLocation', { type: 'null', value: null }) },
  { filter: `skuId eq ${GUID.toUpperCase()}`, means: eq('skuId', { type: 'guid', value: GUID }) },
  { filter: 'x eq -12.5', means: eq('x', { type: 'number', value: -12.5 }) },
  {
    filter: 'activityDateTime ge 2017-06-05',
    means: {
      type: 'compare',
      path: path('activityDateTime'),
      operator: 'ge',
      value: { type: 'date', value: Date.UTC(2017, 5, 5) },
    },
  },
  {
    filter: 'activityDateTime lt 2017-06-05T07:30:00+02:00',
    means: {
      type: 'compare',
      path: path('activityDateTime'),
      operator: 'lt',
      value: { type: 'date', value: Date.UTC(2017, 5, 5, 5, 30) },
    },
  },
  {
    filter: "'US' ge usageLocation",
    means: { type: 'compare', path: path('usageLocation'), operator: 'le', value: text('US') },
  },
  {
    filter: "'x' eq initiatedBy/user/id",
    means: { type: 'compare', path: path('initiatedBy', 'user', 'id'), operator: 'eq', value: text('x') },
  },
  {
    filter: '0 ne assignedLicenses/$count',
    means: {
      type: 'compare',
      path: { steps: ['assignedLicenses'], counted: true },
      operator: 'ne',
      value: { type: 'number', value: 0 },
    },
  },
  {
    filter: "usageLocation in ('US', 'DE')",
    means: { type: 'in', path: path('usageLocation'), values: [text('US'), text('DE')] },
  },
  {
    filter: "startsWith(displayName,'A')",
    means: { type: 'text', test: 'startswith', path: path('displayName'), value: text('A') },
  },
  {
    filter: "endswith(mail , '@contoso.com') eq true",
    means: { type: 'text', test: 'endswith', path: path('mail'), value: text('@contoso.com') },
  },
  {
    filter: "contains(displayName,'A') eq false",
    means: {
      type: 'not',
      operand: { type: 'text', test: 'contains', path: path('displayName'), value: text('A') },
    },
  },
  {
    filter: "initiatedBy/user/id eq 'x'",
    means: { type: 'compare', path: path('initiatedBy', 'user', 'id'), operator: 'eq', value: text('x') },
  },
  {
    filter: 'assignedLicenses/$count ne 0',
    means: {
      type: 'compare',
      path: { steps: ['assignedLicenses'], counted: true },
      operator: 'ne',
      value: { type: 'number', value: 0 },
    },
  },
  {
    filter: `assignedLicenses/any(x:x/skuId eq ${GUID})`,
    means: {
      type: 'quantified',
      quantifier: 'any',
      path: path('assignedLicenses'),
      condition: {
        variable: 'x',
        filter: {
          type: 'compare',
          path: path('x', 'skuId'),
          operator: 'eq',
          value: { type: 'guid', value: GUID },
        },
      },
    },
  },
  {
    filter: "proxyAddresses/all (p : startswith(p,'smtp:'))",
    means: {
      type: 'quantified',
      quantifier: 'all',
      path: path('proxyAddresses'),
      condition: {
        variable: 'p',
        filter: { type: 'text', test: 'startswith', path: path('p'), value: text('smtp:') },
      },
    },
  },
  {
    filter: 'assignedLicenses/any()',
    means: { type: 'quantified', quantifier: 'any', path: path('assignedLicenses'), condition: null },
  },
  {
    filter: "a eq 'x' or b eq 'y' and not (c eq 'z')",
    means: {
      type: 'or',
      operands: [
        eq('a', text('x')),
        { type: 'and', operands: [eq('b', text('y')), { type: 'not', operand: eq('c', text('z')) }] },
      ],
    },
  },
  {
    filter: "NOT a eq 'x' AND b eq 'y'",
    means: { type: 'and', operands: [{ type: 'not', operand: eq('a', text('x')) }, eq('b', text('y'))] },
  },
  {
    filter: "(a eq 'x' or b eq 'y') and c eq 'z'",
    means: {
      type: 'and',
      operands: [{ type: 'or', operands: [eq('a', text('x')), eq('b', text('y'))] }, eq('c', text('z'))],
    },
  },
])('a filter means what it says: $filter', ({ filter, means }) => {
  expect(parseFilter(filter)).toEqual({ ok: true, value: means });
});

test.for([
  { filter: '', position: 0 },
  { filter: 'displayName', position: 11 },
  { filter: 'displayName eq', position: 14 },
  { filter: 'displayName foo 1', position: 12 },
  { filter: "displayName eq 'Ada", position: 15 },
  { filter: "displayName eq 'Ada' and", position: 24 },
  { filter: "displayName eq 'Ada' displayName", position: 21 },
  { filter: "(displayName eq 'Ada'", position: 21 },
  { filter: "displayName eq 'Ada')", position: 20 },
  { filter: 'displayName eq mail', position: 15 },
  { filter: 'usageLocation in ()', position: 18 },
  { filter: "usageLocation in ('US'", position: 22 },
  { filter: "usageLocation in 'US'", position: 17 },
  { filter: "startswith(displayName 'A')", position: 23 },
  { filter: 'startswith(displayName,1)', position: 23 },
  { filter: "startswith('A',displayName)", position: 11 },
  { filter: 'assignedLicenses/any(skuId eq 1)', position: 27 },
  { filter: 'assignedLicenses/all()', position: 21 },
  { filter: 'assignedLicenses/$count/x eq 1', position: 23 },
  { filter: '$count eq 1', position: 0 },
  { filter: 'x eq 2017-02-30', position: 5 },
  { filter: 'x eq 1 ; drop', position: 7 },
  { filter: 'not', position: 3 },
])('a broken filter is refused where it breaks: $filter', ({ filter, position }) => {
  expect(parseFilter(filter)).toMatchObject({ ok: false, reason: { position } });
});

test('what is nested too deeply is refused, not run out of stack', () => {
  for (const [open, close] of [
    ['(', ')'],
    ['not ', ''],
    ['a/any(x:', ')'],
  ] as const) {
    const nested = (depth: number) => `${open.repeat(depth)}x eq 1${close.repeat(depth)}`;

    expect(parseFilter(nested(50))).toMatchObject({ ok: true });
    expect(parseFilter(nested(51))).toMatchObject({ ok: false });
    expect(parseFilter(nested(100_000))).toMatchObject({ ok: false });
  }
});

test('any text ends in a value: a filter, or a fault within the text', () => {
  const words = [
    '(',
    ')',
    ',',
    '/',
    ':',
    "'",
    ' ',
    'eq',
    'in',
    'and',
    'or',
    'not',
    'any',
    'x',
    '$count',
    '1',
    GUID,
  ];
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words)).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...words)).map((parts) => parts.join('')),
  );

  fc.assert(
    fc.property(texts, (filter) => {
      const parsed = parseFilter(filter);
      if (parsed.ok) expect(parsed.value.type).toBeTypeOf('string');
      else expect(parsed.reason.position).toBeLessThanOrEqual(filter.length);
    }),
    { seed: 20170605, numRuns: 2000 },
  );
});

test('a filter that is written out is read back as it was', () => {
  const name = fc.constantFrom('displayName', 'x', 'skuId', 'initiatedBy');
  const literal: fc.Arbitrary<Literal> = fc.oneof(
    fc.string().map(text),
    fc.boolean().map((value): Literal => ({ type: 'boolean', value })),
    fc.integer().map((value): Literal => ({ type: 'number', value })),
    fc.uuid().map((value): Literal => ({ type: 'guid', value })),
    fc
      .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
      .map((date): Literal => ({ type: 'date', value: date.getTime() })),
    fc.constant<Literal>({ type: 'null', value: null }),
  );
  const paths = fc
    .array(name, { minLength: 1, maxLength: 3 })
    .map(([first = 'x', ...rest]) => path(first, ...rest));
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 5 },
      fc.record({
        type: fc.constant('compare' as const),
        path: paths,
        operator: fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'),
        value: literal,
      }),
      fc.record({
        type: fc.constant('in' as const),
        path: paths,
        values: fc.array(literal, { minLength: 1 }),
      }),
      fc.record({ type: fc.constant('not' as const), operand: tie('filter') }),
      fc.record({
        type: fc.constant('quantified' as const),
        quantifier: fc.constantFrom('any', 'all'),
        path: paths,
        condition: fc.record({ variable: fc.constant('x'), filter: tie('filter') }),
      }),
      fc.record({
        type: fc.constantFrom('and' as const, 'or' as const),
        operands: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }));

  fc.assert(
    fc.property(filter, (value) => {
      expect(parseFilter(written(value))).toEqual({ ok: true, value });
    }),
    { seed: 20170605, numRuns: 300 },
  );
});

/** A filter as text, every part of it in parentheses. */
function written(filter: Filter): string {
  switch (filter.type) {
    case 'compare':
      return `${filter.path.steps.join('/')} ${filter.operator} ${literalText(filter.value)}`;
    case 'in':
      return `${filter.path.steps.join('/')} in (${filter.values.map(literalText).join(',')})`;
    case 'not':
      return `not (${written(filter.operand)})`;
    case 'quantified': {
      const condition = filter.condition ? `x:${written(filter.condition.filter)}` : '';
      return `${filter.path.steps.join('/')}/${filter.quantifier}(${condition})`;
    }
    case 'and':
    case 'or':
      return filter.operands.map((operand) => `(${written(operand)})`).join(` ${filter.type} `);
    case 'text':
      return `${filter.test}(${filter.path.steps.join('/')},${literalText(filter.value)})`;
  }
}

function literalText({ type, value }: Literal): string {
  if (type === 'string') return `'${value.replaceAll("'", "''")}'`;
  return type === 'date' ? new Date(value).toISOString() : String(value);
}
