import type { Plan } from '../plan/plan';
import type { CheckInEntry, CheckInLog } from '../plan/planRecords';
import { isClosed, isHistory } from '../plan/queries';
import { addDays, addMonths, type IsoDate } from '../values/isoDate';

export interface CheckInCadence {
  readonly log: CheckInLog;
  readonly newest: CheckInEntry;
  /** The first period after the newest entry. */
  readonly next: { readonly start: IsoDate; readonly end: IsoDate };
  /** A row or heading for that period that nobody filled in yet. */
  readonly blank: CheckInEntry | null;
  /** How many whole periods have passed since the newest entry without one; 0 is up to date. */
  readonly missing: number;
}

/** How well logs and reviews are kept (semantics section 7). One without any entry is only a form. */
export function checkInsOf(plan: Plan, today: IsoDate): CheckInCadence[] {
  return plan.checkIns.flatMap((log): CheckInCadence[] => {
    const newest = log.entries.at(-1);
    if (!newest || isHistory(log) || isFinished(log)) return [];
    const next = periodAfter(newest.period.end, log.unit);
    const blank = log.blanks.find(({ period }) => period.start <= next.end && period.end >= next.start) ?? null;
    return [{ log, newest, next, blank, missing: wholePeriodsBefore(today, newest.period.end, log.unit) }];
  });
}

/** Every quarter of it is done: a roadmap that is over rather than a log. */
function isFinished({ form, unit, parent, entries, blanks }: CheckInLog): boolean {
  const isRoadmap = form === 'table' && unit !== 'month' && parent.role !== 'review' && blanks.length === 0;
  return isRoadmap && entries.every(({ status }) => status !== null && isClosed(status));
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Also for quarters that begin in a month of the document's own. */
function periodAfter(end: IsoDate, unit: CheckInLog['unit'], count = 1) {
  const first = addDays(end, 1);
  const length = MONTHS[unit];
  return { start: addMonths(first, (count - 1) * length), end: addDays(addMonths(first, count * length), -1) };
}

function wholePeriodsBefore(today: IsoDate, end: IsoDate, unit: CheckInLog['unit']): number {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - firstMonthAfter(end);
  const guess = Math.max(0, Math.floor(months / MONTHS[unit]));
  return guess > 0 && periodAfter(end, unit, guess).end >= today ? guess - 1 : guess;
}

function firstMonthAfter(end: IsoDate): number {
  const first = addDays(end, 1);
  return Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7));
}
