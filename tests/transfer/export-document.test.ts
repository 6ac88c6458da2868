import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATIONS } from '../../src/catalogue/relations.ts';
import { formatDocument } from '../../src/document/format-document.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { documentPieces } from '../../src/transfer/export-document.ts';
import { textOf } from '../../src/transfer/export-piece.ts';
import { arbitraryDocument } from '../support/arbitrary-document.ts';
import { office } from '../support/office.ts';
import { tenant } from '../support/tenant.ts';

const written = (...given: Parameters<typeof documentPieces>): unknown =>
  JSON.parse(textOf(documentPieces(...given)));

test('the pieces are the document that is written at once, with its log or without', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const result = parseDocument(document, RELATIONS);
      if (!result.ok) throw new Error(JSON.stringify(result.reason));

      expect(written(result.value, true)).toEqual(formatDocument(result.value));
      expect(written(result.value, false)).toEqual({ ...formatDocument(result.value), auditLog: [] });
    }),
    { seed: 20240301, numRuns: 60 },
  );
});

test('lists longer than a piece, and lists with nothing in them', () => {
  const names = Array.from({ length: 1_000 }, (_, number) => `u${number}`);
  const { directory } = tenant(office()).users(...names, 'one-more');

  expect(written(directory, true)).toEqual(formatDocument(directory));
  expect(written(tenant(office()).directory, true)).toEqual(formatDocument(tenant(office()).directory));
});
