import type { Vocabulary } from '../vocabulary/vocabulary';
import { DASHES, isMark, numberAt, phraseAt, type Token } from './periodTokens';
import { gluedMark, type PointContext, type PointReading, pointOf } from './point';
import { readYear } from './readYear';

/** `15 June 2026`, `15th of June`, `15. Juni 2026`, `15 de junio de 2026`, `15-Jun-2026`, `1–14 March 2026`. */
export function dayMonth(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
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

/** `June 2026`, `June 15, 2026`, `June '26`, `March 1-14`, `Jul W2`. */
export function monthLed(tokens: readonly Token[], at: number, context: PointContext): PointReading | null {
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
    return { point: pointOf('ambiguous', null, {}), next: next + 2 };
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

/** Behind `th`, `-й`, `.º`. */
export function afterSuffix(tokens: readonly Token[], at: number): number {
  const suffix = isMark(tokens[at], '-.') && tokens[at]?.isGlued ? at + 1 : at;
  const token = tokens[suffix];
  const isSuffix = token?.isGlued === true && (NUMBER_SUFFIXES.has(token.key) || NUMBER_SUFFIXES.has(token.text));
  return isSuffix ? suffix + 1 : at;
}

function isTimeOfDay(token: Token | undefined): boolean {
  return token?.key === 'am' || token?.key === 'pm';
}

function monthAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number | null {
  const token = tokens[at];
  return token?.kind === 'word' ? (vocabulary.months.get(token.key) ?? null) : null;
}

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
