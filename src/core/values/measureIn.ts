import type { Measure } from './measure';

/**
 * A figure's value in the unit of another, for comparing the two; null where they measure different things: other
 * currencies, other words, a rate and an amount, a change (`+25%`) and a state (`10%`). A missing unit goes with any.
 */
export function measureIn(measure: Measure, other: Measure): number | null {
  if (measure.unit === '%' && other.unit === '%' && (measure.sign === null) !== (other.sign === null)) return null;
  if (measure.unit === other.unit || measure.unit === '' || other.unit === '') {
    return isChange(measure) === isChange(other) ? measure.value : null;
  }
  const seconds = SECONDS.get(measure.unit);
  const otherSeconds = SECONDS.get(other.unit);
  if (seconds !== undefined && otherSeconds !== undefined) return (measure.value * seconds) / otherSeconds;
  const months = MONTHS.get(measure.unit);
  const otherMonths = MONTHS.get(other.unit);
  if (months !== undefined && otherMonths !== undefined) return (measure.value * months) / otherMonths;
  if (measure.unit.startsWith('/')) return Number(measure.unit.slice(1)) === other.value ? measure.value : null;
  if (other.unit.startsWith('/')) return measure.value;
  return shareAWord(measure.unit, other.unit) ? measure.value : null;
}

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['day', 86_400],
  ['week', 604_800],
]);
const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['half', 6],
  ['year', 12],
]);

/** `+40%` of something that is no percentage. */
function isChange(measure: Measure): boolean {
  return measure.unit === '%' && measure.sign !== null;
}

/** `6 deals` and `15 enterprise deals`, but not `8 deals/quarter`. */
function shareAWord(unit: string, other: string): boolean {
  const [words = '', rate = ''] = unit.split('/');
  const [otherWords = '', otherRate = ''] = other.split('/');
  if (rate !== otherRate || !/^\p{L}/u.test(words) || !/^\p{L}/u.test(otherWords)) return false;
  if (SECONDS.has(words) || SECONDS.has(otherWords) || MONTHS.has(words) || MONTHS.has(otherWords)) return false;
  const known = new Set(words.split(' '));
  return otherWords.split(' ').some((word) => known.has(word));
}
