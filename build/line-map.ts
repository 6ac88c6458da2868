/** A source map for a transform that keeps the lines: each is where it was. */
export function lineMap(id: string, code: string) {
  const mappings = code
    .split('\n')
    .map((_, line) => (line === 0 ? 'AAAA' : 'AACA'))
    .join(';');
  return { version: 3, names: [], sources: [id], mappings };
}
