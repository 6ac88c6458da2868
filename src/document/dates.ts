import { formatInstant, parseInstant } from '../engine/membership/moment.ts';

/** A moment as Graph writes it: `2024-03-01T07:35:27Z`, with milliseconds only where there are any. */
export const formatDate = (at: number): string => formatInstant(at);

/** Milliseconds since 1970 of a date in ISO 8601, UTC unless it says otherwise; null when it is none. */
export const parseDate = (text: string): number | null => parseInstant(text);
