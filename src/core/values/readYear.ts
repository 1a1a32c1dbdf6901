import type { Vocabulary } from '../vocabulary/vocabulary';
import { isMark, numberAt, phraseAt, type Token, unitAt } from './periodTokens';
import type { PointContext } from './point';

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
  const isCounted = isCountedYear(tokens, next + 1, vocabulary);
  return { year: length === 2 ? 2000 + value : value, isFiscal: fiscal !== null, next: next + (isCounted ? 2 : 1) };
}

export function isYear(value: number, digits: number | undefined): boolean {
  return digits === 4 && value >= 1900 && value <= 2199;
}

/** `2026年`, `2026 г.`: no word of an alphabet with plurals. */
export function isCountedYear(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  return unitAt(tokens, at, vocabulary) === 'year' && !LATIN.test(tokens[at]?.text ?? '');
}

const LATIN = /\p{Script=Latin}/u;
