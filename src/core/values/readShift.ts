import { type Vocabulary, wordKey } from '../vocabulary/vocabulary';
import type { Shift } from './shiftDays';

/**
 * How far to move dates, as one types it: `2 weeks`, `-3 days`, `1 month`, `2w`, `3 semanas`, `2週`. Quarters, halves and years
 * are months. Null for anything else, for no distance at all, and for more than a hundred years.
 */
export function readShift(text: string, vocabulary: Vocabulary): Shift | null {
  const match = SHIFT.exec(text.trim());
  const [, sign = '', digits = '', word = ''] = match ?? [];
  if (!match) return null;
  const unit = vocabulary.units.get(wordKey(word)) ?? vocabulary.unitLetters.get(word.toLowerCase());
  const length = unit && LENGTHS[unit];
  const count = Number(digits) * (sign === '' || sign === '+' ? 1 : -1);
  if (!length || count === 0) return null;
  const shift: Shift = { unit: length.unit, count: count * length.count };
  return Math.abs(shift.count) > MOST[shift.unit] ? null : shift;
}

const SHIFT = /^([+\-−–])?\s?(\d{1,5})\s?(\p{L}{1,15})\.?$/u;

const LENGTHS = {
  day: { unit: 'day', count: 1 },
  week: { unit: 'week', count: 1 },
  month: { unit: 'month', count: 1 },
  quarter: { unit: 'month', count: 3 },
  half: { unit: 'month', count: 6 },
  year: { unit: 'month', count: 12 },
} as const;

const MOST: Readonly<Record<Shift['unit'], number>> = { day: 36_525, week: 5218, month: 1200 };
