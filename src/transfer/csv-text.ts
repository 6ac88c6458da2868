export type Cell = string | number | boolean;

/**
 * RFC 4180 with a byte order mark, which spreadsheets need to read it as UTF-8. A text that a spreadsheet would
 * calculate begins with an apostrophe.
 */
export function csvOf(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvHead(heading) + rows.map(csvLine).join('');
}

export const csvHead = (heading: readonly string[]): string => `\uFEFF${csvLine(heading)}`;

export const csvLine = (row: readonly Cell[]): string => `${row.map(cellOf).join(',')}\r\n`;

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell);
  const text = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
