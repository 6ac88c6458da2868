import { isMet, median, type Figure, type Goal, type Unit } from './measure.ts';

/** Figures of one section as a table: the median of each, and how far its runs lie apart. */
export function tableOf(section: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, values }) => [
    name,
    inUnit(median(values), unit),
    values.length > 1
      ? `${inUnit(Math.min(...values), unit)} to ${inUnit(Math.max(...values), unit)}, ${values.length} runs`
      : '',
  ]);
  return `${section}\n${aligned(rows)}\n`;
}

export function goalsOf(goals: readonly Goal[]): string {
  const rows = goals.map((goal) => [
    goal.name,
    inUnit(goal.value, goal.unit),
    `${goal.bound} ${inUnit(goal.limit, goal.unit)}`,
    isMet(goal) ? 'met' : 'NOT MET',
  ]);
  return `Goals\n${aligned(rows)}\n`;
}

/** One line of JSON; the value is the median. */
export const figureLine = ({ section, name, unit, values }: Figure): string =>
  JSON.stringify({
    section,
    name,
    unit,
    value: median(values),
    low: Math.min(...values),
    high: Math.max(...values),
    runs: values.length,
  });

export const goalLine = (goal: Goal): string =>
  JSON.stringify({ goal: goal.name, ...goal, name: undefined, met: isMet(goal) });

function inUnit(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return value < 1 ? `${digits(value * 1000)} µs` : `${digits(value)} ms`;
    case 'bytes':
      return value < 100_000 ? `${digits(value)} B` : `${digits(value / 1_000_000)} MB`;
    case 'times':
      return `${digits(value)} ×`;
  }
}

/** Three digits that count. */
const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** Columns: the first to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}
