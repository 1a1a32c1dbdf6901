import { ticks } from 'd3-array';
import type { Gap, LevelCell } from '../plan/plan';
import type { LevelReading } from '../values/level';
import type { Scale } from '../values/scale';
import { normalizeWord } from '../vocabulary/normalizeWord';
import type { Tick } from './scene';

export interface LevelAxis {
  readonly ticks: readonly Tick[];
  /** 0 to 1; null for a level that is unknown or belongs to another family. */
  position(cell: LevelCell): number | null;
  /** Whether the axis writes the level's own word. */
  names(cell: LevelCell): boolean;
}

type AxisFamily = 'words' | Exclude<LevelReading['family'], 'word' | 'word-range'>;

/** An axis has no more numbers than these; words are all there, the page leaves out what does not fit. */
const mostNumbers = 11;

/**
 * The axis of a chart from the lowest to the highest level of the scale: the plan's own names by rank, or round numbers
 * where its levels are figures. Families do not mix, so the most frequent one has the axis. Null where no level is known.
 */
export function levelAxis(gaps: readonly Gap[], scale: Scale): LevelAxis | null {
  const cells = gaps.flatMap((gap) => [gap.current, gap.required]).filter((cell) => cell.rank !== null);
  const family = mostFrequent(cells.map(familyOf));
  if (family === null) return null;
  const own = cells.filter((cell) => familyOf(cell) === family);
  const named = family === 'words' ? namedRanks(own, scale) : numberedRanks(own, family);
  const ranks = [...named.keys()].sort((a, b) => a - b);
  const [lowest = 0, highest = 1] = [ranks[0], ranks.at(-1)];
  const length = Math.max(highest - lowest, 1);
  const position = (rank: number) => Math.round(Math.min(Math.max((rank - lowest) / length, 0), 1) * 1e6) / 1e6;
  return {
    ticks: ranks.map((rank) => ({ key: String(rank), label: named.get(rank) ?? '', position: position(rank) })),
    position: (cell) => (cell.rank === null || familyOf(cell) !== family ? null : position(cell.rank)),
    names: (cell) =>
      family !== 'words' || normalizeWord(named.get(cell.rank ?? Number.NaN) ?? '') === normalizeWord(cell.text),
  };
}

function familyOf({ reading }: LevelCell): AxisFamily | null {
  if (!reading) return null;
  return reading.family === 'word' || reading.family === 'word-range' ? 'words' : reading.family;
}

/**
 * The names of the scale by rank. A word solved from the rows (`Demonstrating`) names a rank only where the plan defines
 * none. The built-in scale is a guess at what the plan means: there the plan's own words go first, and ranks it has no
 * word for stay unnamed where it writes another language.
 */
function namedRanks(cells: readonly LevelCell[], scale: Scale): Map<number, string> {
  const names = new Map<number, string>();
  for (const { name, rank, inferred } of scale.levels) if (!inferred) names.set(rank, name);
  const used = cells.filter(({ reading }) => reading?.family === 'word');
  if (scale.source === 'builtIn') {
    const known = new Set(scale.levels.map(({ name }) => normalizeWord(name)));
    const isAllKnown = used.every((cell) => known.has(normalizeWord(cell.text)));
    if (!isAllKnown) for (const rank of names.keys()) names.set(rank, '');
    for (const { rank, text } of used) if (rank !== null && names.get(rank) === '') names.set(rank, text);
  }
  for (const { rank, text } of used) if (rank !== null && !names.has(rank)) names.set(rank, text);
  return names;
}

function numberedRanks(cells: readonly LevelCell[], family: Exclude<AxisFamily, 'words'>): Map<number, string> {
  const values = cells.map((cell) => cell.rank ?? 0);
  const tops = cells.map(({ reading }) => (reading && 'max' in reading ? (reading.max ?? 0) : 0));
  const highest = [...values, ...tops].reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const lowest = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  if (family === 'rung') return numbered(rungsBetween(lowest, highest), rungLabel(cells));
  const top = tops.some((max) => max > 0) ? highest : likelyTop(highest);
  const suffix = family === 'percent' ? '%' : '';
  return numbered(numbersUpTo(top), (value) => `${value}${suffix}`);
}

/** Numbers without a stated top are mostly out of five, ten or a hundred. */
function likelyTop(highest: number): number {
  return [5, 10, 100].find((top) => highest <= top) ?? highest;
}

/** Every whole number of a short scale; else round ones, with the top of the scale in any case. */
function numbersUpTo(top: number): number[] {
  const wanted = top < mostNumbers ? top : 5;
  const numbers = ticks(0, top, wanted);
  return numbers.at(-1) === top ? numbers : [...numbers, top];
}

/** `L5` to `L6`: rungs of a ladder have no zero. One alone stands at the end of a step. */
function rungsBetween(lowest: number, highest: number): number[] {
  const first = lowest === highest ? lowest - 1 : lowest;
  const step = Math.ceil((highest - first) / (mostNumbers - 1));
  return Array.from(
    { length: Math.floor((highest - first) / step) + 1 },
    (_, index) => highest - index * step,
  ).reverse();
}

function rungLabel(cells: readonly LevelCell[]): (value: number) => string {
  const sample = cells.find((cell) => /\d/.test(cell.text))?.text ?? '';
  return (value) => (/^\D*\d{1,2}$/.test(sample) ? sample.replace(/\d{1,2}$/, String(value)) : String(value));
}

function numbered(values: readonly number[], label: (value: number) => string): Map<number, string> {
  return new Map(values.map((value) => [value, label(value)]));
}

function mostFrequent(families: readonly (AxisFamily | null)[]): AxisFamily | null {
  const counts = new Map<AxisFamily, number>();
  for (const family of families) if (family !== null) counts.set(family, (counts.get(family) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
