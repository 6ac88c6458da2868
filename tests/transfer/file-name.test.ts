import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/transfer/file-name.ts';

test.for([
  { name: 'words', text: 'Contoso Ltd', file: 'Contoso-Ltd-licenses.csv' },
  { name: 'other alphabets', text: 'Müller & Söhne 株式会社', file: 'Müller-Söhne-株式会社-licenses.csv' },
  { name: 'a path', text: '../../etc/passwd', file: 'etc-passwd-licenses.csv' },
  { name: 'a device and signs of Windows', text: 'CON: <a|b>?*', file: 'CON-a-b-licenses.csv' },
  { name: 'a text that runs the other way', text: 'a\u202Efdp.exe\u0000', file: 'a-fdp-exe-licenses.csv' },
  { name: 'nothing', text: ' … ', file: 'licenses.csv' },
])('a file name of $name', ({ text, file }) => {
  expect(fileNameOf(text, 'licenses.csv')).toBe(file);
});

test('whatever the text, the name is short and has no sign that a system knows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(fileNameOf(text, 'x.csv')).toMatch(/^(?:(?!-)[\p{L}\p{M}\p{N}-]{1,60}-)?x\.csv$/u);
    }),
    { seed: 20240301 },
  );
});
