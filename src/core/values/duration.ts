import type { CalendarUnit } from '../vocabulary/languageWords';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { timeUnit } from './figure';
import { DASHES, isMark, phraseAt, type Token, tokensOf } from './periodTokens';
import { isPlaceholder } from './placeholder';
import { repairedText } from './repairedText';

/** How long something takes, not when it is: `8 hrs`, `4 hrs/week`, `3h50m`, `6-12 months`. */
export interface Duration {
  /** Hours and seconds are told in minutes; a day or a month of the calendar is not turned into hours of work. */
  readonly unit: 'minute' | CalendarUnit;
  /** Equal where the text is no range. */
  readonly from: number;
  readonly to: number;
  /** `4 hrs/week` comes again each week. */
  readonly per: CalendarUnit | null;
  readonly text: string;
  /** UTF-16 offset of `text`. */
  readonly offset: number;
}

/** The duration that is the whole of a cell or value; null for periods (`Week 5`), prose, and a lone `5m` or `1:30`. */
export function readDuration(text: string, vocabulary: Vocabulary): Duration | null {
  if (text.length > LONGEST_CELL || !/\d/.test(text) || isPlaceholder(text)) return null;
  const repaired = repairedText(text);
  const tokens = tokensOf(repaired.text, vocabulary);
  let at = skipMarks(tokens, 0, LEADING_MARKS);
  at = phraseAt(tokens, at, vocabulary, ['approximately'])?.next ?? at;
  const first = at;
  const amount = readAmount(tokens, at, vocabulary);
  if (amount === null) return null;
  const rate = rateAt(tokens, amount.next, vocabulary);
  const last = tokens[(rate?.next ?? amount.next) - 1];
  if (!isQualifier(tokens, rate?.next ?? amount.next)) return null;
  const start = tokens[first]?.start ?? 0;
  return {
    unit: amount.unit,
    from: amount.from,
    to: amount.to,
    per: rate?.unit ?? null,
    text: repaired.text.slice(start, last?.end ?? start),
    offset: repaired.toOriginal(start),
  };
}

const LONGEST_CELL = 80;
const LEADING_MARKS = '~≈⏱⏰🕐🕒⌛⏳\uFE0F';
const MINUTES: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 60],
  ['min', 1],
  ['h', 60],
]);
const CALENDAR: ReadonlySet<string> = new Set<CalendarUnit>(['day', 'week', 'month', 'quarter', 'half', 'year']);

interface Amount {
  readonly unit: Duration['unit'];
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

function readAmount(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Amount | null {
  const low = numberAt(tokens, at);
  if (low === null) return null;
  const own = unitAt(tokens, low.next, vocabulary);
  const joint = jointAt(tokens, own?.next ?? low.next, vocabulary);
  const high = joint === null ? null : numberAt(tokens, joint);
  if (high !== null) {
    const unit = unitAt(tokens, high.next, vocabulary);
    if (unit === null || high.value < low.value || (own !== null && own.unit !== unit.unit)) return null;
    return scaled(unit.unit, low.value, high.value, unit.next);
  }
  if (own === null) return null;
  const smaller = own.unit === 'h' ? minutesAt(tokens, own.next, vocabulary) : null;
  if (smaller === null) return scaled(own.unit, low.value, low.value, own.next);
  const minutes = low.value * 60 + smaller.value;
  return { unit: 'minute', from: minutes, to: minutes, next: smaller.next };
}

function scaled(unit: string, from: number, to: number, next: number): Amount | null {
  const minutes = MINUTES.get(unit);
  if (minutes !== undefined) return { unit: 'minute', from: from * minutes, to: to * minutes, next };
  return CALENDAR.has(unit) ? { unit: unit as CalendarUnit, from, to, next } : null;
}

/** `8`, `1.5`, `1,5`. */
function numberAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const whole = tokens[at];
  if (whole?.kind !== 'number' || whole.text.length > 5) return null;
  const decimals = tokens[at + 2];
  const isDecimal =
    isMark(tokens[at + 1], '.,') && tokens[at + 1]?.isGlued && decimals?.kind === 'number' && decimals.isGlued;
  if (!isDecimal) return { value: Number(whole.text), next: at + 1 };
  return decimals.text.length > 2 ? null : { value: Number(`${whole.text}.${decimals.text}`), next: at + 3 };
}

/** A unit behind a number, also `2-week`, `8 hrs.` and `周` in `2 个周`. */
function unitAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): { unit: string; next: number } | null {
  const start = isMark(tokens[at], '-') && tokens[at]?.isGlued ? at + 1 : at;
  const token = tokens[start];
  if (token?.kind !== 'word') return null;
  const unit = timeUnit(token.text, vocabulary);
  if (unit === null) return null;
  return { unit, next: isMark(tokens[start + 1], '.') ? start + 2 : start + 1 };
}

/** `50m` behind `3h`. */
function minutesAt(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): { value: number; next: number } | null {
  const number = tokens[at];
  const word = tokens[at + 1];
  if (number?.kind !== 'number' || number.text.length > 2) return null;
  if (word === undefined && number.isGlued && number.text.length === 2)
    return { value: Number(number.text), next: at + 1 };
  const isMinute = word?.kind === 'word' && (word.text === 'm' || timeUnit(word.text, vocabulary) === 'min');
  return isMinute ? { value: Number(number.text), next: at + 2 } : null;
}

function jointAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number | null {
  if (isMark(tokens[at], DASHES)) return at + 1;
  return phraseAt(tokens, at, vocabulary, ['to'])?.next ?? null;
}

/** `/week`, `per week`, `a week`. */
function rateAt(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): { unit: CalendarUnit; next: number } | null {
  const isLed = isMark(tokens[at], '/') || vocabulary.perWords.has(tokens[at]?.key ?? '');
  const unit = isLed ? vocabulary.units.get(tokens[at + 1]?.key ?? '') : undefined;
  return unit === undefined ? null : { unit, next: at + 2 };
}

/** Nothing, or something in brackets. */
function isQualifier(tokens: readonly Token[], at: number): boolean {
  if (at >= tokens.length) return true;
  return isMark(tokens[at], '(（[') && isMark(tokens.at(-1), ')）]');
}

function skipMarks(tokens: readonly Token[], at: number, marks: string): number {
  let next = at;
  while (isMark(tokens[next], marks)) next++;
  return next;
}
