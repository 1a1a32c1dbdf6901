import { plainText } from '../text/plainText';
import { normalizeWord } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isPlaceholder } from './placeholder';

/** A level as a cell states it. Families do not mix. */
export type LevelReading = WordLevel | WordRangeLevel | NumberLevel;

export interface WordLevel {
  readonly family: 'word';
  /** `normalizeWord` of the text: a key, not for display. */
  readonly word: string;
}

/** `Basic/Intermediate`, the lower as written first. */
export interface WordRangeLevel {
  readonly family: 'word-range';
  readonly words: readonly string[];
}

/** `3`, `3/5`, `70%`, `★★★☆☆`, `████░`, `L5` or `Level 4`. `max` is the top of the scale where the text shows it. */
export interface NumberLevel {
  readonly family: 'number' | 'fraction' | 'percent' | 'stars' | 'bar' | 'rung';
  readonly value: number;
  readonly max: number | null;
}

/** Null for placeholders and for prose: a level in words has one to three of them. */
export function readLevel(text: string, vocabulary: Vocabulary): LevelReading | null {
  return levelIn(vocabulary, text);
}

const levelIn = remembered((vocabulary: Vocabulary, text): LevelReading | null => {
  if (text.length > LONGEST || isPlaceholder(text) || text.trimStart().startsWith('`')) return null;
  const plain = plainText(text);
  return drawnLevel(plain) ?? numberLevel(plain) ?? rung(plain, vocabulary) ?? wordLevel(plain, vocabulary);
});

const LONGEST = 120;
const QUALIFIER = /\s?\([^()]*\)$/;
const STARS = /^[★☆⭐✩]+$/u;
const BAR = /^([█▓■▰●◉⬛🟩🟦]*)([▒░□▱○◯⬜]*)(?:\s?\d{1,3}\s?%)?$/u;
const RUNG_LETTERS: ReadonlySet<string> = new Set(['l', 'lv', 'lvl', 'ic', 'e']);
const WORD = /^[\p{L}\p{M}'’+-]+(?:[ ][\p{L}\p{M}'’+-]+){0,2}$/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** `★★★☆☆`, `████░`. */
function drawnLevel(plain: string): NumberLevel | null {
  const drawn = plain.replace(QUALIFIER, '').replaceAll('\uFE0F', '');
  if (STARS.test(drawn)) {
    const all = Array.from(drawn);
    const value = all.filter((star) => star === '★' || star === '⭐').length;
    return { family: 'stars', value, max: value < all.length || value >= 5 ? all.length : null };
  }
  const bar = BAR.exec(drawn);
  if (bar === null) return null;
  const value = Array.from(bar[1] ?? '').length;
  const max = value + Array.from(bar[2] ?? '').length;
  return max < 2 ? null : { family: 'bar', value, max };
}

function numberLevel(plain: string): NumberLevel | null {
  const match = /^(\d{1,3}(?:[.,]\d{1,2})?)(?:\s?(%)|\s?(?:\/|out of|of|de|sur|von)\s?(\d{1,3}))?(?=$|\s?[(–—-])/u.exec(
    plain,
  );
  if (match === null) return null;
  const tail = plain.slice(match[0].length).trim();
  // `3 (Proficient)` and `3 - Proficient` explain the number; `3-5` and `1 - 2 years` are something else.
  if (tail !== '' && !/^(?:\([^()]*\)|[-–—]\s?\p{L}[\p{L}\s]{0,20})$/u.test(tail)) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  const max = match[3] === undefined ? null : Number(match[3]);
  if (match[2] !== undefined) return value <= 100 ? { family: 'percent', value, max: 100 } : null;
  if (max !== null) return value <= max && max > 1 ? { family: 'fraction', value, max } : null;
  return value <= 100 ? { family: 'number', value, max: null } : null;
}

/** `L5`, `Level 4`, `Nivel 3`. */
function rung(plain: string, vocabulary: Vocabulary): NumberLevel | null {
  const match = /^(\p{L}{1,10})[\s-]?(\d{1,2}(?:\.5)?)(?=$|\s?[(:–—-]\s?\D)/u.exec(plain);
  if (match === null) return null;
  const word = normalizeWord(match[1] ?? '');
  const isGlued = RUNG_LETTERS.has(word);
  if (!isGlued && vocabulary.columns.get(word)?.includes('level') !== true) return null;
  return { family: 'rung', value: Number(match[2]), max: null };
}

function wordLevel(plain: string, vocabulary: Vocabulary): WordLevel | WordRangeLevel | null {
  const word = normalizeWord(plain);
  if (vocabulary.levels.has(word)) return { family: 'word', word };
  const words = word.split(/\s?[/–—]\s?| to | - | a | à | bis /u).map((part) => part.trim());
  if (words.length === 2 && words.every((part) => vocabulary.levels.has(part))) return { family: 'word-range', words };
  const longest = CJK.test(word) ? 8 : 30;
  return word.length <= longest && WORD.test(word) ? { family: 'word', word } : null;
}
