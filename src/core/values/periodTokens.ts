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
  /** A number written as an ordinal word: `fourth`, `IV`. */
  readonly isSpelled?: boolean;
}

/** Emphasis marks are left out, and so are code spans, link destinations and addresses: they hold no dates. */
export function tokensOf(text: string, vocabulary: Vocabulary): readonly Token[] {
  return tokensIn(vocabulary, text);
}

const tokensIn = remembered((vocabulary: Vocabulary, text): readonly Token[] => {
  const tokens: Token[] = [];
  let glued = false;
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(TOKEN)) {
    const [piece, space, emphasis, opaque, digits, cjk, word] = match;
    const start = match.index;
    if (space !== undefined) glued = false;
    if (space !== undefined || emphasis !== undefined) continue;
    const isGlued = glued && tokens.length > 0;
    glued = true;
    if (opaque !== undefined)
      tokens.push({ kind: 'mark', text: '\u0000', key: '\u0000', start, end: start + piece.length, isGlued });
    else if (digits !== undefined)
      tokens.push({ kind: 'number', text: piece, key: piece, start, end: start + piece.length, isGlued });
    else if (cjk !== undefined) tokens.push(...segmentsOf(piece, start, isGlued, vocabulary));
    else {
      const kind = word === undefined ? 'mark' : 'word';
      const key = kind === 'word' ? wordKey(piece) : piece;
      tokens.push({ kind, text: piece, key, start, end: start + piece.length, isGlued });
    }
  }
  return tokens.map((token, index) => spelledNumber(token, tokens, index, vocabulary));
});

/** The longest phrase of one of the meanings at a token, and the token behind it. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  meanings: readonly PeriodWord[],
): { readonly meaning: PeriodWord; readonly next: number } | null {
  const first = tokens[at];
  if (first === undefined) return null;
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
const TOKEN = new RegExp(
  [
    '(\\s+)',
    '([*_])',
    '(`[^`\\n]*`|\\]\\([^()\\s]{0,2000}\\)|[a-z]{2,8}://\\S+)',
    '(\\d+)',
    '([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]+)',
    '((?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])[\\p{L}\\p{M}])+)',
    '[\\s\\S]',
  ].join('|'),
  'gu',
);
const LONGEST_CJK_WORD = 5;

/** `fourth quarter`, `IV. Quartal`: a numeral in front of a quarter or half is a number. */
function spelledNumber(token: Token, tokens: readonly Token[], at: number, vocabulary: Vocabulary): Token {
  const value = token.kind === 'word' && !CJK.test(token.text) ? vocabulary.numerals.get(token.key) : undefined;
  if (value === undefined) return token;
  const unit = unitAt(tokens, isMark(tokens[at + 1], '.') ? at + 2 : at + 1, vocabulary);
  if (unit !== 'quarter' && unit !== 'half') return token;
  return { isSpelled: true, ...token, kind: 'number', text: String(value), key: String(value) };
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
    const token = { text: piece, key: piece, start: start + from, end: start + to };
    tokens.push({ kind: 'word', ...token, isGlued: tokens.length > 0 || isGlued });
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
      const token = { text: String(value), key: String(value), start: start + at, end: start + at + length };
      tokens.push({ kind: 'number', ...token, isGlued: tokens.length > 0 || isGlued });
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
