import {
  addDays,
  addMonths,
  daysBetween,
  type IsoDate,
  isoDate,
  isoWeekday,
  isValid,
  monthOf,
  yearOf,
} from '../values/isoDate';
import type { Tick } from './scene';
import type { SpanOfTime } from './spanOfTime';

/** Where a day begins on an axis: 0 is the morning of the first day, 1 the evening of the last. */
export function positionOfDay(day: IsoDate, { start, end }: SpanOfTime): number {
  return daysBetween(start, day) / (daysBetween(start, end) + 1);
}

/**
 * The ticks of an axis of time: weeks, months, quarters or years, whichever are the finest that are no more than `most`.
 *
 * @param locale a BCP 47 tag for the names of months
 */
export function timeTicks(span: SpanOfTime, most: number, locale: string): Tick[] {
  const days = daysBetween(span.start, span.end) + 1;
  const step = STEPS.find(({ length }) => days / length <= most) ?? LONGEST;
  const begins: IsoDate[] = [];
  for (let day = step.first(span.start); day && day <= span.end; day = step.next(day)) {
    if (day >= span.start) begins.push(day);
  }
  const labelOf = labeller(step.unit, locale);
  return begins.map((day, index) => {
    const isNewYear = index === 0 || yearOf(day) !== yearOf(begins[index - 1] ?? day);
    return { key: day, label: labelOf(day, isNewYear), position: positionOfDay(day, span) };
  });
}

/** `20 Nov 2026`, or without the year. */
export function dayLabel(day: IsoDate, locale: string, year?: 'numeric'): string {
  return formatter({ day: 'numeric', month: 'short', ...(year ? { year } : {}) }, locale)(day);
}

interface Step {
  readonly unit: 'week' | 'month' | 'year';
  /** In days, about. */
  readonly length: number;
  /** The last beginning that is not after a day. */
  first(day: IsoDate): IsoDate | null;
  next(day: IsoDate): IsoDate | null;
}

const STEPS: readonly Step[] = [
  {
    unit: 'week',
    length: 7,
    first: (day) => addDays(day, 1 - isoWeekday(day)),
    next: (day) => addDays(day, 7),
  },
  ...[1, 3, 6].map((months) => monthStep(months)),
  ...[1, 2, 5, 10, 20, 50].map((years) => yearStep(years)),
];
const LONGEST = yearStep(500);

function monthStep(months: number): Step {
  const first = (day: IsoDate) => isoDate(yearOf(day), Math.floor((monthOf(day) - 1) / months) * months + 1, 1);
  return {
    unit: 'month',
    length: months * 30.4,
    first,
    next: (day) => (yearOf(day) < 9999 ? addMonths(day, months) : null),
  };
}

function yearStep(years: number): Step {
  const begin = (year: number) => (isValid(year, 1, 1) ? isoDate(year, 1, 1) : null);
  return {
    unit: 'year',
    length: years * 365.2,
    first: (day) => begin(Math.max(1, Math.floor(yearOf(day) / years) * years)),
    next: (day) => begin(yearOf(day) + years),
  };
}

function labeller(unit: Step['unit'], locale: string): (day: IsoDate, isNewYear: boolean) => string {
  if (unit === 'year') return (day) => String(yearOf(day));
  if (unit === 'week') return formatter({ day: 'numeric', month: 'short' }, locale);
  const month = formatter({ month: 'short' }, locale);
  const withYear = formatter({ month: 'short', year: 'numeric' }, locale);
  return (day, isNewYear) => (isNewYear ? withYear : month)(day);
}

/** Making one costs a hundred times what using it does. */
function formatter(options: Intl.DateTimeFormatOptions, locale: string): (day: IsoDate) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day) => {
    const date = new Date(0);
    date.setUTCFullYear(yearOf(day), monthOf(day) - 1, Number(day.slice(8)));
    return format.format(date);
  };
}
