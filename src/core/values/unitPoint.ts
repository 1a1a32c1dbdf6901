import { afterSuffix } from './monthPoint';
import { DASHES, isCjk, isMark, numberAt, phraseAt, type Token, unitAt } from './periodTokens';
import { gluedMark, type PointContext, type PointReading, pointOf } from './point';
import { isYear, readYear } from './readYear';

/** `Week 5-6`, `YEAR 1`, `Day -5`, `Quarter 2 2026`, `Week 23, 2026`. */
export function unitLed(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const unit = unitAt(tokens, at, context.vocabulary);
  if (unit === null || isCjk(tokens[at])) return null;
  let next = behindWord(tokens, at);
  if (unit === 'week' && phraseAt(tokens, next, context.vocabulary, ['of']) !== null) return null;
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

/** Behind a word and the point that shortens it: `Wk. 5`. */
export function behindWord(tokens: readonly Token[], at: number): number {
  return isMark(tokens[at + 1], '.') && tokens[at + 1]?.isGlued ? at + 2 : at + 1;
}

/** `Q4 2026`, `H1`, `Q3-4 2026`, `W23 2026`, `KW 23`, `W5`, `M3`, `D30`. */
export function lettered(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
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
    // `Q7` may be a question, `2026-Q7` is a slip.
    const isLed = isMark(tokens[at - 1], '-/') ? isYearToken(tokens[at - 2]) : isYearToken(tokens[at - 1]);
    if (year === null && !isLed && count > (unit === 'quarter' ? 4 : 2)) return null;
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

function isYearToken(token: Token | undefined): boolean {
  return token?.kind === 'number' && isYear(Number(token.text), token.text.length);
}

/** `4Q 2026`, `2S26`: with its year alone, `1H` may be an hour. */
export function countLettered(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const count = numberAt(tokens, at, 1);
  const unit = context.vocabulary.unitLetters.get(tokens[at + 1]?.key ?? '');
  if (count === null || tokens[at + 1]?.isGlued !== true || (unit !== 'quarter' && unit !== 'half')) return null;
  const year = readYear(tokens, at + 2, context);
  const short = tokens[at + 2]?.isGlued && tokens[at + 2]?.text.length === 2 ? numberAt(tokens, at + 2, 2) : null;
  if (year === null && short === null) return null;
  return { point: pointOf(unit, year?.year ?? 2000 + (short ?? 0), { count }), next: year?.next ?? at + 3 };
}

/** `FY26`, `FY2026 Q2`. */
export function fiscalYear(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
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

/** `2nd quarter 2026`, `1er semestre 2026`, `2분기`, `1주차`, `1-2주`. */
export function numberedUnit(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
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

/** What counts units off where there are no plurals: `3주차`, `3週目`. */
const COUNTER = /[차目]$/;
