import type { DateFlaw } from './dateFlaw';
import { addDays, addMonths, type IsoDate } from './isoDate';
import type { Days } from './periodDays';

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

export interface PieceOfText {
  readonly text: string;
  /** UTF-16 offset in the text that was read. */
  readonly offset: number;
}

/** A date that is one of two days, the day first and the month first. */
export interface AmbiguousPiece extends PieceOfText {
  readonly between: readonly [IsoDate, IsoDate];
}

export type PeriodReading = (
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'relative'; readonly relative: RelativePeriod }
  | ({ readonly kind: 'unresolved'; readonly text: string; readonly offset: number } & (
      | { readonly reason: 'no-year' | 'placeholder' }
      /** `03/04/2026`, or two of them; none where it is something else of two meanings (`Jun-26`). */
      | { readonly reason: 'ambiguous'; readonly dates: readonly AmbiguousPiece[] }
      | { readonly reason: 'invalid'; readonly flaw: DateFlaw }
      | {
          readonly reason: 'inverted';
          readonly start: PieceOfText;
          readonly end: PieceOfText;
          readonly days: readonly [Days, Days];
        }
    ))
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

/** The days of a relative period that counts from `start`: week 1 is the seven days from `start` on. */
export function relativeDays(relative: RelativePeriod, start: IsoDate): { start: IsoDate; end: IsoDate } {
  const first = relative.counting === 'elapsed' ? relative.from : relative.from - (relative.from > 0 ? 1 : 0);
  const last = relative.to + (relative.counting === 'ordinal' && relative.to < 1 ? 1 : 0);
  const begin = addUnits(start, relative.unit, first);
  const end = addDays(addUnits(start, relative.unit, last), -1);
  return end < begin ? { start: begin, end: begin } : { start: begin, end };
}

function addUnits(date: IsoDate, unit: RelativeUnit, count: number): IsoDate {
  if (unit === 'day') return addDays(date, count);
  return unit === 'week' ? addDays(date, count * 7) : addMonths(date, unit === 'month' ? count : count * 12);
}
