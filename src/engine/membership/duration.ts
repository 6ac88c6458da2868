const DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** In the order of the parts of `DURATION`. Chosen: a year has 365 days and a month 30. */
const UNITS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, HOUR, MINUTE, SECOND];

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
