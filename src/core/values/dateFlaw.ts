import { isoWeeksIn, lastDayOfMonth } from './isoDate';
import type { Point } from './point';

/** Why there is no such date. Months and days are 1-based; a year is null where none is written. */
export type DateFlaw =
  | { readonly kind: 'month'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number;
      readonly year: number | null;
      readonly last: number;
    }
  | { readonly kind: 'quarter' | 'half'; readonly count: number; readonly last: number }
  | { readonly kind: 'week'; readonly count: number; readonly year: number; readonly last: number };

/**
 * What of a point exists in no calendar, whatever it may mean; null for what may be read in another way: zeros that stand for
 * nothing yet (`2026-00-00`), `March 45`, and a week 53 that only ISO 8601 does not know (`W53 2025`). `text` is the whole date.
 */
export function dateFlawOf(point: Point, text: string): DateFlaw | null {
  const { kind, year, month, count } = point;
  const last = Math.max(count, point.lastCount);
  if (count < 1 || (point.lastCount !== 0 && point.lastCount < count)) return null;
  switch (kind) {
    case 'day':
      return flawOfDay(last, month, year);
    case 'quarter':
      return year !== null && last > 4 ? { kind, count: last, last: 4 } : null;
    case 'half':
      return year !== null && last > 2 ? { kind, count: last, last: 2 } : null;
    case 'isoWeek': {
      if (year === null) return null;
      const weeks = ISO_WEEK.test(text) ? isoWeeksIn(year) : 53;
      return last > weeks ? { kind: 'week', count: last, year, last: weeks } : null;
    }
    default:
      return null;
  }
}

const ANY_LEAP_YEAR = 2024;
const ISO_WEEK = /^\d{4}-?W/i;

function flawOfDay(day: number, month: number, year: number | null): DateFlaw | null {
  if (month < 1) return null;
  // `2026-45-67` is a number of something.
  if (month > 12) return month <= 31 && day <= 31 ? { kind: 'month', month, day } : null;
  const last = lastDayOfMonth(year ?? ANY_LEAP_YEAR, month);
  // Without a year a greater number is hardly a day.
  return day <= last || (year === null && day > 31) ? null : { kind: 'day', day, month, year, last };
}
