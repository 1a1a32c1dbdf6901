import { addMonths, dayOf, daysBetween, monthOf, yearOf } from './isoDate';
import { nextNumber } from './nextNumber';
import type { Days } from './periodDays';
import { type PeriodForm, type PeriodWriting, readPeriodForm } from './periodForm';
import { nextDays, shiftDays } from './shiftDays';
import { writePeriodLike } from './writePeriodLike';

/**
 * What continues a column of periods, numbers or ids, in the form of its last cell: `Q1 2027` after `Q4 2026`, `7-8` after
 * `5-6`. Days are continued in the rhythm of those above. Null where no plain pattern shows.
 *
 * @param values from the top, the last one to be continued
 * @param kind see `nextNumber`
 */
export function nextInSeries(
  values: readonly string[],
  kind: 'numbers' | 'names',
  writing: PeriodWriting,
): string | null {
  const last = readCell(values.at(-1) ?? '', writing);
  if (!last) return nextNumber(values, kind);
  const days = followingDays(values, last.form, writing);
  if (!days) return null;
  // What names no year says none in the next one either.
  const context = { ...writing.context, inheritedYear: yearOf(days.start) };
  const text = writePeriodLike(last.form, days, { ...writing, context });
  return text && last.before + text + last.behind;
}

interface PeriodCell {
  readonly form: PeriodForm;
  /** Marks of emphasis. */
  readonly before: string;
  readonly behind: string;
}

const EMPHASIS = /^([*_]{0,3})(.*?)([*_]{0,3})$/s;

function readCell(text: string, writing: PeriodWriting): PeriodCell | null {
  const [, before = '', inner = '', behind = ''] = EMPHASIS.exec(text) ?? [];
  const form = readPeriodForm(inner, writing);
  return form && { form, before, behind };
}

function followingDays(values: readonly string[], last: PeriodForm, writing: PeriodWriting): Days | null {
  const previous = values.length > 1 ? readCell(values.at(-2) ?? '', writing)?.form : undefined;
  const next = nextDays(last, last.days.end);
  if (next) {
    if (values.length === 1) return next;
    return previous && follows(nextDays(previous, previous.days.end), last.days) ? next : null;
  }
  if (!previous) return null;
  const before = values.length > 2 ? readCell(values.at(-3) ?? '', writing)?.form : null;
  const months = monthsBetween(previous.days, last.days);
  const isMonthly = months > 0 && (!before || monthsBetween(before.days, previous.days) === months);
  if (isMonthly && before !== undefined) return shiftDays(last, { unit: 'month', count: months });
  const length = daysBetween(previous.days.end, last.days.end);
  const isEven = length > 0 && (!before || daysBetween(before.days.end, previous.days.end) === length);
  return isEven && before !== undefined ? shiftDays(last, { unit: 'day', count: length }) : null;
}

/** `January` follows `December` also where neither names a year, so that both are read in one. */
function follows(next: Days | null, { start }: Days): boolean {
  return next !== null && (next.start === start || next.start === addMonths(start, 12));
}

/** 0 where the days have other numbers in their months. */
function monthsBetween(a: Days, b: Days): number {
  if (dayOf(a.start) !== dayOf(b.start)) return 0;
  return (yearOf(b.start) - yearOf(a.start)) * 12 + monthOf(b.start) - monthOf(a.start);
}
