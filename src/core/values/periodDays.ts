import { addDays, addMonths, type IsoDate, isoDate, isValid, lastDayOfMonth, startOfIsoWeek } from './isoDate';
import type { Point } from './point';

/** A closed interval of days. */
export interface Days {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/**
 * The days of a point in a given year; null when there are none (`June 31`, `Q5`).
 * Fiscal years are named for the calendar year they end in; `fiscalYearStart` is a month, 1 to 12.
 */
export function daysOf(point: Point, year: number, fiscalYearStart: number): Days | null {
  if (year < 1 || year > 9998) return null;
  const days = wholeDaysOf(point, year, fiscalYearStart);
  return days !== null && point.isEnd ? { start: days.end, end: days.end } : days;
}

function wholeDaysOf(point: Point, year: number, fiscalYearStart: number): Days | null {
  const { month, count, kind } = point;
  const last = Math.max(count, point.lastCount);
  if (point.lastCount !== 0 && point.lastCount < count) return null;
  switch (kind) {
    case 'day':
      return isValid(year, month, count) && isValid(year, month, last)
        ? {
            start: isoDate(year, month, count),
            end: addDays(isoDate(year, month, last), point.unit === 'week' ? 6 : 0),
          }
        : null;
    case 'month':
      return month >= 1 && month <= 12 ? months(year, month, 1) : null;
    case 'monthThird':
      return daysOfMonth(year, month, count * 10 - 9, count === 3 ? 31 : count * 10);
    // Weeks of a month begin on its 1st, 8th, 15th, 22nd and 29th.
    case 'monthWeek':
      return count >= 1 && count <= 5 ? daysOfMonth(year, month, count * 7 - 6, count * 7) : null;
    case 'quarter':
      return count >= 1 && last <= 4
        ? fiscalMonths(year, fiscalYearStart, count * 3 - 3, (last - count + 1) * 3)
        : null;
    case 'half':
      return count >= 1 && last <= 2
        ? fiscalMonths(year, fiscalYearStart, count * 6 - 6, (last - count + 1) * 6)
        : null;
    case 'third':
      return months(year, count * 4 - 3, 4);
    case 'year':
      return point.isFiscal ? fiscalMonths(year, fiscalYearStart, 0, 12) : months(year, 1, 12);
    case 'isoWeek': {
      const start = startOfIsoWeek(year, count);
      const end = startOfIsoWeek(year, last);
      return start === null || end === null ? null : { start, end: addDays(end, 6) };
    }
    case 'ordinal':
    case 'ambiguous':
      return null;
    default:
      return kind satisfies never;
  }
}

function months(year: number, first: number, count: number): Days {
  const start = isoDate(year, first, 1);
  return { start, end: addDays(addMonths(start, count), -1) };
}

function fiscalMonths(year: number, fiscalYearStart: number, skipped: number, count: number): Days {
  const start = addMonths(isoDate(fiscalYearStart > 1 ? year - 1 : year, fiscalYearStart, 1), skipped);
  return { start, end: addDays(addMonths(start, count), -1) };
}

function daysOfMonth(year: number, month: number, first: number, last: number): Days | null {
  const longest = lastDayOfMonth(year, month);
  return first > longest
    ? null
    : { start: isoDate(year, month, first), end: isoDate(year, month, Math.min(last, longest)) };
}
