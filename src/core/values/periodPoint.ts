import type { CalendarUnit } from '../vocabulary/languageWords';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { DASHES, isCjk, isMark, numberAt, phraseAt, type Token, unitAt } from './periodTokens';

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
    | 'unreadable';
  /** null: not written. */
  readonly year: number | null;
  /** 1 to 12 for day, month, monthThird and monthWeek. */
  readonly month: number;
  /** Day of the month, week, quarter, half or third (from 1); for 'ordinal' the number of the unit. */
  readonly count: number;
  /** The last number of `Week 5-6` or `March 1-14`. */
  readonly lastCount: number;
  readonly unit: CalendarUnit | null;
  readonly isFiscal: boolean;
  /** `end of …`: only its last day. */
  readonly isEnd: boolean;
  readonly reason: 'ambiguous' | 'invalid' | null;
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

export function readPoint(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const readers = token.kind === 'number' ? NUMBER_READERS : token.kind === 'word' ? WORD_READERS : [];
  for (const read of readers) {
    const reading = read(tokens, at, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** A year behind a month, quarter or week: `2026`, `, 2026`, `'26`, `/2026`, `de 2026`, `FY26`. */
export function readYear(
  tokens: readonly Token[],
  at: number,
  { vocabulary }: PointContext,
): { readonly year: number; readonly isFiscal: boolean; readonly next: number } | null {
  let next = at;
  if (isMark(tokens[next], ',.')) next++;
  else if (isMark(tokens[next], '-/') && tokens[next]?.isGlued && tokens[next + 1]?.isGlued) next++;
  const of = phraseAt(tokens, next, vocabulary, ['of']);
  if (of !== null) next = of.next;
  const fiscal = phraseAt(tokens, next, vocabulary, ['fiscal']);
  if (fiscal !== null) next = fiscal.next;
  if (isMark(tokens[next], "'’‘") && tokens[next + 1]?.isGlued && tokens[next + 1]?.text.length === 2) {
    const short = numberAt(tokens, next + 1, 2);
    return short === null ? null : { year: 2000 + short, isFiscal: fiscal !== null, next: next + 2 };
  }
  const value = numberAt(tokens, next, 4);
  const length = tokens[next]?.text.length;
  if (value === null || (fiscal !== null && length === 2 ? false : !isYear(value, length))) return null;
  // `June 2026-06-15` and `Q3 2026/7` go on differently.
  if (
    isMark(tokens[next + 1], '-/.') &&
    tokens[next + 1]?.isGlued &&
    tokens[next + 2]?.isGlued &&
    tokens[next + 2]?.kind === 'number'
  ) {
    if (tokens[next + 2]?.text.length !== 4) return null;
  }
  // `2026年`, `2026 г.`
  const isCounted = unitAt(tokens, next + 1, vocabulary) === 'year' && !LATIN.test(tokens[next + 1]?.text ?? '');
  return { year: length === 2 ? 2000 + value : value, isFiscal: fiscal !== null, next: next + (isCounted ? 2 : 1) };
}

type Reader = (tokens: readonly Token[], at: number, context: PointContext) => PointReading | null;

const NUMBER_READERS: readonly Reader[] = [
  isoForms,
  yearLed,
  numericDate,
  dayMonth,
  monthDay,
  cjkMonth,
  countLettered,
  numberedUnit,
];
const WORD_READERS: readonly Reader[] = [monthLed, lettered, fiscalYear, unitLed, sequence, yearEnd, namedHalf, partOf];

const LATIN = /\p{Script=Latin}/u;
/** What counts units off where there are no plurals: `3주차`, `3週目`. */
const COUNTER = /[차目]$/;
const NUMBER_SUFFIXES: ReadonlySet<string> = new Set([
  'st',
  'nd',
  'rd',
  'th',
  'er',
  'ere',
  'eme',
  'e',
  'o',
  'a',
  'º',
  'ª',
  'я',
  'й',
  'го',
]);

function pointOf(kind: Point['kind'], year: number | null, rest: Partial<Point>): Point {
  const { month = 0, count = 0, lastCount = 0, unit = null, isFiscal = false, isEnd = false, reason = null } = rest;
  return { kind, year, month, count, lastCount, unit, isFiscal, isEnd, reason };
}

function unreadable(reason: 'ambiguous' | 'invalid'): Point {
  return pointOf('unreadable', null, { reason });
}

function isYear(value: number, digits: number | undefined): boolean {
  return digits === 4 && value >= 1900 && value <= 2199;
}

function gluedMark(tokens: readonly Token[], at: number, marks: string): boolean {
  return isMark(tokens[at], marks) && tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
}

/** `2026-06-15`, `2026/06/15`, `2026-06`, `2026-W23`, `2026-Q4`. */
function isoForms(tokens: readonly Token[], at: number, { isWhole }: PointContext): PointReading | null {
  const year = numberAt(tokens, at, 4);
  if (year === null || !isYear(year, tokens[at]?.text.length)) return null;
  if (tokens[at + 1]?.isGlued && tokens[at + 1]?.key === 'w') return isoWeek(tokens, at + 2, year);
  if (!gluedMark(tokens, at + 1, isWhole ? '-/.' : '-/')) return null;
  const separator = tokens[at + 1]?.text;
  if (separator === '-' && tokens[at + 2]?.key === 'w') return isoWeek(tokens, at + 3, year);
  const month = numberAt(tokens, at + 2, 2);
  if (month === null) return null;
  if (tokens[at + 3]?.text === separator && gluedMark(tokens, at + 3, '-/.')) {
    const day = numberAt(tokens, at + 4, 2);
    if (day === null) return null;
    const next =
      tokens[at + 5]?.isGlued && tokens[at + 5]?.key === 't' && tokens[at + 6]?.kind === 'number'
        ? timeEnd(tokens, at + 5)
        : at + 5;
    return { point: pointOf('day', year, { month, count: day }), next };
  }
  // `2025-26` is a season, `2026.5` a number.
  if (tokens[at + 2]?.text.length !== 2 || month < 1 || month > 12 || separator === '.') return null;
  return { point: pointOf('month', year, { month }), next: at + 3 };
}

function timeEnd(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 9 && tokens[next]?.isGlued && (tokens[next]?.kind !== 'mark' || isMark(tokens[next], ':.+-')))
    next++;
  return next;
}

function isoWeek(tokens: readonly Token[], at: number, year: number): PointReading | null {
  const week = numberAt(tokens, at, 2);
  if (week === null || !tokens[at]?.isGlued) return null;
  return { point: pointOf('isoWeek', year, { count: week }), next: at + 1 };
}

/** `2026 Q4`, `2026-H1`, `2026年6月15日`, `2026 June 15`, `2026年末`, `2027`. */
function yearLed(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const { vocabulary } = context;
  const year = numberAt(tokens, at, 4);
  if (year === null || !isYear(year, tokens[at]?.text.length)) return null;
  let next = at + 1;
  // `2026年`, `2026 год`
  const isCounted = unitAt(tokens, next, vocabulary) === 'year' && !LATIN.test(tokens[next]?.text ?? '');
  if (isCounted) next++;
  else if (gluedMark(tokens, next, '-/')) next++;
  else if (isMark(tokens[next], ',')) next++;
  const part = phraseAt(tokens, next, vocabulary, ['early', 'mid', 'late', 'end']);
  if (part !== null && isCjk(tokens[next])) return { point: partOfYear(part.meaning, year), next: part.next };
  const half = isCjk(tokens[next]) ? namedHalf(tokens, next, context) : null;
  if (half !== null) return { point: { ...half.point, year }, next: half.next };
  const token = tokens[next];
  const inner = token?.kind === 'word' ? (monthLed(tokens, next, context) ?? lettered(tokens, next, context)) : null;
  if (inner !== null && inner.point.year === null && inner.point.kind !== 'ordinal' && inner.point.kind !== 'isoWeek') {
    return { point: { ...inner.point, year }, next: inner.next };
  }
  const skip = phraseAt(tokens, next, vocabulary, ['the'])?.next ?? next;
  const number = numberAt(tokens, skip, 2);
  const unit = unitAt(tokens, skip + 1, vocabulary);
  const month = number === null ? null : cjkMonth(tokens, skip, context);
  if (month !== null) return { point: { ...month.point, year }, next: month.next };
  if (number !== null && isCjk(tokens[skip + 1])) {
    if (unit === 'quarter' || unit === 'half') return { point: pointOf(unit, year, { count: number }), next: skip + 2 };
  }
  return { point: pointOf('year', year, {}), next: isCounted ? at + 2 : at + 1 };
}

/** `13/01/2026`, `13.01.2026`, `13-01-2026`, `6/2026`. */
function numericDate(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const first = numberAt(tokens, at, 2);
  if (first === null || !gluedMark(tokens, at + 1, '/.-')) return null;
  const separator = tokens[at + 1]?.text ?? '';
  const whole = numberAt(tokens, at + 2, 4);
  if (whole !== null && isYear(whole, tokens[at + 2]?.text.length)) {
    return first >= 1 && first <= 12 ? { point: pointOf('month', whole, { month: first }), next: at + 3 } : null;
  }
  const second = numberAt(tokens, at + 2, 2);
  if (second === null || tokens[at + 3]?.text !== separator || !gluedMark(tokens, at + 3, separator)) return null;
  const last = numberAt(tokens, at + 4, 4);
  const digits = tokens[at + 4]?.text.length;
  // `13/01/26` is only a date where dates stand, `1.2.26` a version anywhere.
  const isShort = digits === 2 && context.isTimePlace && separator === '/';
  if (last === null || !(isYear(last, digits) || isShort)) return null;
  const year = isShort ? 2000 + last : last;
  const next = at + 5;
  if (first > 12 && second > 12) return { point: unreadable('invalid'), next };
  // Dates with points are written day first wherever they are written.
  const dayFirst = first > 12 || first === second || separator === '.' ? true : second > 12 ? false : context.dayFirst;
  if (dayFirst === undefined) return { point: unreadable('ambiguous'), next };
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return { point: pointOf('day', year, { month, count: day }), next };
}

/** `15 June 2026`, `15th of June`, `15. Juni 2026`, `15 de junio de 2026`, `15-Jun-2026`, `1–14 March 2026`. */
function dayMonth(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const day = numberAt(tokens, at, 2);
  if (day === null || day < 1) return null;
  let next = afterSuffix(tokens, at + 1);
  let last = day;
  const second = isMark(tokens[next], DASHES) ? numberAt(tokens, next + 1, 2) : null;
  if (second !== null) {
    last = second;
    next = afterSuffix(tokens, next + 2);
  }
  if (isMark(tokens[next], '.')) next++;
  else if (gluedMark(tokens, next, '-')) next++;
  next = phraseAt(tokens, next, context.vocabulary, ['of'])?.next ?? next;
  const month = monthAt(tokens, next, context.vocabulary);
  if (month === null) return null;
  next++;
  if (isMark(tokens[next], '.') && tokens[next]?.isGlued) next++;
  const year = readYear(tokens, next, context);
  return {
    point: pointOf('day', year?.year ?? null, { month, count: day, lastCount: last }),
    next: year?.next ?? next,
  };
}

/** `03-13` in a column of dates: two digits each, the month first. */
function monthDay(tokens: readonly Token[], at: number, { isTimePlace }: PointContext): PointReading | null {
  if (!isTimePlace || !gluedMark(tokens, at + 1, '-/') || gluedMark(tokens, at + 3, '-/')) return null;
  const month = numberAt(tokens, at, 2);
  const day = numberAt(tokens, at + 2, 2);
  const isPadded =
    tokens[at]?.text.length === 2 && tokens[at + 2]?.text.length === 2 && tokens[at]?.text.startsWith('0');
  if (month === null || day === null || !isPadded || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { point: pointOf('day', null, { month, count: day }), next: at + 3 };
}

/** `6月15日`, `6월`, `6月中旬`, the first of `6–9月`; not `6个月`. */
function cjkMonth(tokens: readonly Token[], at: number, { vocabulary }: PointContext): PointReading | null {
  const month = numberAt(tokens, at, 2);
  if (month === null || month < 1 || month > 12) return null;
  const isRange = isMark(tokens[at + 1], DASHES) && numberAt(tokens, at + 2, 2) !== null && isMonthName(tokens[at + 3]);
  if (isRange) return { point: pointOf('month', null, { month }), next: at + 1 };
  if (!isMonthName(tokens[at + 1])) return null;
  const next = at + 2;
  const part = phraseAt(tokens, next, vocabulary, ['early', 'mid', 'late', 'end']);
  if (part !== null && isCjk(tokens[next])) return { point: partOfMonth(part.meaning, null, month), next: part.next };
  const day = numberAt(tokens, next, 2);
  if (day !== null && isCjk(tokens[next + 1]) && unitAt(tokens, next + 1, vocabulary) === 'day') {
    return { point: pointOf('day', null, { month, count: day }), next: next + 2 };
  }
  return { point: pointOf('month', null, { month }), next };
}

function isMonthName(token: Token | undefined): boolean {
  return token?.text === '月' || token?.text === '월';
}

/** `4Q 2026`, `2S26`: with its year alone, `1H` may be an hour. */
function countLettered(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const count = numberAt(tokens, at, 1);
  const unit = context.vocabulary.unitLetters.get(tokens[at + 1]?.key ?? '');
  if (count === null || tokens[at + 1]?.isGlued !== true || (unit !== 'quarter' && unit !== 'half')) return null;
  const year = readYear(tokens, at + 2, context);
  const short = tokens[at + 2]?.isGlued && tokens[at + 2]?.text.length === 2 ? numberAt(tokens, at + 2, 2) : null;
  if (year === null && short === null) return null;
  return { point: pointOf(unit, year?.year ?? 2000 + (short ?? 0), { count }), next: year?.next ?? at + 3 };
}

/** `下半年`, `하반기`. */
function namedHalf(tokens: readonly Token[], at: number, { vocabulary }: PointContext): PointReading | null {
  const half = phraseAt(tokens, at, vocabulary, ['firstHalf', 'secondHalf']);
  if (half === null) return null;
  return { point: pointOf('half', null, { count: half.meaning === 'firstHalf' ? 1 : 2 }), next: half.next };
}

/** `2nd quarter 2026`, `1er semestre 2026`, `2분기`, `1주차`, `1-2주`. */
function numberedUnit(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const { vocabulary } = context;
  const first = numberAt(tokens, at, 3);
  if (first === null) return null;
  let next = afterSuffix(tokens, at + 1);
  const isOrdinal =
    next > at + 1 || tokens[at]?.isSpelled === true || (isMark(tokens[next], '.') && tokens[next]?.isGlued === true);
  if (isMark(tokens[next], '.')) next++;
  let last = first;
  const second = isMark(tokens[next], DASHES) ? numberAt(tokens, next + 1, 3) : null;
  if (second !== null) {
    last = second;
    next += 2;
  }
  const unit = unitAt(tokens, next, vocabulary);
  if (unit === null) return null;
  if (unit === 'quarter' || unit === 'half') {
    const year = readYear(tokens, next + 1, context);
    if (!isOrdinal && !isCjk(tokens[next]) && year === null) return null;
    return {
      point: pointOf(unit, year?.year ?? null, { count: first, lastCount: last }),
      next: year?.next ?? next + 1,
    };
  }
  // Text without plurals counts weeks off where weeks are expected: `1-2주` is week 1 to 2.
  const isParted = COUNTER.test(tokens[next + 1]?.text ?? '');
  const counts =
    isParted ||
    COUNTER.test(tokens[next]?.text ?? '') ||
    (context.isTimePlace && (isOrdinal || (isCjk(tokens[next]) && unit === 'week')));
  if (!counts) return null;
  const point = pointOf('ordinal', null, { unit, count: first, lastCount: last });
  return { point, next: isParted ? next + 2 : next + 1 };
}

/** `June 2026`, `June 15, 2026`, `June '26`, `March 1-14`, `Jul W2`. */
function monthLed(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const month = monthAt(tokens, at, context.vocabulary);
  if (month === null) return null;
  let next = at + 1;
  if (isMark(tokens[next], '.') && tokens[next]?.isGlued) next++;
  const year = readYear(tokens, next, context);
  if (year !== null) return { point: pointOf('month', year.year, { month }), next: year.next };
  if (tokens[next]?.key === 'w' && tokens[next + 1]?.isGlued) {
    const week = numberAt(tokens, next + 1, 1);
    const later = week === null ? null : readYear(tokens, next + 2, context);
    if (week !== null)
      return {
        point: pointOf('monthWeek', later?.year ?? null, { month, count: week }),
        next: later?.next ?? next + 2,
      };
  }
  // `Jun-26` is June 2026 to a spreadsheet and 26 June to a reader.
  if (gluedMark(tokens, next, '-') && numberAt(tokens, next + 1, 2) !== null)
    return { point: unreadable('ambiguous'), next: next + 2 };
  next = phraseAt(tokens, next, context.vocabulary, ['the'])?.next ?? next;
  const day = numberAt(tokens, next, 2);
  if (day === null || day < 1 || isMark(tokens[next + 1], ':/%') || isTimeOfDay(tokens[next + 1])) {
    // `Jun.–Sep. 2026`
    const isShortened = isMark(tokens[at + 1], '.') && isMark(tokens[at + 2], DASHES);
    return { point: pointOf('month', null, { month }), next: isShortened ? at + 2 : at + 1 };
  }
  next = afterSuffix(tokens, next + 1);
  let last = day;
  const second = isMark(tokens[next], DASHES) ? numberAt(tokens, next + 1, 2) : null;
  if (second !== null && monthAt(tokens, next + 2, context.vocabulary) === null) {
    last = second;
    next = afterSuffix(tokens, next + 2);
  }
  const later = readYear(tokens, next, context);
  return {
    point: pointOf('day', later?.year ?? null, { month, count: day, lastCount: last }),
    next: later?.next ?? next,
  };
}

function isTimeOfDay(token: Token | undefined): boolean {
  return token?.key === 'am' || token?.key === 'pm';
}

/** `Q4 2026`, `H1`, `Q3-4 2026`, `W23 2026`, `KW 23`, `W5`, `M3`, `D30`. */
function lettered(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const unit = context.vocabulary.unitLetters.get(tokens[at]?.key ?? '') ?? null;
  const count = numberAt(tokens, at + 1, 3);
  if (unit === null || count === null) return null;
  const isGlued = tokens[at + 1]?.isGlued === true;
  if (!isGlued && tokens[at]?.key !== 'kw') return null;
  let next = at + 2;
  let last = count;
  if (gluedMark(tokens, next, '-–') && numberAt(tokens, next + 1, 2) !== null && !isMark(tokens[next + 2], '-–')) {
    last = numberAt(tokens, next + 1, 2) ?? count;
    next += 2;
  }
  const year = readYear(tokens, next, context);
  if (unit === 'quarter' || unit === 'half') {
    if (year === null && count > (unit === 'quarter' ? 4 : 2)) return null;
    const point = pointOf(unit, year?.year ?? null, { count, lastCount: last, isFiscal: year?.isFiscal ?? false });
    return { point, next: year?.next ?? next };
  }
  if (unit === 'week' && year !== null && last === count)
    return { point: pointOf('isoWeek', year.year, { count }), next: year.next };
  if (unit === 'week' && tokens[at]?.key === 'kw')
    return { point: pointOf('isoWeek', null, { count, lastCount: last }), next };
  if (!context.isTimePlace) return null;
  return { point: pointOf('ordinal', null, { unit, count, lastCount: last }), next };
}

/** `FY26`, `FY2026 Q2`. */
function fiscalYear(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const fiscal = phraseAt(tokens, at, context.vocabulary, ['fiscal']);
  if (fiscal === null) return null;
  const year = readYear(tokens, at, context);
  if (year === null) return null;
  const skip = gluedMark(tokens, year.next, '-/') ? year.next + 1 : year.next;
  const inner = lettered(tokens, skip, context);
  if (inner !== null && inner.point.year === null && (inner.point.kind === 'quarter' || inner.point.kind === 'half')) {
    return { point: { ...inner.point, year: year.year, isFiscal: true }, next: inner.next };
  }
  return { point: pointOf('year', year.year, { isFiscal: true }), next: year.next };
}

/** `Week 5-6`, `YEAR 1`, `Day -5`, `Quarter 2 2026`, `Week 23, 2026`. */
function unitLed(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const unit = unitAt(tokens, at, context.vocabulary);
  if (unit === null || isCjk(tokens[at])) return null;
  let next = isMark(tokens[at + 1], '.') && tokens[at + 1]?.isGlued ? at + 2 : at + 1;
  const of = unit === 'week' ? phraseAt(tokens, next, context.vocabulary, ['of']) : null;
  if (of !== null)
    return unitAt(tokens, of.next, context.vocabulary) === null ? weekOf(readPoint(tokens, of.next, context)) : null;
  const isNegative =
    isMark(tokens[next], '-−') && tokens[next + 1]?.isGlued === true && tokens[next]?.isGlued === false;
  if (isNegative || isMark(tokens[next], '#')) next++;
  const first = numberAt(tokens, next, 3);
  if (first === null) return null;
  next++;
  let last = isNegative ? -first : first;
  const joint = isMark(tokens[next], DASHES)
    ? next + 1
    : phraseAt(tokens, next, context.vocabulary, ['to', 'and'])?.next;
  const second = joint === undefined ? null : numberAt(tokens, joint, 3);
  if (second !== null && joint !== undefined) {
    last = second;
    next = joint + 1;
  }
  const year = readYear(tokens, next, context);
  const count = isNegative ? -first : first;
  if (unit === 'quarter' || unit === 'half') {
    return { point: pointOf(unit, year?.year ?? null, { count, lastCount: last }), next: year?.next ?? next };
  }
  if (unit === 'week' && year !== null && last === count)
    return { point: pointOf('isoWeek', year.year, { count }), next: year.next };
  return { point: pointOf('ordinal', null, { unit, count, lastCount: last }), next };
}

/** `Week of June 15`: the seven days from then on. */
function weekOf(day: PointReading | null): PointReading | null {
  if (day?.point.kind !== 'day' || day.point.lastCount > day.point.count) return null;
  return { point: { ...day.point, unit: 'week' }, next: day.next };
}

/** `第 1 周`, `第2四半期`. */
function sequence(tokens: readonly Token[], at: number, { vocabulary }: PointContext): PointReading | null {
  const the = phraseAt(tokens, at, vocabulary, ['the']);
  if (the === null || !isCjk(tokens[at])) return null;
  const count = numberAt(tokens, the.next, 3);
  if (count === null) return null;
  const joint = isMark(tokens[the.next + 1], DASHES)
    ? the.next + 2
    : (phraseAt(tokens, the.next + 1, vocabulary, ['to'])?.next ?? -1);
  const second = joint < 0 ? null : numberAt(tokens, joint, 3);
  const next = second === null ? the.next + 1 : joint + 1;
  const unit = unitAt(tokens, next, vocabulary);
  if (unit === null) return null;
  const kind = unit === 'quarter' || unit === 'half' ? unit : 'ordinal';
  return { point: pointOf(kind, null, { unit, count, lastCount: second ?? count }), next: next + 1 };
}

/** `YE 2026`, `year end`, `EOY 2026`. */
function yearEnd(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const phrase = phraseAt(tokens, at, context.vocabulary, ['yearEnd']);
  if (phrase === null) return null;
  const year = readYear(tokens, phrase.next, context);
  const short =
    tokens[phrase.next]?.isGlued && tokens[phrase.next]?.text.length === 2 ? numberAt(tokens, phrase.next, 2) : null;
  if (short !== null) return { point: pointOf('year', 2000 + short, { isEnd: true }), next: phrase.next + 1 };
  return { point: pointOf('year', year?.year ?? null, { isEnd: true }), next: year?.next ?? phrase.next };
}

/** `Mid 2025`, `early June`, `end of Q4 2026`, `Fin Semana 3`. */
function partOf(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const phrase = phraseAt(tokens, at, context.vocabulary, ['early', 'mid', 'late', 'end']);
  if (phrase === null) return null;
  let next = phrase.next;
  if (isMark(tokens[next], '-–') && tokens[next + 1]?.isGlued) next++;
  next = phraseAt(tokens, next, context.vocabulary, ['of'])?.next ?? next;
  const isDoubled = phraseAt(tokens, next, context.vocabulary, ['early', 'mid', 'late', 'end', 'yearEnd']) !== null;
  const whole = isDoubled ? null : readPoint(tokens, next, context);
  if (whole === null || whole.point.isEnd) return null;
  const { point } = whole;
  if (phrase.meaning === 'end')
    return point.kind === 'day' ? null : { point: { ...point, isEnd: true }, next: whole.next };
  if (point.kind === 'year')
    return { point: { ...partOfYear(phrase.meaning, point.year), isFiscal: point.isFiscal }, next: whole.next };
  if (point.kind === 'month') return { point: partOfMonth(phrase.meaning, point.year, point.month), next: whole.next };
  return null;
}

function partOfYear(part: string, year: number | null): Point {
  if (part === 'end') return pointOf('year', year, { isEnd: true });
  return pointOf('third', year, { count: part === 'early' ? 1 : part === 'mid' ? 2 : 3 });
}

function partOfMonth(part: string, year: number | null, month: number): Point {
  if (part === 'end') return pointOf('month', year, { month, isEnd: true });
  return pointOf('monthThird', year, { month, count: part === 'early' ? 1 : part === 'mid' ? 2 : 3 });
}

function monthAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number | null {
  const token = tokens[at];
  return token?.kind === 'word' ? (vocabulary.months.get(token.key) ?? null) : null;
}

/** Behind `th`, `-й`, `.º`. */
function afterSuffix(tokens: readonly Token[], at: number): number {
  const suffix = isMark(tokens[at], '-.') && tokens[at]?.isGlued ? at + 1 : at;
  const token = tokens[suffix];
  const isSuffix = token?.isGlued === true && (NUMBER_SUFFIXES.has(token.key) || NUMBER_SUFFIXES.has(token.text));
  return isSuffix ? suffix + 1 : at;
}
