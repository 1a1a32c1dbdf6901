import { foldCase, singular } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** A name as words that can be compared: folded, without fillers and brackets. */
export interface NameWords {
  readonly words: readonly Word[];
  /** Of all its words, fillers included. */
  readonly initials: string;
}

/** The same object for the same text as long as it is remembered: plans say their words again and again. */
export interface Word {
  /** Folded and singular. */
  readonly text: string;
  /** What phrases that hold it are filed under; runs have several. */
  readonly key: string;
  /** Chinese, Japanese or Korean, where words run on: found anywhere inside. */
  readonly isRun: boolean;
  readonly isFiller: boolean;
}

export type Words = Pick<Vocabulary, 'fillers' | 'memory'>;

/** Folds, splits at everything but letters and figures, and leaves out fillers unless nothing else is there. */
export function nameWords(text: string, words: Words): NameWords {
  const all = allWords(text, words);
  return { words: withoutFillers(all), initials: all.map((word) => word.text.charAt(0)).join('') };
}

/** Those of a phrase, which stands for no name of its own. */
export function phraseWords(text: string, words: Words): readonly Word[] {
  return withoutFillers(allWords(text, words));
}

/** Unless nothing else is there. */
export function withoutFillers(all: readonly Word[]): readonly Word[] {
  if (!all.some(({ isFiller }) => isFiller)) return all;
  const words = all.filter(({ isFiller }) => !isFiller);
  return words.length > 0 ? words.slice() : all;
}

function allWords(text: string, words: Words): readonly Word[] {
  const folded = withoutJoints(foldCase(text.slice(0, LONGEST)));
  return (folded.match(WORD) ?? NONE).map((word) => wordOf(words, word));
}

/** `12.3` and `e-commerce` are one word each. */
export function withoutJoints(folded: string): string {
  const whole = folded.includes('.') ? folded.replace(DOT_IN_WORD, '') : folded;
  return HYPHEN.test(whole) ? whole.replace(LETTER_BEFORE_HYPHEN, '$1') : whole;
}

const NONE: readonly never[] = [];

export const wordOf = remembered(({ fillers }: Words, found): Word => {
  const isRun = RUN.test(found);
  const text = isRun ? found : singular(found);
  return { text, key: text.slice(0, KEY_LENGTH), isRun, isFiller: fillers.has(text) };
});

/**
 * How far a phrase may be from a name. 'same': as written but for plural s. 'related': also of the same family of words, or
 * shortened. 'short': the same, but a name of one word stands for itself alone (a mentor is not mentoring).
 */
export type Closeness = 'same' | 'short' | 'related';

/**
 * Whether a phrase names something: all words of the name stand in it, close together; or, for related words, it is a
 * short form of the name (`org impact`, `cross-team` for `Cross-team influence`).
 */
export function names(phrase: readonly Word[], name: NameWords, closeness: Closeness): boolean {
  if (phrase.length === 0 || name.words.length === 0) return false;
  if (holdsAll(phrase, name.words, closeness)) return true;
  if (standsJoined(phrase, name.words)) return true;
  return closeness !== 'same' && (isShortForm(phrase, name.words) || isAcronym(phrase, name));
}

/** How many words of the name stand in the phrase, 0 to 1. */
export function share(phrase: readonly Word[], name: readonly Word[]): number {
  let shared = 0;
  for (const word of name) if (stands(word, phrase, 0, phrase.length, 'related')) shared++;
  return name.length === 0 ? 0 : shared / name.length;
}

/** Keys that phrases are filed under, some perhaps twice: a name and what names it have at least one in common. */
export function keysOfPhrase(words: readonly Word[]): string[] {
  const keys: string[] = [];
  forEachKey(words, (key) => keys.push(key), null);
  return keys;
}

/** The same one by one, each with what it is for. */
export function forEachKey<For>(words: readonly Word[], use: (key: string, of: For) => void, of: For): void {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (!word.isRun) use(word.key, of);
    else for (const key of keysOf(word)) use(key, of);
    const next = words[index + 1];
    if (next && word.text.length < KEY_LENGTH) use((word.text + next.text).slice(0, KEY_LENGTH), of);
  }
}

/** Those that a name is looked up under: of its first word, which all that names it must hold, and of its initials. */
export function keysOfName({ words, initials }: NameWords): string[] {
  const [first, second] = words;
  if (!first) return [];
  const keys = keysOf(first).slice(0, 1);
  if (second && first.text.length < KEY_LENGTH) keys.push((first.text + second.text).slice(0, KEY_LENGTH));
  if (initials.length >= KEY_LENGTH) keys.push(initials.slice(0, KEY_LENGTH));
  return keys;
}

function keysOf(word: Word): string[] {
  if (!word.isRun) return [word.key];
  return Array.from({ length: Math.max(0, word.text.length - 1) }, (_, at) => word.text.slice(at, at + 2));
}

export const LONGEST = 400;
const KEY_LENGTH = 3;
const LOOSE_WORDS = 2;
const SHORT_PHRASE = 3;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])[\p{L}\p{N}\p{M}])+(?:\+{1,2}|#)?/gu;
const HYPHEN = /[-‐‑]/;
const RUN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
/** `e-commerce`, `x-ray`: one word, also where it is written without the hyphen. */
const LETTER_BEFORE_HYPHEN = /(?<![\p{L}\p{N}])(\p{L})[-‐‑](?=\p{L})/gu;
const DOT_IN_WORD = /(?<=[^\s.])\.(?=[^\s.])/g;

/** In any order, with at most two other words between them. */
function holdsAll(phrase: readonly Word[], name: readonly Word[], closeness: Closeness): boolean {
  const [first] = name;
  if (!first) return false;
  for (let at = 0; at < phrase.length; at++) {
    if (!isSame(phrase[at] as Word, first, closeness)) continue;
    const from = Math.max(0, at - name.length - LOOSE_WORDS + 1);
    const to = Math.min(phrase.length, at + name.length + LOOSE_WORDS);
    if (allStand(name, phrase, from, to, closeness) && (name.length > 1 || isSingleNamed(phrase, first, closeness)))
      return true;
  }
  return false;
}

function allStand(
  name: readonly Word[],
  phrase: readonly Word[],
  from: number,
  to: number,
  closeness: Closeness,
): boolean {
  for (const word of name) if (!stands(word, phrase, from, to, closeness)) return false;
  return true;
}

function stands(word: Word, phrase: readonly Word[], from: number, to: number, closeness: Closeness): boolean {
  for (let at = from; at < to; at++) if (isSame(phrase[at] as Word, word, closeness)) return true;
  return false;
}

/** A name of one word stands for itself; a word of its family only in a short phrase (`Mentor junior developers`). */
function isSingleNamed(phrase: readonly Word[], name: Word, closeness: Closeness): boolean {
  if (phrase.some((word) => isSame(word, name, 'same'))) return true;
  if (closeness !== 'related' || phrase.length > SHORT_PHRASE) return false;
  return phrase.some((word) => isSame(word, name, 'related') && !isAbbreviated(word, name));
}

function isSame(word: Word, name: Word, closeness: Closeness): boolean {
  if (name.isRun || word.isRun)
    return name.isRun && word.isRun && name.text.length > 1 && word.text.includes(name.text);
  if (word.text === name.text) return true;
  // Words of one family begin alike.
  if (closeness === 'same' || word.key !== name.key) return false;
  const stem = stemOf(word.text);
  const isRelated = stem.length >= KEY_LENGTH && stem === stemOf(name.text);
  return isRelated || isOfFamily(word.text, name.text) || isAbbreviated(word, name);
}

/** `strategy` and `strategic`, `стратегия` and `стратегии`; not `contract` and `contrast`, `product` and `production`. */
function isOfFamily(one: string, other: string): boolean {
  let common = 0;
  while (common < one.length && common < other.length && one[common] === other[common]) common++;
  const [left, right] = [one.length - common, other.length - common];
  if (common < 5 || /\d/.test(one + other)) return false;
  return left > 0 && right > 0 ? left + right <= 3 : left + right <= 2;
}

/** `org` for `organizational`, `dev` for `development`; not `java` for `javascript`: short forms end in a consonant. */
function isAbbreviated(word: Word, name: Word): boolean {
  const { text } = word;
  return (
    text.length >= 3 && name.text.length - text.length >= 4 && name.text.startsWith(text) && !/[aeiouy\d]$/.test(text)
  );
}

/** Two words of the name or more, the first among them, and nothing else. */
function isShortForm(phrase: readonly Word[], name: readonly Word[]): boolean {
  if (phrase.length < 2 || phrase.length >= name.length || phrase.length / name.length < 0.6) return false;
  const first = name[0] as Word;
  if (!phrase.some((word) => isSame(word, first, 'same'))) return false;
  return phrase.every((word) => name.some((other) => isSame(word, other, 'same')));
}

function isAcronym(phrase: readonly Word[], name: NameWords): boolean {
  return name.initials.length >= 3 && phrase.some(({ text }) => text === name.initials);
}

/** Hyphens are written or not: `e-commerce`, `ecommerce`. One or two words of the phrase are all of the name. */
function standsJoined(phrase: readonly Word[], name: readonly Word[]): boolean {
  let length = 0;
  for (const { text } of name) length += text.length;
  for (let index = 0; index < phrase.length; index++) {
    const word = phrase[index]?.text ?? '';
    const next = phrase[index + 1]?.text ?? '';
    // Hardly ever as long: the words are not even put together.
    if (word.length !== length && word.length + next.length !== length) continue;
    const whole = name.map(({ text }) => text).join('');
    if (word === whole || word + next === whole) return true;
  }
  return false;
}

const ENDINGS = ['ment', 'ship', 'ing', 'ion', 'ies', 'ity', 'ic', 'ed', 'al', 'ly', 'y', 'e'];
const SHORTEST_STEM = 3;
const MOST_ENDINGS = 2;

/** Rough on purpose: only to tell that two words belong together, never to show. */
function stemOf(word: string): string {
  let stem = word;
  for (let count = 0; count < MOST_ENDINGS; count++) {
    const ending = ENDINGS.find((each) => stem.endsWith(each) && stem.length - each.length >= SHORTEST_STEM);
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
