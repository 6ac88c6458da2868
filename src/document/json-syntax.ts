/** Where a text stops being JSON; lines and columns count from 1, `rest` is what follows, shortened. */
export type SyntaxFault = { readonly line: number; readonly column: number; readonly rest: string };

/** Finds the place in a text that `JSON.parse` has refused; engines differ in whether and how they tell it. */
export function syntaxFault(text: string): SyntaxFault {
  const at = faultAt(text);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n'), rest: text.slice(at, at + 20) };
}

/** The characters that the next token can begin with. */
const BEGINNINGS = {
  value: '{["-0123456789tfn',
  firstItem: ']{["-0123456789tfn',
  name: '"',
  firstName: '}"',
  colon: ':',
  nextItem: ',]',
  nextMember: ',}',
  end: '',
};
type Expected = keyof typeof BEGINNINGS;

function faultAt(text: string): number {
  const closings: string[] = [];
  let expected: Expected = 'value';
  let at = endOf(SPACE, text, 0);
  while (at < text.length) {
    const char = text.charAt(at);
    if (!BEGINNINGS[expected].includes(char)) return at;
    const token = tokenAt(text, at);
    if (!token.whole) return token.end;
    expected = nextAfter(char, expected, closings);
    at = endOf(SPACE, text, token.end);
  }
  return at;
}

/** What follows a token that begins with a character; keeps the brackets that are still to be closed. */
function nextAfter(char: string, expected: Expected, closings: string[]): Expected {
  switch (char) {
    case '{':
      closings.push('}');
      return 'firstName';
    case '[':
      closings.push(']');
      return 'firstItem';
    case ',':
      return closings.at(-1) === '}' ? 'name' : 'value';
    case ':':
      return 'value';
    case '}':
    case ']':
      closings.pop();
      return afterValue(closings.at(-1));
    default:
      return expected === 'name' || expected === 'firstName' ? 'colon' : afterValue(closings.at(-1));
  }
}

const afterValue = (closing: string | undefined): Expected =>
  closing === undefined ? 'end' : closing === '}' ? 'nextMember' : 'nextItem';

/** A token's end, or where it goes wrong. */
type Token = { readonly whole: boolean; readonly end: number };

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these in a text
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))?/y;

function tokenAt(text: string, start: number): Token {
  if ('{}[],:'.includes(text.charAt(start))) return { whole: true, end: start + 1 };
  if (text.charAt(start) !== '"') {
    const end = endOf(SCALAR, text, start);
    return { whole: end > start, end };
  }
  for (let at = start + 1; ;) {
    const end = endOf(PLAIN, text, at);
    if (text.charAt(end) === '"') return { whole: true, end: end + 1 };
    at = endOf(ESCAPE, text, end);
    if (at === end) return { whole: false, end };
  }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
