import { dateFlawOf } from './dateFlaw';
import { isoDate, yearOf } from './isoDate';
import type { AmbiguousPiece, Period, PeriodContext, PeriodReading, PieceOfText } from './period';
import type { PeriodReader, TokenSpan } from './periodAt';
import { type Days, daysOf } from './periodDays';
import type { Point } from './point';

/** One or two points and the tokens they were read from. */
export interface PointSpan extends TokenSpan {
  readonly points: readonly Point[];
  /** Where each point stands. */
  readonly places: readonly TokenSpan[];
  /** Two points of which one leads to the other, not two side by side. */
  readonly isRange: boolean;
}

/** The days that points say, or why there are none. Null for what is no period after all. */
export function resolvePeriod(reader: PeriodReader, span: PointSpan, isStart: boolean): PeriodReading | null {
  const { points } = span;
  const [from, to = from] = points;
  if (from === undefined || to === undefined) return null;
  const { text, offset } = pieceOf(reader, span);
  const unresolved = { kind: 'unresolved', text, offset, isStart } as const;
  if (from.kind === 'ambiguous') return { ...unresolved, reason: 'ambiguous', dates: ambiguousPieces(reader, span) };
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
  const flaw = dateFlawOf(from, text) ?? (to === from ? null : dateFlawOf(to, text));
  if (flaw) return { ...unresolved, reason: 'invalid', flaw };
  const days = spanOf(points, reader.context);
  if (days === 'no-year') return { ...unresolved, reason: 'no-year' };
  if (days !== null) return { kind: 'period', period: { text, offset, ...days, unit }, isStart };
  const [start, end] = span.places.map((place) => pieceOf(reader, place));
  const ends = start && end && span.isRange ? invertedEnds(from, to, reader.context) : null;
  return start && end && ends ? { ...unresolved, reason: 'inverted', start, end, days: ends } : null;
}

function pieceOf({ text, tokens, toOriginal }: PeriodReader, { first, next }: TokenSpan): PieceOfText {
  const start = tokens[first]?.start ?? 0;
  const offset = toOriginal(start);
  return { text: text.slice(offset, toOriginal(tokens[next - 1]?.end ?? start)), offset };
}

function ambiguousPieces(reader: PeriodReader, { points, places }: PointSpan): AmbiguousPiece[] {
  return points.flatMap(({ year, month, count }, index) => {
    const place = places[index];
    if (year === null || !place) return [];
    return [{ ...pieceOf(reader, place), between: [isoDate(year, month, count), isoDate(year, count, month)] }];
  });
}

/** Only a year at both ends tells that an end before its start is not of another year. */
function invertedEnds(from: Point, to: Point, { fiscalYearStart = 1 }: PeriodContext): readonly [Days, Days] | null {
  if (from.year === null || to.year === null) return null;
  const first = daysOf(from, from.year, fiscalYearStart);
  const last = daysOf(to, to.year, fiscalYearStart);
  return first !== null && last !== null && first.start > last.end ? [first, last] : null;
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

const LONGEST_RANGE_YEARS = 60;

function definedDays({ context }: PeriodReader, points: readonly Point[], text: string): Days | null {
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
    case 'ambiguous':
      return 'day';
    default:
      return point.kind;
  }
}
