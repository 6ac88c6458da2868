const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,7}))?)?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))?)?$/i;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reads an ISO 8601 date or date and time as milliseconds since 1970; UTC unless it says otherwise, null when it is none. */
export function parseInstant(text: string): number | null {
  const parts = INSTANT.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const days = dayNumber(year, month, day);
  const back = dateOf(days);
  if (back.year !== year || back.month !== month || back.day !== day) return null;
  const [fraction = '', sign = '+', zoneHour = '0', zoneMinute = '0'] = parts.slice(7);
  const zone = Number(zoneHour) * HOUR + Number(zoneMinute) * MINUTE;
  const local = days * DAY + hour * HOUR + minute * MINUTE + second * SECOND;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const at = local + milliseconds + (sign === '-' ? zone : 0 - zone);
  return at < EARLIEST || at > LATEST ? null : at;
}

/** Writes an instant as `parseInstant` reads it: in UTC, without a fraction of zero. */
export function formatInstant(at: number): string {
  const { year, month, day } = dateOf(Math.floor(at / DAY));
  const rest = at - Math.floor(at / DAY) * DAY;
  const time = [rest / HOUR, (rest % HOUR) / MINUTE, (rest % MINUTE) / SECOND].map((part) => padded(part, 2));
  const fraction = rest % SECOND === 0 ? '' : `.${padded(rest % SECOND, 3)}`;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}T${time.join(':')}${fraction}Z`;
}

const padded = (part: number, length: number): string => String(Math.floor(part)).padStart(length, '0');

/*
 * The Gregorian calendar in days since 1970, for the years 0 to 9999. Years are counted from March, so that
 * the leap day is the last of its year and every month begins at the same day of it.
 */

/** The day of a date; a date that does not exist gets a day near by. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719_468;
}

function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const sinceYear0 = days + 719_468;
  const cycle = Math.floor(sinceYear0 / 146_097);
  const ofCycle = sinceYear0 - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / 146_096)) /
      365,
  );
  const ofYear = ofCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day };
}

const EARLIEST = dayNumber(0, 1, 1) * DAY;
const LATEST = dayNumber(10_000, 1, 1) * DAY - 1;
