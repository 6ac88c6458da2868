const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.(\d{1,7}))?(Z|[+-]\d{2}:\d{2})?)?$/i;
const DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** In the order of the parts of `DURATION`. Chosen: a year has 365 days and a month 30, as in .NET's reading of a duration. */
const UNITS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, HOUR, MINUTE, SECOND];

/** Reads an ISO 8601 date or date and time as milliseconds since 1970; UTC unless it says otherwise, null when it is none. */
export function parseInstant(text: string): number | null {
  const [, date, time = '00:00', seconds = '00', fraction = '0', zone = 'Z'] = INSTANT.exec(text) ?? [];
  if (!date) return null;
  const midnight = Date.parse(date);
  // V8 turns 31 February into March: a date that does not come back as itself is none.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return null;
  const at = Date.parse(
    `${date}T${time}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${zone.toUpperCase()}`,
  );
  return Number.isNaN(at) || new Date(at).toISOString().length !== 24 ? null : at;
}

export function formatInstant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** Reads an ISO 8601 duration such as `p30d` or `PT12H` as milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text);
  if (!parts) return null;
  const length = UNITS.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
  return Number.isSafeInteger(length) ? length : null;
}

/** Writes a duration of whole seconds in days, hours, minutes and seconds. */
export function formatDuration(length: number): string {
  const days = Math.floor(length / DAY);
  const parts = [
    [Math.floor((length % DAY) / HOUR), 'H'],
    [Math.floor((length % HOUR) / MINUTE), 'M'],
    [Math.floor((length % MINUTE) / SECOND), 'S'],
  ] as const;
  const time = parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('');
  return time === '' ? `P${days}D` : `P${days > 0 ? `${days}D` : ''}T${time}`;
}
