import type { Comparator } from '../vocabulary/languageWords';
import { magnitudeKey, type Vocabulary, wordKey } from '../vocabulary/vocabulary';

/** A number with all that stands glued to it or right behind it and says how much of what it is. */
export interface Figure {
  readonly value: number;
  /** '€', '%', '/5', 'ms', 'day', 'x' … or ''. */
  readonly unit: string;
  readonly comparator: Comparator | null;
  readonly sign: '+' | '-' | null;
  /** As written. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** The figure that begins at an offset; null where none does, or where it may be read in two ways. */
export function readFigure(text: string, start: number, vocabulary: Vocabulary): Figure | null {
  const head = HEAD.exec(text.slice(start, start + LONGEST_FIGURE));
  if (head === null) return null;
  const [whole, compared = '', firstSign = '', before = '', secondSign = '', digits = ''] = head;
  const written = firstSign || secondSign;
  const sign = written === '' ? null : written === '+' ? '+' : '-';
  const currency = currencyOf(before);
  const rest = text.slice(start + whole.length, start + whole.length + LONGEST_REST);
  const tail = readTail(rest, currency, digits, vocabulary);
  const number = tail === null ? null : plainNumber(digits, tail.unit === '%');
  if (tail === null || number === null) return null;
  const size = Number(`${number}e${tail.exponent}`);
  const total = /^\/(\d+)/.exec(tail.unit)?.[1];
  // `24/7` and `12/5` are no parts of anything.
  if (total !== undefined && (size > Number(total) || /^0\d/.test(digits))) return null;
  return {
    value: sign === '-' && size !== 0 ? -size : size,
    unit: tail.unit,
    comparator: COMPARATORS.get(compared.replace('\\', '').trim()) ?? (tail.isOpen ? '>=' : null),
    sign,
    digits,
    start,
    end: start + whole.length + tail.length,
  };
}

/** `12,000`, `1.200,50`, `3 000`, `1'000`, `99.985` %; null for `1.200`, which is a thousand to some and one to others. */
function plainNumber(digits: string, isPercent: boolean): string | null {
  const compact = digits.replace(/[\s\u00A0\u202F'’]/g, '');
  const comma = compact.lastIndexOf(',');
  const dot = compact.lastIndexOf('.');
  if (comma < 0 && dot < 0) return compact;
  if (comma >= 0 && dot >= 0) {
    const [decimal, thousands] = comma > dot ? [',', '.'] : ['.', ','];
    if (compact.indexOf(decimal) < compact.lastIndexOf(thousands)) return null;
    return compact.replaceAll(thousands, '').replace(decimal, '.');
  }
  const mark = comma >= 0 ? ',' : '.';
  const parts = compact.split(mark);
  if (parts.length > 2) return parts.slice(1).every((part) => part.length === 3) ? parts.join('') : null;
  const [units = '', decimals = ''] = parts;
  if (decimals.length !== 3 || units === '0' || isPercent) return `${units}.${decimals}`;
  return mark === ',' ? units + decimals : null;
}

const LONGEST_FIGURE = 60;
const LONGEST_REST = 40;
const HEAD =
  /^((?:\\?[<>]=?|=[<>]|[≤≥≈~]|&[lg][te];)?\s?)([+−–-]?)((?:[A-Z]{1,2}\$|[$€£¥₹₩₽₺₪]|[A-Z]{3}(?=[\s\d]))?\s?)([+−–-]?)(\d{1,3}(?:[,.'’\s\u00A0\u202F]\d{3}){1,5}(?!\d)(?:[.,]\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?)(?![.,]?\d)/u;
const COMPARATORS: ReadonlyMap<string, Comparator> = new Map([
  ['<', '<'],
  ['&lt;', '<'],
  ['<=', '<='],
  ['=<', '<='],
  ['≤', '<='],
  ['&le;', '<='],
  ['>', '>'],
  ['&gt;', '>'],
  ['>=', '>='],
  ['=>', '>='],
  ['≥', '>='],
  ['&ge;', '>='],
  ['~', '~'],
  ['≈', '~'],
]);
const SYMBOLS = /^\s?([A-Z]{1,2}\$|[$€£¥₹₩₽₺₪]|[A-Z]{3})(?![\p{L}\d])/u;
/** ISO 4217; those that have a sign of their own are told by it. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['US$', '$'],
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
  ['INR', '₹'],
  ['KRW', '₩'],
  ['RUB', '₽'],
  ['BRL', 'R$'],
  ['CHF', 'CHF'],
  ['CNY', 'CNY'],
  ['CAD', 'CAD'],
  ['AUD', 'AUD'],
  ['MXN', 'MXN'],
  ['SEK', 'SEK'],
  ['NOK', 'NOK'],
  ['DKK', 'DKK'],
  ['PLN', 'PLN'],
]);
const EXPONENTS = { thousand: 3, tenThousand: 4, million: 6, hundredMillion: 8, billion: 9, trillion: 12 } as const;
const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const LONGEST_CJK_WORD = 4;

function currencyOf(text: string): string {
  const symbol = text.trim();
  return CODES.get(symbol) ?? (/^[A-Z]{3}$/.test(symbol) ? '?' : symbol);
}

interface Tail {
  readonly unit: string;
  readonly exponent: number;
  readonly length: number;
  /** `20+`. */
  readonly isOpen: boolean;
}

function readTail(rest: string, currency: string, digits: string, vocabulary: Vocabulary): Tail | null {
  // `SOC 2` and `ISO 9001` name a norm, not an amount of money.
  if (currency === '?') return null;
  const size = magnitudeAt(rest, currency !== '', vocabulary);
  let length = size.length;
  let unit = currency;
  if (unit === '') {
    const money = SYMBOLS.exec(rest.slice(length));
    const known = money === null ? undefined : (CODES.get(money[1] ?? '') ?? money[1]);
    if (money !== null && known !== undefined && (!/^[A-Z]{3}$/.test(known) || CODES.has(known))) {
      unit = known;
      length += money[0].length;
    }
  }
  const percent = unit === '' ? /^\s?[%％]/.exec(rest.slice(length)) : null;
  if (percent !== null) {
    unit = '%';
    length += percent[0].length;
  }
  const isOpen = /^\+(?![\d\p{L}])/u.test(rest.slice(length));
  if (isOpen) length++;
  const rated = unit === '' && !isOpen ? RATED.exec(rest.slice(length)) : null;
  if (rated !== null)
    return { unit: `/${Number(rated[1])}`, exponent: size.exponent, length: length + rated[0].length, isOpen };
  if (unit !== '') return { unit, exponent: size.exponent, length, isOpen };
  const word = unitAt(rest.slice(length), vocabulary);
  if (word === null && length === 0 && isAmbiguous(rest, digits)) return null;
  return { unit: word?.unit ?? '', exponent: size.exponent, length: length + (word?.length ?? 0), isOpen };
}

const RATED = /^(?:\s?\/\s?|\s(?:out of|of|de|sur|von|из)\s)(\d{1,5})(?![\d\p{L}/]|[.,]\d)/u;

/** Letters glued to a number that are no known unit say nothing (`5m`, `3rd`, `4b`); `5x` multiplies. */
function isAmbiguous(rest: string, digits: string): boolean {
  const glued = /^[A-Za-z]{1,3}(?![\p{L}\d])/u.exec(rest)?.[0];
  return glued !== undefined && digits !== '' && glued !== 'x' && glued !== 'X';
}

function magnitudeAt(rest: string, isMoney: boolean, vocabulary: Vocabulary): { exponent: number; length: number } {
  const none = { exponent: 0, length: 0 };
  const blank = /^[\s\u00A0]?/.exec(rest)?.[0].length ?? 0;
  const run = /^\p{L}+/u.exec(rest.slice(blank))?.[0];
  if (run === undefined) return none;
  if (CJK.test(run)) {
    for (let length = Math.min(LONGEST_CJK_WORD, run.length); length > 0; length--) {
      const magnitude = vocabulary.magnitudes.get(run.slice(0, length));
      if (magnitude !== undefined) return { exponent: EXPONENTS[magnitude], length: blank + length };
    }
    return none;
  }
  const letter = isMoney && /^[mb]$/.test(run) ? run.toUpperCase() : run;
  const magnitude = vocabulary.magnitudes.get(magnitudeKey(letter));
  if (magnitude === undefined) return none;
  const dot = run.length > 1 && rest[blank + run.length] === '.' ? 1 : 0;
  return { exponent: EXPONENTS[magnitude], length: blank + run.length + dot };
}

/** A unit of time or `percent`, `x`; further words are the caller's. */
function unitAt(rest: string, vocabulary: Vocabulary): { unit: string; length: number } | null {
  const match = /^([\s\u00A0]?)(\p{L}[\p{L}\p{M}]*|[×](?!\s?\d))/u.exec(rest);
  if (match === null || /^\d/.test(rest.slice(match[0].length))) return null;
  const [whole, blank = '', word = ''] = match;
  if (word === '×' || ((word === 'x' || word === 'X') && blank === '')) return { unit: 'x', length: whole.length };
  if (CJK.test(word)) {
    for (let length = Math.min(LONGEST_CJK_WORD, word.length); length > 0; length--) {
      const unit = timeUnit(word.slice(0, length), vocabulary);
      if (unit !== null) return { unit, length: blank.length + length };
    }
    return null;
  }
  const unit = timeUnit(word, vocabulary) ?? (blank === '' ? letterUnit(word, vocabulary) : null);
  return unit === null ? null : { unit, length: whole.length };
}

export function timeUnit(word: string, vocabulary: Vocabulary): string | null {
  const key = wordKey(word);
  return vocabulary.measureUnits.get(key) ?? vocabulary.units.get(key) ?? null;
}

/** `35d`, `2w`; an `m` is a minute, a month, a metre or a million. */
function letterUnit(word: string, vocabulary: Vocabulary): string | null {
  if (word !== 'd' && word !== 'w' && word !== 'y') return null;
  return vocabulary.unitLetters.get(word) ?? null;
}
