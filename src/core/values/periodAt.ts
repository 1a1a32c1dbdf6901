import type { PeriodWord } from '../vocabulary/languageWords';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { PeriodContext, PeriodReading } from './period';
import { DASHES, isMark, phraseAt, type Token, tokensOf } from './periodTokens';
import type { Point, PointContext, PointReading } from './point';
import { readPoint } from './readPoint';
import { resolvePeriod } from './resolvePeriod';

/** A text that periods are looked for in. */
export interface PeriodReader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly toOriginal: (offset: number) => number;
  readonly vocabulary: Vocabulary;
  readonly context: PeriodContext;
  readonly isWhole: boolean;
}

/** A period and where it stands among the tokens. */
export interface FoundPeriod {
  readonly reading: PeriodReading;
  readonly points: readonly Point[];
  /** Where each point stands, its day of the week included. */
  readonly places: readonly TokenSpan[];
  /** Tokens read: from `first` to before `next`. */
  readonly first: number;
  readonly next: number;
}

/** Tokens from `first` to before `next`. */
export interface TokenSpan {
  readonly first: number;
  readonly next: number;
}

/** Words that lead to a date, the date, and what it reaches to. */
export function periodAt(reader: PeriodReader, at: number): FoundPeriod | null {
  const { tokens, vocabulary } = reader;
  if (tokens[at]?.isOfDates !== true) return null;
  const context = contextOf(reader);
  let next = at;
  let isStart = false;
  let isFrom = false;
  for (let words = 0; words < 4; words++) {
    // A leading word can also begin the date itself: `End of Q4`, `Start of 2026`.
    if (words > 0 && readPoint(tokens, next, context) !== null) break;
    const lead = phraseAt(tokens, next, vocabulary, LEADING);
    if (lead === null || readPoint(tokens, next, context) !== null) break;
    isStart ||= lead.meaning === 'starting';
    isFrom ||= lead.meaning === 'from';
    next = lead.next;
    while (isMark(tokens[next], ':~≈.')) next++;
    next = phraseAt(tokens, next, vocabulary, ['of'])?.next ?? next;
  }
  const weekday = phraseAt(tokens, next, vocabulary, ['weekday']);
  const first = next;
  if (weekday !== null) next = isMark(tokens[weekday.next], ',.') ? weekday.next + 1 : weekday.next;
  const from = readPoint(tokens, next, context);
  if (from === null) return null;
  const to = rangeEnd(reader, from);
  const points = to === null ? [from.point] : [from.point, to.point];
  const places = [{ first, next: from.next }, ...(to === null ? [] : [to])];
  let end = to?.next ?? from.next;
  const dash = isMark(tokens[end], DASHES) ? end + 1 : end;
  const onward = phraseAt(tokens, dash, vocabulary, ['onward']);
  const isOpen =
    to === null && (onward !== null || (dash > end && dash === tokens.length && isMark(tokens[end], '–—')));
  if (isOpen) end = onward?.next ?? dash;
  const last = isOpen ? from.next : end;
  const span = { points, places, first, next: last, isRange: to?.isJoint === false };
  const reading = resolvePeriod(reader, span, isStart || isOpen || (isFrom && to === null));
  return reading === null ? null : { reading, points, places, first: at, next: end };
}

/** Whether a text ends in words that lead to a date: `… by the`. */
export function leadsToDate(text: string, vocabulary: Vocabulary): boolean {
  const tokens = tokensOf(text, vocabulary);
  return tokens.some((_, at) => phraseAt(tokens, at, vocabulary, LEADING)?.next === tokens.length);
}

const LEADING: readonly PeriodWord[] = ['starting', 'from', 'by', 'approximately'];

function contextOf({ vocabulary, context, isWhole }: PeriodReader): PointContext {
  return { vocabulary, dayFirst: context.dayFirst, isTimePlace: context.bareQuarters === true, isWhole };
}

interface RangeEnd extends PointReading, TokenSpan {
  /** `June and July`: side by side, not from one to the other. */
  readonly isJoint: boolean;
}

/** The second point of `June — September 2026`, `Q3-Q4`, `Jul W2-Sep W1`, `June and July 2026`. */
function rangeEnd(reader: PeriodReader, from: PointReading): RangeEnd | null {
  const { tokens, vocabulary } = reader;
  const at = from.next;
  const to = phraseAt(tokens, at, vocabulary, ['to']);
  const and = phraseAt(tokens, at, vocabulary, ['and']);
  const next = isMark(tokens[at], DASHES)
    ? at + 1
    : to !== null
      ? to.next
      : isMark(tokens[at], '/&+')
        ? at + 1
        : and?.next;
  if (next === undefined) return null;
  const pointContext = contextOf(reader);
  const weekday = phraseAt(tokens, next, vocabulary, ['weekday']);
  const reading = readPoint(tokens, weekday?.next ?? next, pointContext);
  if (reading === null || (reading.point.kind === 'ambiguous') !== (from.point.kind === 'ambiguous')) return null;
  if ((from.point.kind === 'ordinal') !== (reading.point.kind === 'ordinal')) return null;
  if (from.point.kind === 'ordinal' && from.point.unit !== reading.point.unit) return null;
  const isJoint = !isMark(tokens[at], DASHES) && to === null;
  if (isJoint && from.point.kind !== reading.point.kind) return null;
  // `2026 - 2027-06-01` mixes what it says; a plain year only reaches to another.
  if (
    from.point.kind === 'year' &&
    !from.point.isEnd &&
    reading.point.kind !== 'year' &&
    reading.point.kind !== 'third'
  )
    return null;
  if (
    reading.point.kind === 'year' &&
    !reading.point.isEnd &&
    from.point.kind !== 'year' &&
    from.point.kind !== 'third'
  ) {
    return from.point.year === null ? null : { ...reading, first: next, isJoint };
  }
  return { ...reading, first: next, isJoint };
}
