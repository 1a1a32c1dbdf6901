import type { CalendarUnit } from '../vocabulary/languageWords';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isMark, type Token } from './periodTokens';

/** One end of a period as written, before its year is known. */
export interface Point {
  readonly kind:
    | 'day'
    | 'month'
    | 'monthThird'
    | 'monthWeek'
    | 'quarter'
    | 'half'
    | 'third'
    | 'year'
    | 'isoWeek'
    | 'ordinal'
    // `Jun-26`, and `03/04/2026` where nothing tells which of its numbers, `count` and `month`, is the day.
    | 'ambiguous';
  /** null: not written. */
  readonly year: number | null;
  /** 1 to 12 for month, monthThird and monthWeek; as written for day. */
  readonly month: number;
  /** Day of the month, week, quarter, half or third (from 1); for 'ordinal' the number of the unit. */
  readonly count: number;
  /** The last number of `Week 5-6` or `March 1-14`. */
  readonly lastCount: number;
  readonly unit: CalendarUnit | null;
  readonly isFiscal: boolean;
  /** `end of …`: only its last day. */
  readonly isEnd: boolean;
}

export interface PointReading {
  readonly point: Point;
  /** Index of the token behind it. */
  readonly next: number;
}

export interface PointContext {
  readonly vocabulary: Vocabulary;
  readonly dayFirst: boolean | undefined;
  /** Bare `03-13` is a day, `W5` a week: only in a time column, a time field or a heading of periods. */
  readonly isTimePlace: boolean;
  /** The text is one date, not a sentence: `2026.06.15` is no version. */
  readonly isWhole: boolean;
}

/** Reads a point that begins at a token, in one of the forms it may be written in; null where it is none of them. */
export type PointReader = (tokens: readonly Token[], at: number, context: PointContext) => PointReading | null;

export function pointOf(kind: Point['kind'], year: number | null, rest: Partial<Point>): Point {
  const { month = 0, count = 0, lastCount = 0, unit = null, isFiscal = false, isEnd = false } = rest;
  return { kind, year, month, count, lastCount, unit, isFiscal, isEnd };
}

/** One of some marks with nothing around it: the `-` of `2026-06`. */
export function gluedMark(tokens: readonly Token[], at: number, marks: string): boolean {
  return isMark(tokens[at], marks) && tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
}
