import type { Plan } from '../plan/plan';
import { foldCase, singular } from '../vocabulary/normalizeWord';

/** A number, or a letter that stands alone. */
export const MAY_HOLD_ID = /\d|\s[A-Z](?![A-Za-z])/;

/** `M5`, `KR1.2`, `ACH-001`: what counts and its number. */
export const ID = /^([A-Z]{1,6})-?(\d{1,4}(?:\.\d{1,3})?)(?![\p{L}\p{N}])/u;
/** `Goal 4`, `Key Result 2`, `Option B`, `目標4`. */
export const WORD_ID =
  /^(\p{L}[\p{L}\p{M}]{0,24}(?:[ -]\p{L}[\p{L}\p{M}]{1,14})?)\s{0,2}#?(\d{1,3}(?:\.\d{1,3})?|(?<=\s)[A-Z])(?![\p{L}\p{N}])/u;

/** Quarters, halves, weeks, days, years; levels and priorities, which count nothing off either. */
const NO_SERIES: ReadonlySet<string> = new Set(['Q', 'H', 'W', 'KW', 'WK', 'D', 'Y', 'FY', 'CY', 'L', 'P']);

/**
 * The series that an id belongs to, and its number in one way of writing; null where words and letters count nothing. `KR1.2`
 * and `KR3` are two series: one of the document, one of each objective.
 */
export function idKey(
  word: string,
  number: string,
  words: Plan['words'],
): { readonly key: string; readonly number: string } | null {
  const base = baseOf(word, words);
  if (base === null) return null;
  if (/^[A-Z]$/.test(number)) return base.startsWith('option:') ? { key: base, number } : null;
  const parts = number.split('.').map((part) => String(Number(part)));
  return { key: parts.length > 1 ? `${base}.` : base, number: parts.join('.') };
}

function baseOf(word: string, { headingWords }: Plan['words']): string | null {
  const isLetters = /^[A-Z]{1,6}$/.test(word);
  // In an alphabet a word of one or two letters is one of those that ids are made of.
  if (!isLetters && /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,2}$/u.test(word)) return null;
  const folded = foldCase(word);
  const known = headingWords.has(folded) ? folded : singular(folded);
  const role = headingWords.get(known);
  switch (role) {
    case 'goal':
    case 'objective':
    case 'keyResult':
    case 'milestone':
      return role;
    case 'phase':
    case 'option':
      return `${role}:${known}`;
    default:
      return isLetters && !NO_SERIES.has(word) ? `id:${word}` : null;
  }
}
