import type { PeriodWord } from '../vocabulary/languageWords';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { PeriodContext } from './period';
import { isMark, phraseAt, type Token } from './periodTokens';
import type { Point } from './point';

/** A figure or word of a date that changes when the date does. */
export interface Slot {
  readonly role: 'year' | 'month' | 'count' | 'lastCount' | 'weekday' | 'part';
  /** UTF-16 offsets; `end` is exclusive. A suffix (`15th`) and the point of `Sept.` are part of it. */
  readonly start: number;
  readonly end: number;
  /** As written, without its suffix. */
  readonly source: string;
  /** `th`, `.º`, or the point behind what is shortened. */
  readonly suffix: string;
}

/** The tokens of one point, and what it says. */
export interface PointText {
  readonly tokens: readonly Token[];
  readonly point: Point;
  readonly vocabulary: Vocabulary;
  readonly context: PeriodContext;
  /** What stands between two offsets, as written. */
  readonly source: (start: number, end: number) => string;
}

export const PARTS = ['early', 'mid', 'late', 'firstHalf', 'secondHalf'] as const satisfies readonly PeriodWord[];

/** Which of a date's figures is its year, its month, its day: several ways where figures are equal (`06/06/2026`). */
export function slotsIn(of: PointText): readonly (readonly Slot[])[] {
  const ways: (readonly Slot[])[] = [];
  for (const slots of waysFrom(of, 0, [])) {
    if (!isOrderOpen(of) || isInOrder(slots, of)) ways.push(slots);
    if (ways.length === MOST_WAYS) break;
  }
  return ways;
}

type Role = Slot['role'];

const COUNTED: ReadonlySet<Point['kind']> = new Set([
  'day',
  'monthThird',
  'monthWeek',
  'quarter',
  'half',
  'third',
  'isoWeek',
] as const);
const SUFFIX = /^(?:\.?(?:st|nd|rd|th|ers?|ère|ere|re|e|ème|eme|º))$/iu;

/** From a token on, with what the tokens before it were taken for. */
function* waysFrom(of: PointText, at: number, slots: readonly Slot[]): Generator<readonly Slot[]> {
  const token = of.tokens[at];
  const open = rolesOf(of.point).filter((role) => !slots.some((slot) => fills(slot, role)));
  if (token === undefined) {
    if (open.length === 0) yield slots;
    return;
  }
  const phrase = token.kind === 'word' ? phraseAt(of.tokens, at, of.vocabulary, ['weekday', ...PARTS]) : null;
  if (phrase?.meaning === 'weekday') {
    yield* waysFrom(of, phrase.next, [...slots, slotOf(of, 'weekday', at, phrase.next)]);
    return;
  }
  if (phrase && open.includes('count')) {
    yield* waysFrom(of, phrase.next, [...slots, slotOf(of, 'part', at, phrase.next)]);
  }
  for (const role of open) {
    if (!mayBe(role, token, of, open)) continue;
    const slot = slotOf(of, role, at, at + 1);
    const next = of.tokens.findIndex(({ start }) => start >= slot.end);
    yield* waysFrom(of, next < 0 ? of.tokens.length : next, [...slots, slot]);
  }
  // What is no figure of the date is kept as it is: words between, a time of the day at its end.
  if (token.kind !== 'number' || open.length === 0) yield* waysFrom(of, at + 1, slots);
}

const MOST_WAYS = 8;

function rolesOf({ kind, year, month, count, lastCount }: Point): readonly Role[] {
  const roles: Role[] = [];
  if (year !== null) roles.push('year');
  if (month > 0) roles.push('month');
  if (COUNTED.has(kind)) roles.push('count');
  if (lastCount > count) roles.push('lastCount');
  return roles;
}

/** `Late` says which third of a year it is. */
function fills(slot: Slot, role: Role): boolean {
  return slot.role === role || (slot.role === 'part' && role === 'count');
}

function mayBe(role: Role, token: Token, { point, vocabulary }: PointText, open: readonly Role[]): boolean {
  const value = token.kind === 'number' ? Number(token.text) : null;
  switch (role) {
    case 'year':
      return value !== null && (value === point.year || (token.text.length === 2 && value + 2000 === point.year));
    case 'month':
      return value === null ? vocabulary.months.get(token.key) === point.month : value === point.month;
    case 'count':
      return value === point.count;
    case 'lastCount':
      return value === point.lastCount && !open.includes('count');
    case 'weekday':
    case 'part':
      return false;
    default:
      return role satisfies never;
  }
}

function slotOf({ tokens, source }: PointText, role: Role, at: number, next: number): Slot {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const written = source(start, end);
  const behind = endOfSuffix(tokens, role, next);
  const stop = behind > next ? (tokens[behind - 1]?.end ?? end) : end;
  return { role, start, end: stop, source: written, suffix: source(end, stop) };
}

/** Behind `th`, `.er`, and behind the point of `Sept. 2026`; one that ends the text may end a sentence. */
function endOfSuffix(tokens: readonly Token[], role: Role, next: number): number {
  const hasPoint = isMark(tokens[next], '.') && tokens[next]?.isGlued === true;
  if (role === 'month')
    return hasPoint && tokens[next - 1]?.kind === 'word' && next + 1 < tokens.length ? next + 1 : next;
  if (role !== 'count' && role !== 'lastCount') return next;
  const at = hasPoint ? next + 1 : next;
  const token = tokens[at];
  return token?.isGlued && SUFFIX.test(token.text) ? at + 1 : next;
}

/** `06/06/2026`, where either may be the day. */
function isOrderOpen({ tokens, point }: PointText): boolean {
  return (
    point.kind === 'day' && point.month === point.count && isMark(tokens[1], '/.-') && tokens[0]?.text.length !== 4
  );
}

function isInOrder(slots: readonly Slot[], { tokens, context }: PointText): boolean {
  const dayFirst = isMark(tokens[1], '.') ? true : context.dayFirst;
  if (dayFirst === undefined) return false;
  return (slots[0]?.role === 'count') === dayFirst;
}
