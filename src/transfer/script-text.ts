/** A text as a POSIX shell takes it; nothing in it is expanded. */
export const shellText = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A text that stands for what a variable of the script holds. */
export type Variable = { readonly text: string; readonly name: string };

/** Texts in single quotes; in a shell, a quote outside of them is written with a backslash. */
const QUOTED = { powerShell: /'(?:[^']|'')*'/g, shell: /\\'|'[^']*'/g };

/** Puts variables in place of their texts wherever those stand in single quotes. */
export function withVariables(
  line: string,
  language: 'powerShell' | 'curl' | 'm365',
  variables: readonly Variable[],
): string {
  if (!variables.some(({ text }) => line.includes(text))) return line;
  return language === 'powerShell'
    ? line.replace(QUOTED.powerShell, (quoted) => powerShellParts(quoted, variables))
    : line.replace(QUOTED.shell, (quoted) => shellParts(quoted, variables));
}

function powerShellParts(quoted: string, variables: readonly Variable[]): string {
  const parts = split(quoted.slice(1, -1), variables);
  if (parts.length === 1 && typeof parts[0] === 'string') return quoted;
  const written = parts.map((part) => (typeof part === 'string' ? `'${part}'` : `$${part.name}`));
  return written.length === 1 ? written.join('') : `(${written.join(' + ')})`;
}

function shellParts(quoted: string, variables: readonly Variable[]): string {
  if (quoted.startsWith('\\')) return quoted;
  return split(quoted.slice(1, -1), variables)
    .map((part) => (typeof part === 'string' ? `'${part}'` : `"$${part.name}"`))
    .join('');
}

/** The text between variables as it was written, empty parts left out. */
function split(content: string, variables: readonly Variable[]): readonly (string | Variable)[] {
  let parts: readonly (string | Variable)[] = [content];
  for (const variable of variables) {
    parts = parts.flatMap((part) =>
      typeof part === 'string'
        ? part.split(variable.text).flatMap((piece, place) => (place === 0 ? [piece] : [variable, piece]))
        : [part],
    );
  }
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? [''] : filled;
}
