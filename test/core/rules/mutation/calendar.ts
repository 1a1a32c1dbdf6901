import { addDays, addMonths, type IsoDate } from '../../../../src/core/values/isoDate';
import type { Style } from './style';
import type { DateWords } from './words/planWords';

/** Writes dates in the form that a document keeps to. */
export interface Calendar {
  day(date: IsoDate): string;
  /** `June 2026` */
  month(date: IsoDate): string;
  /** `Q2 2026` */
  quarter(date: IsoDate): string;
  /** From the month of one to that of another day of the same year. */
  months(from: IsoDate, to: IsoDate): string;
}

export function calendarOf(words: DateWords, { dates }: Pick<Style, 'dates'>): Calendar {
  const form = (forms: readonly string[]) => forms[dates % forms.length] ?? '';
  return {
    day: (date) => write(form(words.day), date, date, words),
    month: (date) => write(form(words.month), date, date, words),
    quarter: (date) => write(form(words.quarter), date, date, words),
    months: (from, to) => write(form(words.range), from, to, words),
  };
}

export function firstOfMonth(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}01`;
}

export function lastOfMonth(date: IsoDate): IsoDate {
  return addDays(addMonths(firstOfMonth(date), 1), -1);
}

export function firstOfQuarter(date: IsoDate): IsoDate {
  return addMonths(firstOfMonth(date), -((Number(date.slice(5, 7)) - 1) % 3));
}

export function lastOfQuarter(date: IsoDate): IsoDate {
  return addDays(addMonths(firstOfQuarter(date), 3), -1);
}

function write(form: string, date: IsoDate, second: IsoDate, words: DateWords): string {
  const month = Number(date.slice(5, 7));
  const month2 = Number(second.slice(5, 7));
  const isOfDay = form.includes('{d}') || form.includes('{dd}');
  const names = isOfDay ? (words.monthsOfDays ?? words.months) : words.months;
  const holes: Record<string, string> = {
    y: date.slice(0, 4),
    q: String(Math.ceil(month / 3)),
    n: String(month),
    nn: date.slice(5, 7),
    d: String(Number(date.slice(8, 10))),
    dd: date.slice(8, 10),
    m: names[month - 1] ?? '',
    m2: names[month2 - 1] ?? '',
    mmm: (names[month - 1] ?? '').slice(0, 3),
    mmm2: (names[month2 - 1] ?? '').slice(0, 3),
    n2: String(month2),
  };
  return form.replace(/\{(\w+)\}/g, (_, name: string) => holes[name] ?? '');
}
