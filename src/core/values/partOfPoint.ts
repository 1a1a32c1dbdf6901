import { type Point, pointOf } from './point';

/** The first, middle or last four months of a year, or its last day. */
export function partOfYear(part: string, year: number | null): Point {
  if (part === 'end') return pointOf('year', year, { isEnd: true });
  return pointOf('third', year, { count: part === 'early' ? 1 : part === 'mid' ? 2 : 3 });
}

/** The first, middle or last ten days of a month, or its last day. */
export function partOfMonth(part: string, year: number | null, month: number): Point {
  if (part === 'end') return pointOf('month', year, { month, isEnd: true });
  return pointOf('monthThird', year, { month, count: part === 'early' ? 1 : part === 'mid' ? 2 : 3 });
}
