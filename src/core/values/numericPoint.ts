import { DASHES, isMark, numberAt, type Token } from './periodTokens';
import { gluedMark, type PointContext, type PointReading, pointOf } from './point';
import { isYear } from './readYear';

/** `2026-06-15`, `2026/06/15`, `2026-06`, `2026-W23`, `2026-Q4`. */
export function isoForms(tokens: readonly Token[], at: number, { isWhole }: PointContext): PointReading | null {
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

/** `13/01/2026`, `13.01.2026`, `13-01-2026`, `6/2026`. */
export function numericDate(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
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
  // Dates with points are written day first wherever they are written.
  const isEither = first >= 1 && first <= 12 && second >= 1 && second <= 12 && first !== second && separator !== '.';
  const dayFirst = isEither ? context.dayFirst : first > 12 || second <= 12;
  if (dayFirst === undefined) return { point: pointOf('ambiguous', year, { month: second, count: first }), next };
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return { point: pointOf('day', year, { month, count: day }), next };
}

/** `03-13` in a column of dates: two digits each, the month first. */
export function monthDay(tokens: readonly Token[], at: number, { isTimePlace }: PointContext): PointReading | null {
  if (!isTimePlace || !gluedMark(tokens, at + 1, '-') || gluedMark(tokens, at + 3, '-/')) return null;
  return tokens[at]?.text.startsWith('0') ? dayOfYear(tokens, at, at + 2, at + 3) : null;
}

/** `13/03` there, in the order of the document's other dates. `10/12` counts, but at the end of a range. */
export function slashedDay(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  if (!context.isTimePlace || !gluedMark(tokens, at + 1, '/') || gluedMark(tokens, at + 3, '-/')) return null;
  const [first, second] = [numberAt(tokens, at, 2), numberAt(tokens, at + 2, 2)];
  if (first === null || second === null) return null;
  const isPadded = tokens[at]?.text.startsWith('0') || tokens[at + 2]?.text.startsWith('0');
  const isInRange =
    (isMark(tokens[at + 3], DASHES) && tokens[at + 4]?.kind === 'number') ||
    (isMark(tokens[at - 1], DASHES) && tokens[at - 2]?.kind === 'number');
  if (!isPadded && !isInRange && first <= 12) return null;
  const dayFirst = first > 12 || (second <= 12 && context.dayFirst);
  if (dayFirst === undefined) return null;
  return dayFirst ? dayOfYear(tokens, at + 2, at, at + 3) : dayOfYear(tokens, at, at + 2, at + 3);
}

/** `27.04.` there: two digits each, the day first, and no year behind them. */
export function dottedDay(tokens: readonly Token[], at: number, { isTimePlace }: PointContext): PointReading | null {
  if (!isTimePlace || !gluedMark(tokens, at + 1, '.') || tokens[at + 3]?.text !== '.') return null;
  const behind = tokens[at + 4];
  return behind?.kind === 'number' && behind.isGlued ? null : dayOfYear(tokens, at + 2, at, at + 4);
}

function dayOfYear(tokens: readonly Token[], monthAt: number, dayAt: number, next: number): PointReading | null {
  const month = numberAt(tokens, monthAt, 2);
  const day = numberAt(tokens, dayAt, 2);
  const isPadded = tokens[monthAt]?.text.length === 2 && tokens[dayAt]?.text.length === 2;
  if (month === null || day === null || !isPadded || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { point: pointOf('day', null, { month, count: day }), next };
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
