import { isBlank, isDigit, isLetter } from '../text/ascii';
import type { CalendarUnit, PeriodWord } from '../vocabulary/languageWords';
import { remembered } from '../vocabulary/remembered';
import { type Vocabulary, wordKey } from '../vocabulary/vocabulary';

/** A piece of a text that may hold dates. Letters and digits are parted: `Q4` is two glued tokens. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** Folded and singular, for look-ups. */
  readonly key: string;
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly isGlued: boolean;
  /** A number, or a word that is part of dates. */
  readonly isOfDates: boolean;
  /** A number written as an ordinal word: `fourth`, `IV`. */
  readonly isSpelled?: boolean;
}

/** Emphasis marks are left out, and so are code spans, link destinations and addresses: they hold no dates. */
export function tokensOf(text: string, vocabulary: Vocabulary): readonly Token[] {
  const end = Math.min(text.length, LONGEST_TEXT);
  const read = end < text.length ? text.slice(0, end) : text;
  const mayBeOpaque = OPAQUE_SIGN.test(read);
  const tokens: Token[] = [];
  let isGlued = false;
  let hasNumeral = false;
  for (let at = 0; at < end; ) {
    const start = at;
    const code = read.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      isGlued = false;
      continue;
    }
    if (code === STAR || code === UNDERSCORE) {
      at++;
      continue;
    }
    const glued = isGlued && tokens.length > 0;
    isGlued = true;
    if (mayBeOpaque && (code === TICK || code === BRACKET || isLetter(code))) {
      at = endOf(OPAQUE, read, start);
      if (at > start) {
        tokens.push({ kind: 'mark', text: '\u0000', key: '\u0000', start, end: at, isGlued: glued, isOfDates: false });
        continue;
      }
      at = start;
    }
    if (isDigit(code)) {
      do at++;
      while (at < end && isDigit(read.charCodeAt(at)));
      const digits = read.slice(start, at);
      tokens.push({ kind: 'number', text: digits, key: digits, start, end: at, isGlued: glued, isOfDates: true });
      continue;
    }
    while (at < end && isLetter(read.charCodeAt(at))) at++;
    // What is not ASCII goes on as a word, or is one.
    if (at < end && read.charCodeAt(at) > ASCII) {
      if (at === start) {
        const cjk = endOf(CJK_RUN, read, start);
        if (cjk > start) {
          for (const each of segmentsOf(read.slice(start, cjk), start, glued, vocabulary)) tokens.push(each);
          at = cjk;
          continue;
        }
      }
      at = Math.max(at, endOf(WORD, read, start));
    }
    if (at > start) {
      const word = read.slice(start, at);
      const { key, isNumeral, isOfDates: isDate } = wordFacts(vocabulary, word);
      hasNumeral ||= isNumeral;
      tokens.push({ kind: 'word', text: word, key, start, end: at, isGlued: glued, isOfDates: isDate });
      continue;
    }
    if (code > ASCII && BLANK.test(read.charAt(start))) {
      at++;
      isGlued = false;
      continue;
    }
    at += (read.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    const mark = read.slice(start, at);
    const isDate = isOfDates(mark, vocabulary);
    tokens.push({ kind: 'mark', text: mark, key: mark, start, end: at, isGlued: glued, isOfDates: isDate });
  }
  return hasNumeral ? tokens.map((token, index) => spelledNumber(token, tokens, index, vocabulary)) : tokens;
}

const wordFacts = remembered((vocabulary: Vocabulary, word) => {
  const key = wordKey(word);
  return { key, isNumeral: vocabulary.numerals.has(key), isOfDates: isOfDates(key, vocabulary) };
});

function isOfDates(key: string, { periodPhrases, months, units, unitLetters }: Vocabulary): boolean {
  return periodPhrases.has(key) || months.has(key) || units.has(key) || unitLetters.has(key);
}

const ASCII = 0x7f;
const [STAR, UNDERSCORE, TICK, BRACKET] = [0x2a, 0x5f, 0x60, 0x5d];

/** Where what an expression finds right at an offset ends; the offset itself where it finds nothing. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}

/** The longest phrase of one of the meanings at a token, and the token behind it. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  meanings: readonly PeriodWord[],
): { readonly meaning: PeriodWord; readonly next: number } | null {
  const first = tokens[at];
  if (!first?.isOfDates) return null;
  for (const phrase of vocabulary.periodPhrases.get(first.key) ?? []) {
    if (!meanings.includes(phrase.meaning)) continue;
    const next = endOfPhrase(tokens, at, phrase.tokens);
    if (next !== null) return { meaning: phrase.meaning, next };
  }
  return null;
}

export function unitAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): CalendarUnit | null {
  const token = tokens[at];
  return token?.kind === 'word' ? (vocabulary.units.get(token.key) ?? null) : null;
}

/** The value of a number of at most `digits` digits; null for anything else. */
export function numberAt(tokens: readonly Token[], at: number, digits: number): number | null {
  const token = tokens[at];
  return token?.kind === 'number' && token.text.length <= digits ? Number(token.text) : null;
}

export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text);
}

export function isCjk(token: Token | undefined): boolean {
  return token !== undefined && CJK.test(token.text);
}

export const DASHES = '-–—‐‑‒−~〜～';

const LONGEST_TEXT = 20_000;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const BLANK = /\s/;
const OPAQUE_SIGN = /`|\]\(|:\/\//;
// What follows is asked for at an offset.
const OPAQUE = /`[^`\n]*`|\]\([^()\s]{0,2000}\)|[a-z]{2,8}:\/\/\S+/uy;
const CJK_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/uy;
const WORD = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}])+/uy;
const LONGEST_CJK_WORD = 5;

/** `fourth quarter`, `IV. Quartal`: a numeral in front of a quarter or half is a number. */
function spelledNumber(token: Token, tokens: readonly Token[], at: number, vocabulary: Vocabulary): Token {
  const value = token.kind === 'word' ? vocabulary.numerals.get(token.key) : undefined;
  if (value === undefined || CJK.test(token.text)) return token;
  const unit = unitAt(tokens, isMark(tokens[at + 1], '.') ? at + 2 : at + 1, vocabulary);
  if (unit !== 'quarter' && unit !== 'half') return token;
  return { ...token, kind: 'number', text: String(value), key: String(value), isOfDates: true, isSpelled: true };
}

function endOfPhrase(tokens: readonly Token[], at: number, words: readonly string[]): number | null {
  let next = at;
  for (const [index, word] of words.entries()) {
    // `year-end` and `year end` are one phrase.
    if (index > 0 && isMark(tokens[next], '-') && tokens[next]?.isGlued) next++;
    const parts = word.split("'");
    for (const [part, piece] of parts.entries()) {
      if (part > 0 && isMark(tokens[next], "'’")) next++;
      if (piece !== '' && tokens[next]?.key !== piece) return null;
      if (piece !== '') next++;
    }
  }
  return next;
}

/** Text without spaces is cut at the words dates are made of: `月中旬` is month and middle. */
function segmentsOf(text: string, start: number, isGlued: boolean, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let unknown = 0;
  const push = (from: number, to: number): void => {
    if (from >= to) return;
    const piece = text.slice(from, to);
    const place = { start: start + from, end: start + to, isGlued: tokens.length > 0 || isGlued };
    tokens.push({ kind: 'word', text: piece, key: piece, ...place, isOfDates: isOfDates(piece, vocabulary) });
  };
  for (let at = 0; at < text.length; ) {
    let length = Math.min(LONGEST_CJK_WORD, text.length - at);
    let value: number | undefined;
    while (length > 0) {
      const key = text.slice(at, at + length);
      if (vocabulary.units.has(key) || vocabulary.periodPhrases.has(key)) break;
      value = numeralAt(text, at, length, vocabulary);
      if (value !== undefined) break;
      length--;
    }
    if (value !== undefined) {
      push(unknown, at);
      const place = { start: start + at, end: start + at + length, isGlued: tokens.length > 0 || isGlued };
      tokens.push({ kind: 'number', text: String(value), key: String(value), ...place, isOfDates: true });
      at += length;
      unknown = at;
      continue;
    }
    if (length === 0) {
      at++;
      continue;
    }
    push(unknown, at);
    push(at, at + length);
    at += length;
    unknown = at;
  }
  push(unknown, text.length);
  return tokens;
}

/** A numeral counts in front of a unit (`六月`) and behind what counts things off (`第五至六周`). */
function numeralAt(text: string, at: number, length: number, vocabulary: Vocabulary): number | undefined {
  const value = vocabulary.numerals.get(text.slice(at, at + length));
  if (value === undefined) return undefined;
  if (vocabulary.periodPhrases.get(text[at - 1] ?? '')?.some(({ meaning }) => meaning === 'the')) return value;
  const follows = text.slice(at + length, at + length + LONGEST_CJK_WORD);
  for (let end = follows.length; end > 0; end--) if (vocabulary.units.has(follows.slice(0, end))) return value;
  return undefined;
}
