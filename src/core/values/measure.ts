import type { Comparator } from '../vocabulary/languageWords';
import { foldCase, singular } from '../vocabulary/normalizeWord';
import { normalizeWord, type Vocabulary, wordKey } from '../vocabulary/vocabulary';
import { readDuration } from './duration';
import { readFigure, timeUnit } from './figure';
import { isPlaceholder } from './placeholder';
import { type RepairedText, repairedText } from './repairedText';

/** A figure of a key result: `€2.5M`, `<150ms`, `4.8/5`, `6 deals`. */
export interface Measure {
  /** Multiplied out: `85K` is 85000. Negative only with a minus. */
  readonly value: number;
  /**
   * '€', '$' and other currencies; '%'; '/5' of a rating or a count; 'ms', 's', 'min', 'h', 'day' … 'year'; 'x' of a
   * multiple; else the words that follow, folded and singular ('deal', 'custom role'); '' where there is none. `/week`
   * behind it makes it a rate.
   */
  readonly unit: string;
  /** `20+` is '>='. */
  readonly comparator: Comparator | null;
  /** As written; a signed figure among unsigned ones is a change, not a value. */
  readonly sign: '+' | '-' | null;
  /** Without what only qualifies it: `2/5` in `2/5 (40%)`. */
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly offset: number;
  /** Behind `text`. */
  readonly end: number;
  /** `40%` in `2/5 (40%)`. */
  readonly stated: StatedPercent | null;
}

export interface StatedPercent {
  readonly percent: number;
  readonly text: string;
  readonly offset: number;
}

/** A figure in a sentence. */
export interface FoundMeasure {
  readonly measure: Measure;
  /** A word follows that may say what is counted: `25 enterprise deals`. */
  readonly countsSomething: boolean;
}

/**
 * The figure that is the whole of a cell or of a field's value. Null for words (`In QA`, `SOC 2`, `Type II`), ranges,
 * dates, and for what may be read in two ways (`1.200`, `5m`).
 */
export function readMeasure(text: string, vocabulary: Vocabulary): Measure | null {
  if (text.length > LONGEST_CELL || !DIGIT.test(text) || isPlaceholder(text)) return null;
  const repaired = repairedText(text);
  const start = skip(repaired.text, 0, DECORATION);
  if (repaired.text.slice(0, start + 2).includes('~~')) return null;
  const lead = leadingWords(repaired.text, start, vocabulary);
  const figure = readFigure(repaired.text, lead.end, vocabulary);
  if (figure === null) return readTimes(text, vocabulary);
  const tail = unitBehind(repaired.text, figure.end, figure.unit, vocabulary);
  const qualifier = tail === null ? null : qualifierBehind(repaired.text, tail.end);
  if (tail === null || qualifier === null) return readTimes(text, vocabulary);
  if (tail.unit === '' && isYear(figure.digits, figure.sign)) return null;
  const percent = qualifier.percent;
  return {
    value: figure.value,
    unit: tail.unit,
    comparator: figure.comparator ?? lead.comparator,
    sign: figure.sign,
    ...spanOf(repaired, start, tail.end),
    stated: percent === null ? null : { ...percent, offset: repaired.toOriginal(percent.offset) },
  };
}

/** The figures inside a sentence, with units that need no guess: `from 120 days to 90 days`; not `KR1`, `SOC2`, `2025`. */
export function findMeasures(text: string, vocabulary: Vocabulary): FoundMeasure[] {
  const found: FoundMeasure[] = [];
  if (text.length > LONGEST_SENTENCE || !DIGIT.test(text)) return found;
  const repaired = repairedText(text);
  const whole = repaired.text;
  for (let at = skip(whole, 0, NO_DIGIT); at < whole.length; at = skip(whole, at, NO_DIGIT)) {
    const from = found.length === 0 ? 0 : (found.at(-1)?.measure.end ?? 0);
    const prefix = PREFIX.exec(whole.slice(Math.max(from, at - LONGEST_PREFIX), at))?.[0] ?? '';
    const start = skip(whole, at - prefix.length, BLANK);
    const figure = NO_START.test(whole.slice(Math.max(0, start - 1), start))
      ? null
      : readFigure(whole, start, vocabulary);
    if (figure === null || RUNS_ON.test(whole.slice(figure.end, figure.end + 4))) {
      at = skip(whole, at, DIGIT);
      continue;
    }
    at = figure.end;
    if (figure.unit === '' && isYear(figure.digits, figure.sign)) continue;
    found.push({
      measure: {
        value: figure.value,
        unit: figure.unit,
        comparator: figure.comparator,
        sign: figure.sign,
        ...spanOf(repaired, start, figure.end),
        stated: null,
      },
      countsSomething: figure.unit === '' && /^\s\p{L}/u.test(whole.slice(figure.end, figure.end + 3)),
    });
  }
  return found;
}

const LONGEST_CELL = 120;
const LONGEST_SENTENCE = 2000;
const LONGEST_PREFIX = 10;
const MOST_WORDS = 4;
const DIGIT = /\d/;
const NO_DIGIT = /\D/;
const BLANK = /\s/;
// Emphasis, emoji, arrows, drawn bars.
const DECORATION = /[\s*_`↑↓▲▼↗↘→█▓▒░■□▰▱●○]|\uFE0F|\u200D|\p{Extended_Pictographic}/u;
const PREFIX =
  /(?:(?:\\?[<>]=?|=[<>]|[≤≥≈~]|&[lg][te];)\s?)?[+−–-]?(?:[A-Z]{1,2}\$|[$€£¥₹₩₽₺₪]|[A-Z]{3}(?=\s?$))?\s?[+−–-]?$/u;
const NO_START = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\d.,/_#&)-]/u;
const RUNS_ON =
  /^(?:\s?[-–/]\s?\d|[.,:]\d|\d|-?(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L})/u;

function spanOf(repaired: RepairedText, start: number, end: number): Pick<Measure, 'text' | 'offset' | 'end'> {
  const text = repaired.text.slice(start, end).trimEnd();
  const last = repaired.toOriginal(start + text.length - 1);
  return { text, offset: repaired.toOriginal(start), end: Math.max(last + 1, repaired.toOriginal(start)) };
}

/** `at least 5`, `under 10%`. */
function leadingWords(
  text: string,
  start: number,
  vocabulary: Vocabulary,
): { comparator: Comparator | null; end: number } {
  const words = /^\p{L}[\p{L}\p{M}\s'’-]{0,30}/u.exec(text.slice(start))?.[0] ?? '';
  const comparator = words === '' ? undefined : vocabulary.comparators.get(normalizeWord(words));
  return comparator === undefined ? { comparator: null, end: start } : { comparator, end: start + words.length };
}

/** The words behind a figure that say what it counts, and `/week` or `per week`. Null where prose goes on. */
function unitBehind(
  text: string,
  start: number,
  known: string,
  vocabulary: Vocabulary,
): { unit: string; end: number } | null {
  const words: string[] = [];
  let rate = '';
  let end = start;
  while (words.length <= MOST_WORDS) {
    const rest = text.slice(end);
    const per = rate === '' ? rateAt(rest, vocabulary) : null;
    if (per !== null) {
      rate = `/${per.unit}`;
      end += per.length;
      continue;
    }
    const word = /^[\s\u00A0]?(\p{L}[\p{L}\p{M}'’.&-]*|(?<=\s)&)/u.exec(rest);
    if (word === null) break;
    words.push(word[1] ?? '');
    end += word[0].length;
  }
  if (words.length > MOST_WORDS) return null;
  if (known !== '') return { unit: known + rate, end };
  if (words.some((word) => vocabulary.months.has(wordKey(word)))) return null;
  return { unit: words.map((word) => singular(foldCase(word).replace(/\.$/, ''))).join(' ') + rate, end };
}

function rateAt(rest: string, vocabulary: Vocabulary): { unit: string; length: number } | null {
  const slash = /^\s?\/\s?(\p{L}+)/u.exec(rest);
  if (slash !== null) {
    const word = slash[1] ?? '';
    return { unit: timeUnit(word, vocabulary) ?? singular(foldCase(word)), length: slash[0].length };
  }
  const words = /^\s(\p{L}+)\s(\p{L}+)/u.exec(rest);
  if (words === null || !vocabulary.perWords.has(wordKey(words[1] ?? ''))) return null;
  const unit = timeUnit(words[2] ?? '', vocabulary);
  return unit === null ? null : { unit, length: words[0].length };
}

/** Brackets, decoration, or a dash and words may follow a figure; digits outside brackets may not. */
function qualifierBehind(text: string, start: number): { percent: StatedPercent | null } | null {
  let percent: StatedPercent | null = null;
  let at = skip(text, start, DECORATION);
  while (text[at] === '(' || text[at] === '[') {
    const close = text.indexOf(text[at] === '(' ? ')' : ']', at);
    if (close < 0) return null;
    percent ??= percentIn(text, at + 1, close);
    at = skip(text, close + 1, DECORATION);
  }
  const rest = text.slice(at).trim();
  return rest === '' || /^[-–—:;,]\s?\p{L}\D*$/u.test(rest) ? { percent } : null;
}

function percentIn(text: string, start: number, end: number): StatedPercent | null {
  const match = /^(\s*[~≈]?\s?)(\d{1,4}(?:[.,]\d{1,3})?)\s?[%％]\s*$/.exec(text.slice(start, end));
  if (match === null) return null;
  const offset = start + (match[1] ?? '').length;
  return { percent: Number((match[2] ?? '').replace(',', '.')), text: text.slice(offset, end).trimEnd(), offset };
}

/** `3h50m`. */
function readTimes(text: string, vocabulary: Vocabulary): Measure | null {
  const duration = readDuration(text, vocabulary);
  if (duration === null || duration.unit !== 'minute' || duration.from !== duration.to || duration.per !== null)
    return null;
  const { offset } = duration;
  const end = offset + duration.text.length;
  return {
    value: duration.from,
    unit: 'min',
    comparator: null,
    sign: null,
    text: duration.text,
    offset,
    end,
    stated: null,
  };
}

/** A bare `2025` is a date as likely as a figure. */
function isYear(digits: string, sign: string | null): boolean {
  return sign === null && /^20[1-4]\d$/.test(digits);
}

/** The first offset from `at` on whose character is none of a class. */
function skip(text: string, at: number, characters: RegExp): number {
  let position = at;
  while (position < text.length) {
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    if (!characters.test(character)) break;
    position += character.length;
  }
  return position;
}
