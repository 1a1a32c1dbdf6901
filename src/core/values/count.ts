import type { LanguageWords } from '../vocabulary/languageWords';
import { builtInWords } from '../vocabulary/vocabulary';

/** A count that a heading or field states: `(2/5 met)` says 2 of 5. */
export interface CountReading {
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly offset: number;
  readonly done: number;
  readonly total: number;
}

/** `(2/5 met)`, `3 of 8`, `[2/5]`, `4/7 complete`, `2/5 (40%)`; not dates, ratings, `24/7`, versions or `Part 1 of 3`. */
export function readCounts(text: string): CountReading[] {
  const counts: CountReading[] = [];
  for (const match of text.matchAll(PAIR)) {
    const done = Number(match[1]);
    const total = Number(match[3]);
    const end = match.index + match[0].length;
    if (total === 0 || done > total || !isCount(text, match.index, end, match[2] ?? '', done / total)) continue;
    counts.push({ text: match[0], offset: match.index, done, total });
  }
  return counts;
}

type CountWord = keyof NonNullable<LanguageWords['counts']>;

/** The words of all languages, as one part of an expression; longer ones first. */
function anyOf(kind: CountWord): string {
  const words = new Set(builtInWords.flatMap(({ counts }) => counts?.[kind] ?? []));
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const PAIR = new RegExp(
  `(?<![\\p{L}\\d/.,:+–—$€£¥₹-])(\\d{1,4})(\\s?/\\s?|\\s+${anyOf('of')}\\s+)(\\d{1,4})(?![\\d/:]|[.,]\\d|[-–]\\d|(?!${CJK})\\p{L}|%)`,
  'gu',
);
const DONE_WORD = new RegExp(`^[\\s*_]*(?:\\p{L}+[\\s*_]+)?(?!${CJK})${anyOf('done')}(?!\\p{L})`, 'iu');
const DONE_SIGN = new RegExp(`^\\s?${anyOf('counters')}?\\s?(?=${CJK})${anyOf('done')}`, 'u');
// `(5/7 days)`, `(2/5)`.
const WORDS_IN_BRACKETS = /^(?:\s\p{L}{2,20}){0,2}\s?[)）]/u;
const PERCENT = /^[\s*_]*[(（]?\s?(\d{1,3})\s?%/;
const NUMBERED_WORD = new RegExp(`(?:^|[^\\p{L}])${anyOf('numbered')}\\s*$`, 'iu');
const ARTICLE = new RegExp(`^\\s*${anyOf('articles')}(?!\\p{L})`, 'iu');

function isCount(text: string, start: number, end: number, joint: string, ratio: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 60);
  if (NUMBERED_WORD.test(before)) return false;
  const percent = PERCENT.exec(after)?.[1];
  if (percent !== undefined) return Math.abs(Number(percent) - ratio * 100) <= 1;
  if (DONE_WORD.test(after) || DONE_SIGN.test(after)) return true;
  if (!joint.includes('/')) return !ARTICLE.test(after);
  return (
    (/[(（]\s?$/.test(before) && WORDS_IN_BRACKETS.test(after)) || (/\[\s?$/.test(before) && /^\s?\](?!\()/.test(after))
  );
}
