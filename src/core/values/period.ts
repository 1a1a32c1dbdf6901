import type { Vocabulary } from '../vocabulary/vocabulary';
import { addDays, addMonths, type IsoDate, yearOf } from './isoDate';
import { type Days, daysOf } from './periodDays';
import { type Point, type PointContext, type PointReading, readPoint } from './periodPoint';
import { DASHES, isCjk, isMark, numberAt, phraseAt, type Token, tokensOf, unitAt } from './periodTokens';
import { isPlaceholder } from './placeholder';
import { repairedText } from './repairedText';

/** A closed interval of calendar days; `end` is the deadline. */
export interface Period {
  /** As written; `offset` is its UTF-16 offset in the text that was read. */
  readonly text: string;
  readonly offset: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'third' | 'year' | 'range';
}

/** A period that counts from a start known elsewhere. `relativeDays` gives its days. */
export interface RelativePeriod {
  readonly text: string;
  readonly offset: number;
  readonly unit: RelativeUnit;
  /** 'ordinal': `Week 5-6` is 5 to 6, from 1, both included. 'elapsed': `6 months` is 0 to 6, `0–30 days` 0 to 30. */
  readonly counting: 'ordinal' | 'elapsed';
  readonly from: number;
  readonly to: number;
}

export type RelativeUnit = 'day' | 'week' | 'month' | 'year';

export type PeriodReading = (
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'relative'; readonly relative: RelativePeriod }
  | {
      readonly kind: 'unresolved';
      readonly text: string;
      readonly offset: number;
      readonly reason: 'no-year' | 'ambiguous' | 'placeholder' | 'invalid';
    }
) & {
  /** `Starting Q3`, `from June`, `June 2026 onwards`: when it begins, not when it is due. */
  readonly isStart: boolean;
};

export interface PeriodContext {
  /** For dates without a year. */
  readonly inheritedYear?: number;
  /** The order of `03/04/2026`; without it such dates are ambiguous. */
  readonly dayFirst?: boolean;
  /** 1 (January) to 12. */
  readonly fiscalYearStart?: number;
  /** The document's own periods, by name: `Q1`, `Phase 2`. They win over the calendar. */
  readonly definitions?: ReadonlyMap<string, { readonly start: IsoDate; readonly end: IsoDate }>;
  /** A time column, a time field or a heading of periods: there `Q1`, `H1`, `W5`, `M3` and `03-13` alone count. */
  readonly bareQuarters?: boolean;
  /** What a column of bare numbers counts: `1-2` below `Week`. */
  readonly bareUnit?: RelativeUnit;
}

/** A date or period as the whole of a cell or field value; it may carry a qualifier (`Q4 2026 (stretch)`). */
export function readPeriod(text: string, vocabulary: Vocabulary, context: PeriodContext): PeriodReading | null {
  if (text.length > LONGEST_CELL) return null;
  if (isPlaceholder(text)) {
    const trimmed = text.trim();
    return { kind: 'unresolved', text: trimmed, offset: text.indexOf(trimmed), reason: 'placeholder', isStart: false };
  }
  const repaired = repairedText(text);
  const tokens = tokensOf(repaired.text, vocabulary);
  const reader: Reader = { text, tokens, toOriginal: repaired.toOriginal, vocabulary, context, isWhole: true };
  let at = 0;
  while (tokens[at]?.kind === 'mark' && !isMark(tokens[at], NEVER_BEFORE_DATE)) at++;
  const found = readAt(reader, at) ?? elapsedAt(reader, at) ?? bareAt(reader, at);
  return found !== null && isQualifier(reader, found) ? found.reading : null;
}

/**
 * The periods inside a sentence or heading. Only what is unmistakable: with a year, or a bare `Q3` and `Week 3` in a
 * heading of periods (`bareQuarters`). A bare year is none, nor are `24/7`, `(1/25)`, `5-10`.
 */
export function findPeriods(text: string, vocabulary: Vocabulary, context: PeriodContext): PeriodReading[] {
  if (!(context.bareQuarters === true ? MAY_HOLD_COUNT.test(text) : mayHoldYear(text))) return [];
  const repaired = repairedText(text);
  const tokens = tokensOf(repaired.text, vocabulary);
  const reader: Reader = { text, tokens, toOriginal: repaired.toOriginal, vocabulary, context, isWhole: false };
  const readings: PeriodReading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = startsFreely(tokens, at) ? (readAt(reader, at) ?? horizonAt(reader, at)) : null;
    if (found !== null && endsFreely(tokens, found.next) && isUnmistakable(reader, found)) {
      readings.push(found.reading);
      at = found.next;
    } else {
      at++;
    }
  }
  return readings;
}

/** Whether a text may name an unmistakable period at all: most do not, and need no context to be read in. */
export function mayHoldYear(text: string): boolean {
  return MAY_HOLD_YEAR.test(text);
}

/** The days of a relative period that counts from `start`: week 1 is the seven days from `start` on. */
export function relativeDays(relative: RelativePeriod, start: IsoDate): { start: IsoDate; end: IsoDate } {
  const first = relative.counting === 'elapsed' ? relative.from : relative.from - (relative.from > 0 ? 1 : 0);
  const last = relative.to + (relative.counting === 'ordinal' && relative.to < 1 ? 1 : 0);
  const begin = addUnits(start, relative.unit, first);
  const end = addDays(addUnits(start, relative.unit, last), -1);
  return end < begin ? { start: begin, end: begin } : { start: begin, end };
}

/** The first year that stands alone in a text, for dates that inherit it: a title, a section's heading. */
export function findYear(text: string): number | null {
  const year = /(?<![\p{L}\d.,/$€£-])(?:19|20|21)\d{2}(?![\p{L}\d%]|[.,/-]\d)/u.exec(text)?.[0];
  return year === undefined ? Number(ISO_YEAR.exec(text)?.[1]) || null : Number(year);
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly toOriginal: (offset: number) => number;
  readonly vocabulary: Vocabulary;
  readonly context: PeriodContext;
  readonly isWhole: boolean;
}

interface Found {
  readonly reading: PeriodReading;
  readonly points: readonly Point[];
  /** Tokens read: from `first` to before `next`. */
  readonly first: number;
  readonly next: number;
}

// Most sentences hold neither: they are not even cut into tokens.
const MAY_HOLD_COUNT = /\d|\p{Lu}/u;
const MAY_HOLD_YEAR = /(?:19|20|21)\d\d|['’‘]\d\d|FY\s?\d\d/;
const NEVER_BEFORE_DATE = '-−/.$€£#@&+%=<"\'’';
const LONGEST_CELL = 400;
const ISO_YEAR = /(?<![\d-])((?:19|20|21)\d{2})-(?:\d{2}(?:-\d{2})?|[QHW]\d{1,2})(?!\d)/;
const QUALIFIER_MARKS = '(（[,;?!.+…:';
const LONGEST_RANGE_YEARS = 60;

function addUnits(date: IsoDate, unit: RelativeUnit, count: number): IsoDate {
  if (unit === 'day') return addDays(date, count);
  return unit === 'week' ? addDays(date, count * 7) : addMonths(date, unit === 'month' ? count : count * 12);
}

/** Words that lead to a date, the date, and what it reaches to. */
function readAt(reader: Reader, at: number): Found | null {
  const { tokens, vocabulary } = reader;
  let next = at;
  let isStart = false;
  let isFrom = false;
  for (let words = 0; words < 4; words++) {
    // A leading word can also begin the date itself: `End of Q4`, `Start of 2026`.
    if (words > 0 && readPoint(tokens, next, contextOf(reader)) !== null) break;
    const lead = phraseAt(tokens, next, vocabulary, ['starting', 'from', 'by', 'approximately']);
    if (lead === null || readPoint(tokens, next, contextOf(reader)) !== null) break;
    isStart ||= lead.meaning === 'starting';
    isFrom ||= lead.meaning === 'from';
    next = lead.next;
    while (isMark(tokens[next], ':~≈.')) next++;
    next = phraseAt(tokens, next, vocabulary, ['of'])?.next ?? next;
  }
  const weekday = phraseAt(tokens, next, vocabulary, ['weekday']);
  const first = next;
  if (weekday !== null) next = isMark(tokens[weekday.next], ',.') ? weekday.next + 1 : weekday.next;
  const from = readPoint(tokens, next, contextOf(reader));
  if (from === null) return null;
  const to = rangeEnd(reader, from);
  const points = to === null ? [from.point] : [from.point, to.point];
  let end = to?.next ?? from.next;
  const dash = isMark(tokens[end], DASHES) ? end + 1 : end;
  const onward = phraseAt(tokens, dash, vocabulary, ['onward']);
  const isOpen =
    to === null && (onward !== null || (dash > end && dash === tokens.length && isMark(tokens[end], '–—')));
  if (isOpen) end = onward?.next ?? dash;
  const last = isOpen ? from.next : end;
  const reading = resolve(reader, points, first, last, isStart || isOpen || (isFrom && to === null));
  return reading === null ? null : { reading, points, first: at, next: end };
}

function contextOf({ vocabulary, context, isWhole }: Reader): PointContext {
  return { vocabulary, dayFirst: context.dayFirst, isTimePlace: context.bareQuarters === true, isWhole };
}

/** The second point of `June — September 2026`, `Q3-Q4`, `Jul W2-Sep W1`, `June and July 2026`. */
function rangeEnd(reader: Reader, from: PointReading): PointReading | null {
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
  if (reading === null || reading.point.kind === 'unreadable' || from.point.kind === 'unreadable') return null;
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
    return from.point.year === null ? null : reading;
  }
  return reading;
}

function resolve(
  reader: Reader,
  points: readonly Point[],
  first: number,
  next: number,
  isStart: boolean,
): PeriodReading | null {
  const start = reader.tokens[first]?.start ?? 0;
  const end = reader.tokens[next - 1]?.end ?? start;
  const offset = reader.toOriginal(start);
  const text = reader.text.slice(offset, reader.toOriginal(end));
  const [from, to = from] = points;
  if (from === undefined || to === undefined) return null;
  const unresolved = (reason: 'no-year' | 'ambiguous' | 'invalid'): PeriodReading => ({
    kind: 'unresolved',
    text,
    offset,
    reason,
    isStart,
  });
  if (from.reason !== null) return unresolved(from.reason);
  const isBare = points.every((point) => point.year === null && (point.kind === 'quarter' || point.kind === 'half'));
  if (isBare && reader.context.bareQuarters !== true) return null;
  const defined = definedDays(reader, points, text);
  const unit = points.length > 1 || from.lastCount > from.count ? 'range' : unitOf(from);
  if (defined !== null) return { kind: 'period', period: { text, offset, ...defined, unit }, isStart };
  if (from.kind === 'ordinal') {
    const last = Math.max(to.lastCount, to.count);
    if (from.unit === null || from.unit === 'quarter' || from.unit === 'half' || last < from.count) return null;
    const relative = { text, offset, unit: from.unit, counting: 'ordinal', from: from.count, to: last } as const;
    return { kind: 'relative', relative: from.isEnd ? { ...relative, from: last } : relative, isStart };
  }
  const days = spanOf(points, reader.context);
  if (days === 'no-year') return unresolved('no-year');
  if (days === null) return isDefinitelyDate(points) ? unresolved('invalid') : null;
  return { kind: 'period', period: { text, offset, ...days, unit }, isStart };
}

/** A year that is written once holds for both ends; an end before its start tells that a new year lies between. */
function spanOf(points: readonly Point[], context: PeriodContext): Days | 'no-year' | null {
  const fiscal = context.fiscalYearStart ?? 1;
  const [from, to = from] = points;
  if (from === undefined || to === undefined) return null;
  const written = to.year ?? from.year ?? context.inheritedYear;
  if (written === undefined) return 'no-year';
  const startYear = from.year ?? written;
  let first = daysOf(from, startYear, fiscal);
  let last = daysOf(to, to.year ?? startYear, fiscal);
  if (first === null || last === null) return null;
  if (first.start > last.end && to.year === null) last = daysOf(to, startYear + 1, fiscal);
  else if (first.start > last.end && from.year === null) first = daysOf(from, startYear - 1, fiscal);
  if (first === null || last === null || first.start > last.end) return null;
  if (yearOf(last.end) - yearOf(first.start) > LONGEST_RANGE_YEARS) return null;
  return { start: first.start, end: last.end };
}

function definedDays({ context }: Reader, points: readonly Point[], text: string): Days | null {
  const [point] = points;
  if (context.definitions === undefined || point === undefined || points.length > 1) return null;
  const isNamed = point.year === null && point.lastCount <= point.count && !point.isEnd;
  const key = isNamed
    ? nameKey(text)
    : point.kind === 'quarter'
      ? `Q${point.count}`
      : point.kind === 'half'
        ? `H${point.count}`
        : '';
  for (const [name, days] of context.definitions) {
    if (nameKey(name) !== key || key === '') continue;
    if (point.year !== null && point.year !== yearOf(days.start) && point.year !== yearOf(days.end)) continue;
    return { start: point.isEnd ? days.end : days.start, end: days.end };
  }
  return null;
}

function nameKey(name: string): string {
  return name.replace(/[\s*_]/g, '').toUpperCase();
}

/** What looks so much like a date that having no such day is worth telling. */
function isDefinitelyDate(points: readonly Point[]): boolean {
  return (
    points.every((point) => point.year !== null) || points.some((point) => point.kind === 'day' && point.year !== null)
  );
}

function unitOf(point: Point): Period['unit'] {
  if (point.isEnd) return 'day';
  if (point.kind === 'day' && point.unit === 'week') return 'week';
  switch (point.kind) {
    case 'monthThird':
      return 'range';
    case 'monthWeek':
    case 'isoWeek':
      return 'week';
    case 'ordinal':
    case 'unreadable':
      return 'day';
    default:
      return point.kind;
  }
}

/** `6 months`, `12-18 months`, `0–30 days`. Bare weeks are a duration: `1 semana`. */
function elapsedAt(reader: Reader, at: number): Found | null {
  const { tokens, vocabulary } = reader;
  const lead = phraseAt(tokens, at, vocabulary, ['by', 'approximately'])?.next ?? at;
  const first = numberAt(tokens, lead, 3);
  if (first === null) return null;
  const joint = isMark(tokens[lead + 1], DASHES)
    ? lead + 2
    : (phraseAt(tokens, lead + 1, vocabulary, ['to'])?.next ?? -1);
  const second = joint < 0 ? null : numberAt(tokens, joint, 3);
  let next = second === null ? lead + 1 : joint + 1;
  if (isMark(tokens[next], '-') && tokens[next + 1]?.isGlued) next++;
  const unit = unitAt(tokens, next, vocabulary);
  if (unit === null || unit === 'quarter' || unit === 'half' || (unit === 'week' && first !== 0)) return null;
  if (second !== null && second <= first) return null;
  const offset = reader.toOriginal(tokens[lead]?.start ?? 0);
  const text = reader.text.slice(offset, reader.toOriginal(tokens[next]?.end ?? 0));
  const [from, to] = second === null ? [0, first] : [first, second];
  const relative: RelativePeriod = { text, offset, unit, counting: 'elapsed', from, to };
  return { reading: { kind: 'relative', relative, isStart: false }, points: [], first: at, next: next + 1 };
}

/** In a heading of periods: `Short-term (6 months)`, `0–30 days: …`. */
function horizonAt(reader: Reader, at: number): Found | null {
  if (reader.context.bareQuarters !== true) return null;
  const found = elapsedAt(reader, at);
  if (found === null) return null;
  const isEnclosed = isMark(reader.tokens[at - 1], '(') && isMark(reader.tokens[found.next], ')');
  const isWhole = at === 0 && (found.next === reader.tokens.length || reader.tokens[found.next]?.kind === 'mark');
  return isEnclosed || isWhole ? found : null;
}

/** `1-2` in a column of weeks. */
function bareAt(reader: Reader, at: number): Found | null {
  const { tokens, context } = reader;
  const first = numberAt(tokens, at, 3);
  if (context.bareUnit === undefined || first === null) return null;
  const second = isMark(tokens[at + 1], `${DASHES}&,/`) ? numberAt(tokens, at + 2, 3) : null;
  const next = second === null ? at + 1 : at + 3;
  if (second !== null && second < first) return null;
  const offset = reader.toOriginal(tokens[at]?.start ?? 0);
  const text = reader.text.slice(offset, reader.toOriginal(tokens[next - 1]?.end ?? 0));
  const relative: RelativePeriod = {
    text,
    offset,
    unit: context.bareUnit,
    counting: 'ordinal',
    from: first,
    to: second ?? first,
  };
  return { reading: { kind: 'relative', relative, isStart: false }, points: [], first: at, next };
}

/** Whether what stands behind a period in its cell only qualifies it. */
function isQualifier(reader: Reader, found: Found): boolean {
  const { tokens, vocabulary } = reader;
  const token = tokens[found.next];
  if (token === undefined) return true;
  const isYear = found.points.length === 1 && found.points[0]?.kind === 'year' && !found.points[0].isEnd;
  if (token.kind === 'mark') {
    // A list of dates has no one deadline.
    if (isMark(token, ',;') && readAt(reader, found.next + 1) !== null) return false;
    if (QUALIFIER_MARKS.includes(token.text))
      return !(token.isGlued && tokens[found.next + 1]?.isGlued && '.:,'.includes(token.text));
    if (DASHES.includes(token.text)) return !isYear && !token.isGlued && tokens[found.next + 1]?.kind !== 'number';
    return !'/&%$€#"\'’'.includes(token.text);
  }
  if (token.isGlued && !isCjk(token)) return false;
  const weekday = phraseAt(tokens, found.next, vocabulary, ['weekday']);
  if (weekday?.next === tokens.length) return true;
  // `6ヶ月以内`, `6月15日まで`: what leads to a deadline stands behind it.
  if (isCjk(token) && phraseAt(tokens, found.next, vocabulary, ['by'])?.next === tokens.length) return true;
  const isDay = found.points.some((point) => point.kind === 'day');
  if (token.kind === 'number') return isDay && isMark(tokens[found.next + 1], ':');
  const hasYear = found.points.some((point) => point.year !== null);
  return hasYear && !isYear && found.next === tokens.length - 1;
}

function startsFreely(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  if (!token.isGlued) return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'mark') return isCjk(before) || isCjk(token);
  return !"-/.:#@$€£+&=\\'’^".includes(before.text);
}

function endsFreely(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  if (token?.isGlued !== true) return true;
  if (token.kind !== 'mark') return isCjk(token);
  if ('%@#\\$€'.includes(token.text)) return false;
  return !('-/.:+'.includes(token.text) && tokens[next + 1]?.isGlued && tokens[next + 1]?.kind !== 'mark');
}

function isUnmistakable({ tokens, context }: Reader, found: Found): boolean {
  const isPlaced = context.bareQuarters === true;
  const [point] = found.points;
  if (point === undefined) return isPlaced;
  if (point.kind === 'unreadable') return point.reason === 'invalid' || isPlaced;
  const isBareYear = found.points.every((each) => each.kind === 'year' && !each.isEnd && !each.isFiscal);
  if (isBareYear) {
    const follower = tokens[found.next];
    if (found.points.length > 1) return isPlaced;
    return isPlaced && found.first === 0 && (follower === undefined || isMark(follower, ':—–-('));
  }
  if (found.points.some((each) => each.year !== null))
    return found.reading.kind !== 'unresolved' || found.reading.reason === 'invalid';
  if (!isPlaced) return false;
  if (point.kind !== 'month' || found.points.length > 1) return true;
  const before = tokens[found.first - 1];
  const after = tokens[found.next];
  return (before === undefined || before.kind === 'mark') && (after === undefined || after.kind === 'mark');
}
