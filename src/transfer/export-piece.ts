/** A part of a file's text, and how far the file is with it. */
export type ExportPiece = { readonly text: string; readonly done: number; readonly total: number };

/** Items in one piece. */
const AT_ONCE = 1_000;

/** Texts of items, joined: after every thousand a piece. `begin` stands before the first. */
export function* piecesOf<Item>(
  items: Iterable<Item>,
  total: number,
  textOf: (item: Item) => string,
  begin: string,
): Generator<ExportPiece> {
  let done = 0;
  let text = begin;
  for (const item of items) {
    text += textOf(item);
    done += 1;
    if (done % AT_ONCE !== 0) continue;
    yield { text, done, total };
    text = '';
  }
  yield { text, done: total, total };
}

/** All pieces as one text, for files that fit into one. */
export const textOf = (pieces: Iterable<ExportPiece>): string =>
  Array.from(pieces, ({ text }) => text).join('');
