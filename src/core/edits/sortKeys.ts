import type { Plan, PlanColumn, PlanTable } from '../plan/plan';
import { plainText } from '../text/plainText';
import { type BoxState, boxesInCell } from '../values/box';
import { readDuration } from '../values/duration';
import { readGap } from '../values/gap';
import { daysBetween } from '../values/isoDate';
import { readLevel } from '../values/level';
import { readMeasure } from '../values/measure';
import type { PeriodContext } from '../values/period';
import { isPlaceholder } from '../values/placeholder';
import { readPriority } from '../values/priority';
import { readPeriod } from '../values/readPeriod';
import { rankOf } from '../values/scale';
import { readStatus } from '../values/status';
import { PRIORITIES, STATUSES } from '../vocabulary/languageWords';
import { type CalendarUnit, calendarUnit } from '../vocabulary/vocabulary';

/** Where a cell sorts: by its group first, then by its value. */
export interface SortKey {
  /** 0: it is read like most of its column; 1: it is not; 2: it is still to be filled in. */
  readonly group: 0 | 1 | 2;
  readonly value: number;
}

/**
 * By what most cells of a column hold: levels by rank, gaps and priorities from the greatest on, statuses from planned to
 * done, boxes from open to done, periods by their days, numbers by value; else by the words of the plan's language.
 */
export function sortKeys(
  values: readonly string[],
  column: PlanColumn,
  table: PlanTable,
  plan: Plan,
): readonly SortKey[] {
  const read = readersFor(column, table, plan).find((each) => {
    const count = values.filter((value) => each(value) !== null).length;
    return count > values.filter((value) => each(value) === null && !isPlaceholder(value)).length;
  });
  const places = placesByWords(values, plan);
  return values.map((value, index): SortKey => {
    const figure = read?.(value) ?? null;
    if (figure !== null) return { group: 0, value: figure };
    return isPlaceholder(value) ? { group: 2, value: 0 } : { group: 1, value: places[index] ?? 0 };
  });
}

type Read = (text: string) => number | null;

function readersFor({ meaning, title }: PlanColumn, table: PlanTable, plan: Plan): readonly Read[] {
  const { vocabulary } = plan.wording;
  const level: Read = (text) => {
    const reading = readLevel(text, vocabulary);
    return reading && rankOf(plan.scale, reading, vocabulary);
  };
  const sign = plan.gapTables.find((each) => each.table.headerLine === table.headerLine)?.sign ?? 1;
  const gap: Read = (text) => {
    const reading = readGap(plainText(text));
    return reading && reading.value * sign;
  };
  const priority: Read = (text) => {
    const reading = readPriority(text, vocabulary);
    return reading && PRIORITIES.indexOf(reading);
  };
  const status: Read = (text) => {
    const reading = readStatus(text, vocabulary);
    return reading && STATUSES.indexOf(reading.status);
  };
  const period = periodReader(title, plan);
  const duration: Read = (text) => {
    const reading = readDuration(text, vocabulary);
    return reading && reading.from * HOURS[reading.unit];
  };
  const figure: Read = (text) => readMeasure(text, vocabulary)?.value ?? null;
  switch (meaning) {
    case 'current':
    case 'required':
    case 'baseline':
    case 'after':
    case 'level':
      return [level, figure];
    case 'gap':
      return [gap, priority, figure];
    case 'priority':
      return [priority, figure];
    case 'status':
    case 'progress':
      return [box, status, figure];
    case 'time':
    case 'start':
      return [period, duration, figure];
    case 'duration':
      return [duration, figure];
    default:
      return [figure, box, duration, period];
  }
}

const STATES: readonly BoxState[] = ['open', 'active', 'done', 'cancelled'];

/** The first box of a cell. */
function box(text: string): number | null {
  const [first] = boxesInCell(text);
  return first ? STATES.indexOf(first.state) : null;
}

/** An hour of work, or of the calendar: a column seldom mixes them. */
const HOURS: Readonly<Record<CalendarUnit | 'minute', number>> = {
  minute: 1 / 60,
  day: 24,
  week: 7 * 24,
  month: 30.4 * 24,
  quarter: 91.3 * 24,
  half: 182.6 * 24,
  year: 365.2 * 24,
};

/** The first day of a period, the shorter one first; relative periods count from a day of their own. */
function periodReader(title: string, { wording, year }: Plan): Read {
  const { vocabulary, dates } = wording;
  const unit = calendarUnit(vocabulary, title);
  const context: PeriodContext = {
    ...dates,
    bareQuarters: true,
    ...(year === null ? {} : { inheritedYear: year }),
    ...(unit && unit !== 'quarter' && unit !== 'half' ? { bareUnit: unit } : {}),
  };
  return (text) => {
    const reading = readPeriod(text, vocabulary, context);
    if (reading?.kind === 'relative') {
      const { from, to, unit: counted } = reading.relative;
      return (from * HOURS[counted] + (to * HOURS[counted]) / MANY) / 24;
    }
    if (reading?.kind !== 'period') return null;
    const { start, end } = reading.period;
    return daysBetween(EPOCH, start) + daysBetween(EPOCH, end) / MANY;
  };
}

const EPOCH = '1970-01-01';
const MANY = 1e6;

/** By the alphabet of the plan's language, numbers within by their value. */
function placesByWords(values: readonly string[], { wording }: Plan): readonly number[] {
  const collator = new Intl.Collator(wording.language(), { numeric: true });
  const texts = values.map(plainText);
  const distinct = [...new Set(texts)].sort(collator.compare);
  const places = new Map(distinct.map((text, index) => [text, index]));
  return texts.map((text) => places.get(text) ?? 0);
}
