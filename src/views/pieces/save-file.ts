import { breathe } from '../../store/host.ts';
import type { ExportPiece } from '../../transfer/export-piece.ts';

/** What long writing tells of itself, and whether it should go on. */
export type ExportJob = {
  readonly tell: (done: number, total: number) => void;
  readonly goesOn: () => boolean;
};

/** A file of pieces, made a few at a time so that the page stays alive; null when it was given up. */
export async function fileOf(
  pieces: Iterable<ExportPiece>,
  type: string,
  { tell, goesOn }: ExportJob,
): Promise<Blob | null> {
  // Texts are encoded a few at a time as well: all at once would take seconds.
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  const encode = (): void => {
    parts.push(new Blob(texts));
    texts = [];
    length = 0;
  };
  for (const { text, done, total } of pieces) {
    texts.push(text);
    length += text.length;
    if (length > ENCODED) encode();
    tell(done, total);
    await breathe();
    if (!goesOn()) return null;
  }
  encode();
  return new Blob(parts, { type });
}

/** Characters that are encoded at once. */
const ENCODED = 1_000_000;

/** Milliseconds after which every browser has begun to save. */
const SAVED = 10_000;

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVED);
}

export const CSV = 'text/csv;charset=utf-8';
export const JSON_TYPE = 'application/json';
