import { partOfMonth } from './partOfPoint';
import { DASHES, isCjk, isMark, numberAt, phraseAt, type Token, unitAt } from './periodTokens';
import { type PointContext, type PointReading, pointOf } from './point';

/** `6月15日`, `6월`, `6月中旬`, the first of `6–9月`; not `6个月`. */
export function cjkMonth(tokens: readonly Token[], at: number, { vocabulary }: PointContext): PointReading | null {
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

/** `下半年`, `하반기`. */
export function namedHalf(tokens: readonly Token[], at: number, { vocabulary }: PointContext): PointReading | null {
  const half = phraseAt(tokens, at, vocabulary, ['firstHalf', 'secondHalf']);
  if (half === null) return null;
  return { point: pointOf('half', null, { count: half.meaning === 'firstHalf' ? 1 : 2 }), next: half.next };
}

/** `第 1 周`, `第2四半期`. */
export function sequence(tokens: readonly Token[], at: number, { vocabulary }: PointContext): PointReading | null {
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

function isMonthName(token: Token | undefined): boolean {
  return token?.text === '月' || token?.text === '월';
}
