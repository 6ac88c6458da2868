import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../src/graph/http/read-json.ts';
import { finish } from '../../src/engine/slices.ts';
import { readLargeJson } from '../../src/graph/http/read-large-json.ts';
import { documentPieces } from '../../src/graph/simulator/tenant.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Values without the one name that is refused. */
const json = fc
  .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

test('JSON is read as it is', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);

      expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
    }),
    { seed: 20170605, numRuns: 500 },
  );
});

test.for([
  { text: '', reason: 'syntax' },
  { text: '{"a":1,"a":1}', reason: 'repeatedName' },
  { text: '{"a":1,"\\u0061":1}', reason: 'repeatedName' },
  { text: '[{"a":{"b":1,"c":"\\"b\\":","b":2}}]', reason: 'repeatedName' },
  { text: '{"a\\\\":1,"a\\\\" : 2}', reason: 'repeatedName' },
  { text: '{"__proto__":1}', reason: 'reservedName' },
  { text: `${'['.repeat(65)}${']'.repeat(65)}`, reason: 'tooDeep' },
])('JSON that could be read in two ways is refused: $text', ({ text, reason }) => {
  expect(readJson(text)).toEqual({ ok: false, reason });
});

test.for([
  '{"a":{"x":1},"b":{"x":1}}',
  '[{"a":1},{"a":1}]',
  '{"a":"a","b":["a","a"]}',
  '{"a":"\\"a\\":1","b":"\\\\"}',
  '{"__proto":1}',
  `${'['.repeat(64)}${']'.repeat(64)}`,
])('this is clear: %s', (text) => {
  expect(readJson(text).ok).toBe(true);
});

test('a large document in pieces is the document, however small the pieces', () => {
  const document = fc.dictionary(
    fc.string().filter((name) => name !== '__proto__'),
    fc.oneof(json, fc.array(json)),
  );

  fc.assert(
    fc.property(document, fc.constantFrom(0, 2), fc.constantFrom(0, 1, 20), (value, indent, piece) => {
      const text = JSON.stringify(value, null, indent);

      expect(finish(readLargeJson(bytes(text), piece))).toEqual({
        ok: true,
        value: JSON.parse(text) as unknown,
      });
    }),
    { seed: 20170605, numRuns: 500 },
  );
});

test('a document is written out in pieces that are the document', () => {
  const document = fc.dictionary(fc.string(), json);

  fc.assert(
    fc.property(document, (value) => {
      expect(JSON.parse([...documentPieces(value)].join(''))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 20170605 },
  );
});

test('what is no JSON object is refused in pieces as well, and nothing else is', () => {
  const text = fc
    .tuple(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), json),
      fc.nat(),
      fc.constantFrom('', ',', '}', ']', '"', '\\', 'x', '{'),
    )
    .map(([value, place, char]) => {
      const whole = JSON.stringify(value);
      const at = place % (whole.length + 1);
      // Through bytes and back: half a character is no text.
      return new TextDecoder().decode(
        bytes(whole.slice(0, at) + char + whole.slice(char === '' ? at + 1 : at)),
      );
    });

  fc.assert(
    fc.property(text, fc.constantFrom(0, 1, 1000), (broken, piece) => {
      const whole = readJson(broken);
      const inPieces = finish(readLargeJson(bytes(broken), piece));

      expect(inPieces.ok).toBe(whole.ok && broken.trimStart().startsWith('{'));
      if (whole.ok && inPieces.ok) expect(inPieces.value).toEqual(whole.value);
    }),
    { seed: 20170605, numRuns: 2000 },
  );
});

test('names are looked at in pieces as they are in the whole, repeated or not', () => {
  const name = fc.constantFrom('a', 'b', ':', '"', '\\', 'ü');
  const { value } = fc.letrec<{ value: string; member: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      name.map((text) => JSON.stringify(text)),
      fc.array(tie('member'), { maxLength: 3 }).map((members) => `{${members.join(' , ')}}`),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join()}]`),
    ),
    member: fc.tuple(name, tie('value')).map(([text, content]) => `${JSON.stringify(text)} :${content}`),
  }));

  fc.assert(
    fc.property(fc.array(value), fc.constantFrom(0, 10), (values, piece) => {
      const text = `{"list":[${values.join()}],"first":${values[0] ?? 1}}`;

      expect(finish(readLargeJson(bytes(text), piece))).toEqual(readJson(text));
    }),
    { seed: 20170605, numRuns: 1000 },
  );
});

test.for([
  { text: '{"a":[1,2,]}', reason: 'syntax' },
  { text: '{"a":[,1]}', reason: 'syntax' },
  { text: '{"a":[1 2]}', reason: 'syntax' },
  { text: '{"a":1} x', reason: 'syntax' },
  { text: '{"a":1,}', reason: 'syntax' },
  { text: '[]', reason: 'syntax' },
  { text: '', reason: 'syntax' },
  { text: '{"a":[],"a":[1]}', reason: 'repeatedName' },
  { text: '{"a":[1],"\\u0061":2}', reason: 'repeatedName' },
  { text: '{"a":[{"b":1,"b":1}]}', reason: 'repeatedName' },
  { text: '{"a":{"b":[{"c":":","c":"{:"}]}}', reason: 'repeatedName' },
  { text: '{"a":[{"b":{}},{"b":1,"\\u0062":{"c":1}}]}', reason: 'repeatedName' },
  { text: '{"__proto__":[1]}', reason: 'reservedName' },
  { text: '{"a":[{"b":1},{"__proto__":1}]}', reason: 'reservedName' },
  { text: '{"a":{"\\u005f_proto__":{"b":1}}}', reason: 'reservedName' },
  { text: `{"a":[${'['.repeat(99)}${']'.repeat(99)}]}`, reason: 'tooDeep' },
])('a document that cannot be meant is refused: $text', ({ text, reason }) => {
  for (const piece of [0, 1000]) {
    expect(finish(readLargeJson(bytes(text), piece))).toEqual({ ok: false, reason });
  }
});

test('a slice ends after each piece', () => {
  const text = JSON.stringify({ users: Array.from({ length: 1000 }, (_, id) => ({ id, name: 'x' })) });

  const slices = [...readLargeJson(bytes(text), 2_000)];

  expect(slices.length).toBeGreaterThan(text.length / 2_500);
});
