/* Words in a picture have no box that would cut or break them. Their width is estimated, so that a saved picture is the same. */

const NARROW = /[\s.,:;'’|!ijlft()[\]I-]/u;
const WIDE = /[MWmw@%—→]/u;
const CAPITAL = /\p{Lu}|\p{N}/u;
const FULL =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;

function widthOfLetter(letter: string): number {
  if (FULL.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.34;
  if (WIDE.test(letter)) return 0.86;
  return CAPITAL.test(letter) ? 0.64 : 0.54;
}

/** About how wide a text is drawn, in pixels. */
export const textWidth = (text: string, size = TEXT): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

/** The size of a picture's words. */
export const TEXT = 13;

/** The same for `fitText` where they are semibold. */
export const BOLD = TEXT * 1.17;

/** The text, or as much of it as fits into a width, with an ellipsis. */
export function fitText(text: string, width: number, size = TEXT): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`, size) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The same for names that differ in how they end: what is left out is left out of the middle. */
export function fitName(name: string, width: number, size = TEXT): string {
  if (textWidth(name, size) <= width) return name;
  const letters = Array.from(name);
  let kept = letters.length;
  let short = '…';
  do {
    kept--;
    const tail = Math.floor(kept * TAIL);
    short = `${letters
      .slice(0, kept - tail)
      .join('')
      .trimEnd()}…${letters
      .slice(letters.length - tail)
      .join('')
      .trimStart()}`;
  } while (kept > 1 && textWidth(short, size) > width);
  return short;
}

/** The share of a short name that is its end. */
const TAIL = 0.45;

/** The text in as many lines as there may be; what is left over is cut off the last one. */
export function fewLines(text: string, width: number, most: number, size = TEXT): readonly string[] {
  const lines = linesOf(text, width, size);
  const kept = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter((line) => line !== '');
  return kept.map((line) => fitText(line, width, size));
}

/** The text in lines of a width, broken between words. */
export function linesOf(text: string, width: number, size = TEXT): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
