import type { IsoDate } from './isoDate';
import { type Days, daysOf } from './periodDays';
import type { PeriodForm, PeriodWriting } from './periodForm';
import { figuresOn } from './pointOn';

/**
 * What a form says where it is to hold a day: the day itself, or the month, quarter, year … that it lies in where the form
 * is coarser (`Juin 2026`). Null for ranges and for ends (`YE 2026`).
 */
export function daysHolding({ parts }: PeriodForm, date: IsoDate, { context }: PeriodWriting): Days | null {
  const [part, other] = parts;
  if (!part || other || part.point.isEnd || part.point.lastCount > part.point.count) return null;
  const fiscalYearStart = context.fiscalYearStart ?? 1;
  const figures = figuresOn(part.point, date, fiscalYearStart);
  return daysOf({ ...part.point, ...figures, lastCount: figures.count }, figures.year, fiscalYearStart);
}
