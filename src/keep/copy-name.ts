/** The longest name that a tenant can have. */
const LONGEST = 256;

/** How a copy is called: "Contoso (2)", and the copy of that "Contoso (3)". */
export function copyName(name: string): string {
  const [, stem = name, number = '1'] = /^(.*) \((\d{1,6})\)$/s.exec(name) ?? [];
  const end = ` (${Number(number) + 1})`;
  return `${stem.slice(0, LONGEST - end.length)}${end}`;
}
