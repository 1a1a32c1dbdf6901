import { addDays, addMonths, daysBetween, type IsoDate, isoDate, isoWeekday, monthOf, yearOf } from '../values/isoDate';

export interface SpanOfTime {
  /** Both days belong to it. */
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Shorter spans begin and end with a week, longer ones with a month. */
const LONGEST_IN_WEEKS = 56;
const LEAST_DAYS = 14;

/**
 * The days that an axis of time has to show, in whole weeks or months. Today is among them unless it is further off than
 * the plan is long: a plan of another decade would be a dot at the rim.
 */
export function spanOfTime(periods: readonly SpanOfTime[], today: IsoDate): SpanOfTime {
  const [first = { start: today, end: today }] = periods;
  let { start, end } = first;
  for (const each of periods) {
    if (each.start < start) start = each.start;
    if (each.end > end) end = each.end;
  }
  const reach = Math.max(daysBetween(start, end), 180);
  const isNear = daysBetween(end, today) <= reach && daysBetween(today, start) <= reach;
  if (isNear && today < start) start = today;
  // Room for the date of today at the rim.
  if (isNear && today > end) end = addDays(today, 1);
  if (daysBetween(start, end) < LEAST_DAYS) end = addDays(start, LEAST_DAYS);
  return daysBetween(start, end) <= LONGEST_IN_WEEKS ? inWeeks(start, end) : inMonths(start, end);
}

function inWeeks(start: IsoDate, end: IsoDate): SpanOfTime {
  return { start: addDays(start, 1 - isoWeekday(start)), end: addDays(end, 7 - isoWeekday(end)) };
}

function inMonths(start: IsoDate, end: IsoDate): SpanOfTime {
  return { start: firstOfMonth(start), end: addDays(addMonths(firstOfMonth(end), 1), -1) };
}

function firstOfMonth(date: IsoDate): IsoDate {
  return isoDate(yearOf(date), monthOf(date), 1);
}
