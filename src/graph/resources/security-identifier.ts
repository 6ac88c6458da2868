/** The SID of a cloud object, which is nothing but its id: four numbers, read in the byte order of a GUID. */
export function securityIdentifier(guid: string): string {
  const [a = '', b = '', c = '', d = '', e = ''] = guid.split('-');
  const turned = (hex: string): string => (hex.match(/../g) ?? []).toReversed().join('');
  // The first three parts of a GUID are numbers already, low byte first; the last two are bytes in a row.
  const numbers = [a, c + b, turned(d + e.slice(0, 4)), turned(e.slice(4))];
  return ['S-1-12-1', ...numbers.map((hex) => Number.parseInt(hex, 16))].join('-');
}
