import { matchesPattern } from './match-pattern.ts';
import { parsePattern } from './pattern.ts';
import type { ListOperator, TextOperator, TextTest } from './rule.ts';

const NEGATED: readonly (TextOperator | ListOperator)[] = [
  'ne',
  'notStartsWith',
  'notEndsWith',
  'notContains',
  'notMatch',
  'notIn',
];

/** Whether the values of a property meet a test: any of them, or none for a negated operator; empty ones do not count. */
export function textMatcher(test: TextTest<unknown>): (values: readonly string[]) => boolean {
  if (test.type === 'null') {
    return (values) => values.every((value) => value === '') === (test.operator === 'eq');
  }
  const meets = test.type === 'list' ? oneOf(test.values) : comparison(test.operator, test.value);
  const wanted = !NEGATED.includes(test.operator);
  return (values) => values.some((value) => value !== '' && meets(value)) === wanted;
}

function oneOf(values: readonly string[]): (text: string) => boolean {
  const known = new Set(values.map((value) => value.toLowerCase()));
  return (text) => known.has(text.toLowerCase());
}

function comparison(operator: TextOperator, value: string): (text: string) => boolean {
  const wanted = value.toLowerCase();
  switch (operator) {
    case 'eq':
    case 'ne':
      return (text) => text.toLowerCase() === wanted;
    case 'startsWith':
    case 'notStartsWith':
      return (text) => text.toLowerCase().startsWith(wanted);
    case 'endsWith':
    case 'notEndsWith':
      return (text) => text.toLowerCase().endsWith(wanted);
    case 'contains':
    case 'notContains':
      return (text) => text.toLowerCase().includes(wanted);
    case 'match':
    case 'notMatch': {
      // A rule that was not read by `parseRule` can hold a broken pattern: nothing matches it.
      const pattern = parsePattern(value);
      return (text) => pattern !== null && matchesPattern(pattern, text);
    }
  }
}
