import { cjkMonth, namedHalf } from './cjkPoint';
import { monthLed } from './monthPoint';
import { partOfYear } from './partOfPoint';
import { isCjk, isMark, numberAt, phraseAt, type Token, unitAt } from './periodTokens';
import { gluedMark, type PointContext, type PointReading, pointOf } from './point';
import { isCountedYear, isYear, readYear } from './readYear';
import { lettered } from './unitPoint';

/** `2026 Q4`, `2026-H1`, `2026年6月15日`, `2026 June 15`, `2026年末`, `2027`. */
export function yearLed(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const { vocabulary } = context;
  const year = numberAt(tokens, at, 4);
  if (year === null || !isYear(year, tokens[at]?.text.length)) return null;
  let next = at + 1;
  const isCounted = isCountedYear(tokens, next, vocabulary);
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

/** `YE 2026`, `year end`, `EOY 2026`. */
export function yearEnd(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
  const phrase = phraseAt(tokens, at, context.vocabulary, ['yearEnd']);
  if (phrase === null) return null;
  const year = readYear(tokens, phrase.next, context);
  const short =
    tokens[phrase.next]?.isGlued && tokens[phrase.next]?.text.length === 2 ? numberAt(tokens, phrase.next, 2) : null;
  if (short !== null) return { point: pointOf('year', 2000 + short, { isEnd: true }), next: phrase.next + 1 };
  return { point: pointOf('year', year?.year ?? null, { isEnd: true }), next: year?.next ?? phrase.next };
}
