import { addDays, addMonths, dayOf, daysBetween, type IsoDate, lastDayOfMonth, monthOf, yearOf } from './isoDate';
import type { Days } from './periodDays';
import type { PeriodForm } from './periodForm';
import type { Point } from './point';

/** How far dates move: ahead, or back where the count is negative. */
export interface Shift {
  readonly unit: 'day' | 'week' | 'month';
  readonly count: number;
}

/**
 * The days of a period that moves. By months a day keeps its number, or becomes the last of a month that lacks it; what
 * lasts whole months, and what ends with its month, does so afterwards. Whether its form can say them is for
 * `writePeriodLike` to tell: no number of days makes `June 2026` another month.
 */
export function shiftDays({ days, parts }: Pick<PeriodForm, 'days' | 'parts'>, { unit, count }: Shift): Days {
  if (unit !== 'month') {
    const length = unit === 'week' ? count * 7 : count;
    return { start: addDays(days.start, length), end: addDays(days.end, length) };
  }
  const [first] = parts;
  const last = parts.at(-1);
  const start = first?.point.isEnd ? endOfMonth(addMonths(days.start, count)) : addMonths(days.start, count);
  const isWhole = last?.point.isEnd || (last && !isDay(last.point)) || isWholeMonths(days);
  const end = isWhole ? addDays(addMonths(addDays(days.end, 1), count), -1) : addMonths(days.end, count);
  return { start, end };
}

/**
 * The next period of the same length in the same rhythm, from there on the first that is not over on a day: after `Q1 2026`
 * comes `Q2 2026`, or on the 1st of August `Q3 2026`. Null for single days: what comes after them is nobody's rhythm.
 */
export function nextDays(form: PeriodForm, notOverOn: IsoDate): Days | null {
  let { days } = form;
  for (let count = 0; count < MOST_STEPS; count++) {
    const next = followingDays({ ...form, days });
    if (next === null || next.end <= days.end) return null;
    if (next.end >= notOverOn) return next;
    days = next;
  }
  return null;
}

/** A hundred years of weeks. */
const MOST_STEPS = 5200;
const MONTHS_OF: Readonly<Partial<Record<Point['kind'], number>>> = {
  month: 1,
  quarter: 3,
  third: 4,
  half: 6,
  year: 12,
};

function followingDays(form: PeriodForm): Days | null {
  const { days, parts } = form;
  const [first] = parts;
  if (!first) return null;
  const { point } = first;
  if (point.kind === 'monthWeek') return null;
  if (point.kind === 'monthThird' && parts.length === 1) return point.isEnd ? null : followingThird(days);
  const ofEnd = parts.length === 1 && point.isEnd ? MONTHS_OF[point.kind] : undefined;
  const months = ofEnd ?? (isWholeMonths(days) ? monthsIn(days) : null);
  if (months !== null) return shiftDays(form, { unit: 'month', count: months });
  const length = daysBetween(days.start, days.end) + 1;
  return length === 1 ? null : shiftDays(form, { unit: 'day', count: length });
}

/** The ten days, or the rest of the month, behind ten days of a month. */
function followingThird({ end }: Days): Days {
  const start = addDays(end, 1);
  return { start, end: dayOf(start) > 20 ? endOfMonth(start) : addDays(start, 9) };
}

function isDay({ kind }: Point): boolean {
  return kind === 'day' || kind === 'isoWeek';
}

function isWholeMonths({ start, end }: Days): boolean {
  return dayOf(start) === 1 && end === endOfMonth(end);
}

function monthsIn({ start, end }: Days): number {
  return (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;
}

function endOfMonth(date: IsoDate): IsoDate {
  const month = date.slice(0, 8);
  return `${month}${String(lastDayOfMonth(yearOf(date), monthOf(date))).padStart(2, '0')}`;
}
