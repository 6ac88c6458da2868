import { ok, refused, type Result } from '../../engine/result.ts';
import { badRequest, type Problem } from '../http/problem.ts';
import type { Test } from './compile-filter.ts';
import type { FilterContext } from './filter-scope.ts';
import { findField, type Field } from './schema.ts';

const CLAUSE = /\s*"([^":]+):([^"]*)"\s*/y;
const JOINER = /(AND|OR)\b/y;

/** Reads `$search`: clauses such as `"displayName:ada"` joined by AND, which binds more, and OR. */
export function readSearch<Row>(text: string, context: FilterContext<Row>): Result<Test<Row>, Problem> {
  const alternatives: Test<Row>[][] = [[]];
  let at = 0;
  for (;;) {
    CLAUSE.lastIndex = at;
    const [clause, name, wanted] = CLAUSE.exec(text) ?? [];
    if (clause === undefined || name === undefined || wanted === undefined)
      return refused(brokenSearch(text, at));
    const test = readClause(name, wanted, context);
    if (!test.ok) return test;
    alternatives.at(-1)?.push(test.value);
    at += clause.length;
    if (at >= text.length) break;
    JOINER.lastIndex = at;
    const [joiner] = JOINER.exec(text) ?? [];
    if (joiner === undefined) return refused(brokenSearch(text, at));
    if (joiner === 'OR') alternatives.push([]);
    at += joiner.length;
  }
  return ok((row) => alternatives.some((clauses) => clauses.every((test) => test(row))));
}

function readClause<Row>(
  name: string,
  wanted: string,
  { schema, directory }: FilterContext<Row>,
): Result<Test<Row>, Problem> {
  const found = findField(schema, name.trim());
  if (!found?.field.search) {
    return refused(badRequest(`Invalid search property '${name.trim()}' on type '${schema.type}'.`));
  }
  const { field } = found;
  return ok(
    TOKENIZED.includes(found.name)
      ? wordTest(field, wanted, directory)
      : beginningTest(field, wanted, directory),
  );
}

/** These are searched word by word; other properties by their beginning. */
const TOKENIZED = ['displayName', 'description'];

function wordTest<Row>(
  field: Field<Row>,
  wanted: string,
  directory: FilterContext<Row>['directory'],
): Test<Row> {
  const words = wordsOf(wanted);
  return (row) => {
    const value = field.read(row, directory);
    // Most rows are told apart by this alone: whatever a word begins is in the text without its symbols.
    if (typeof value !== 'string' || !words.every((word) => squeezed(value).includes(word))) return false;
    const known = [...wordsOf(value), ...joinedWordsOf(value)];
    return words.every((word) => known.some((other) => other.startsWith(word)));
  };
}

function beginningTest<Row>(
  field: Field<Row>,
  wanted: string,
  directory: FilterContext<Row>['directory'],
): Test<Row> {
  const beginning = wanted.trim().toLowerCase();
  return (row) => {
    const value = field.read(row, directory);
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return texts.some((text) => typeof text === 'string' && text.toLowerCase().startsWith(beginning));
  };
}

/** Words end at spaces, symbols, digits and where small letters turn into capitals: `helloWORLD 12` → hello, world, 12. */
const wordsOf = (text: string): readonly string[] =>
  (text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );

/** Words with nothing but symbols between them are found in one, too: `hello-world` → helloworld. */
const joinedWordsOf = (text: string): readonly string[] => text.split(/\s+/).map(squeezed);

/** A text without spaces, symbols and capitals. */
const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

const brokenSearch = (text: string, at: number): Problem =>
  badRequest(`Syntax error: character '${text.charAt(at)}' is not valid at position ${at} in '${text}'.`);
