import { dayOf, type IsoDate, isoWeek, monthOf, yearOf } from './isoDate';
import type { Point } from './point';

/** What the figures of a point are on another day. */
export interface PointFigures {
  readonly year: number;
  /** 1 to 12; of the day itself also where the point names none. */
  readonly month: number;
  readonly count: number;
}

/** The figures with which a point of this kind says a day, or the week, month, quarter … that the day lies in. */
export function figuresOn({ kind, isFiscal }: Point, date: IsoDate, fiscalYearStart: number): PointFigures {
  const month = monthOf(date);
  const year = yearOf(date);
  const figures = { year, month, count: 0 };
  const fiscal = {
    year: fiscalYearStart > 1 && month >= fiscalYearStart ? year + 1 : year,
    month: ((month - fiscalYearStart + 12) % 12) + 1,
  };
  switch (kind) {
    case 'day':
      return { ...figures, count: dayOf(date) };
    case 'monthThird':
      return { ...figures, count: Math.min(3, Math.ceil(dayOf(date) / 10)) };
    case 'monthWeek':
      return { ...figures, count: Math.ceil(dayOf(date) / 7) };
    case 'quarter':
      return { ...figures, year: fiscal.year, count: Math.ceil(fiscal.month / 3) };
    case 'half':
      return { ...figures, year: fiscal.year, count: Math.ceil(fiscal.month / 6) };
    case 'third':
      return { ...figures, count: Math.ceil(month / 4) };
    case 'isoWeek': {
      const { year: yearOfWeek, week } = isoWeek(date);
      return { ...figures, year: yearOfWeek, count: week };
    }
    case 'year':
      return isFiscal ? { ...figures, year: fiscal.year } : figures;
    case 'month':
    case 'ordinal':
    case 'ambiguous':
      return figures;
    default:
      return kind satisfies never;
  }
}
