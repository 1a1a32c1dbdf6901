import { yearOf } from './isoDate';
import type { Period, PeriodContext, PeriodReading } from './period';
import type { PeriodReader } from './periodAt';
import { type Days, daysOf } from './periodDays';
import type { Point } from './point';

/** What points from one token to before another say: their days, or why there are none. */
export function resolvePeriod(
  reader: PeriodReader,
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
