import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syntaxFault } from '../../src/document/json-syntax.ts';
import { formatFault } from '../../src/document/document-fault.ts';
import { parseDocumentText } from '../../src/document/parse-document.ts';
import { BUILT_IN, sampleDocument } from './sample-document.ts';

test.for([
  { name: 'nothing', text: '', line: 1, column: 1 },
  { name: 'an end too early', text: '{"a": [1,\n 2', line: 2, column: 3 },
  { name: 'a word', text: '{"a": yes}', line: 1, column: 7 },
  { name: 'a word that goes on', text: '[true1]', line: 1, column: 6 },
  { name: 'a comma too many', text: '{\n  "a": 1,\n}', line: 3, column: 1 },
  { name: 'a comma too many in a list', text: '[1,]', line: 1, column: 4 },
  { name: 'a comma too few', text: '{"a": 1\n "b": 2}', line: 2, column: 2 },
  { name: 'a colon too few', text: '{"a" 1}', line: 1, column: 6 },
  { name: 'a name without quotes', text: '{a: 1}', line: 1, column: 2 },
  { name: 'single quotes', text: "['a']", line: 1, column: 2 },
  { name: 'a comment', text: '[1, // one\n2]', line: 1, column: 5 },
  { name: 'a leading zero', text: '[01]', line: 1, column: 3 },
  { name: 'a number cut off', text: '[1.]', line: 1, column: 3 },
  { name: 'a wrong bracket', text: '{"a": [1}', line: 1, column: 9 },
  { name: 'two documents', text: '{} {}', line: 1, column: 4 },
  { name: 'a text over two lines', text: '["a\nb"]', line: 1, column: 4 },
  { name: 'an escape that is none', text: '["a\\x"]', line: 1, column: 4 },
  { name: 'a text without end', text: '["abc', line: 1, column: 6 },
  { name: 'a deep list without end', text: '['.repeat(100_000), line: 1, column: 100_001 },
])('$name is found where it stands', ({ text, line, column }) => {
  const parse = (): unknown => JSON.parse(text);

  expect(parse).toThrow(SyntaxError);
  expect(syntaxFault(text)).toMatchObject({ line, column });
});

test('whatever is JSON is none of the fault', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom('', ' ', ' \t'), (json, space) => {
      const { column } = syntaxFault(`${json}${space}§`);

      expect(column).toBe(json.length + space.length + 1);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('the fault says the line and the column, and what is there', () => {
  const result = parseDocumentText('{\n  "version": 1,\n  name: 2\n}', BUILT_IN);

  expect(result.ok ? [] : result.reason.map(formatFault)).toEqual([
    'This is not JSON at line 3, column 3; found "name: 2\\n}".',
  ]);
});

test('a byte order mark, as Windows tools write it, is no fault', () => {
  const text = `\uFEFF${JSON.stringify(sampleDocument().document)}`;

  expect(parseDocumentText(text, BUILT_IN).ok).toBe(true);
});
