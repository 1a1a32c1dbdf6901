import { weekdaysLike } from '../vocabulary/wordLike';
import { type IsoDate, isoWeekday } from './isoDate';
import type { PeriodWriting } from './periodForm';

/** A day of the week behind a date: `Mon` in `2026-06-15 (Mon)`, `月` in `6月15日（月）`. */
export interface WeekdayBehind {
  /** UTF-16 offsets into the line; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same for another day; null where the language has none such. */
  readonly on: (date: IsoDate) => string | null;
}

/** What stands behind an offset of a line; null where it is no day of the week. */
export function weekdayBehind(line: string, offset: number, { language }: PeriodWriting): WeekdayBehind | null {
  const match = BEHIND.exec(line.slice(offset));
  const word = match?.[2];
  if (!match || word === undefined) return null;
  const start = offset + (match[1]?.length ?? 0);
  const letters =
    match[1]?.includes('(') || match[1]?.includes('（') ? LETTERS.find((each) => each.includes(word)) : undefined;
  if (letters !== undefined) {
    return { start, end: start + word.length, on: (date) => letters[isoWeekday(date) - 1] ?? null };
  }
  const style = { language, nearby: [], others: () => [] };
  if (weekdaysLike(word, 1, style).length === 0) return null;
  return { start, end: start + word.length, on: (date) => weekdaysLike(word, isoWeekday(date), style)[0] ?? null };
}

const BEHIND = /^(\s?[(（]?|,\s)(\p{L}{1,12}(?:-\p{L}{1,6})?)(?!\p{L})/u;
const LETTERS = ['月火水木金土日', '월화수목금토일', '一二三四五六日'];
