import type { Gap, GapTable, LevelCell } from '../plan/plan';
import type { LevelReading } from '../values/level';
import type { Priority } from '../values/priority';
import type { Scale } from '../values/scale';

/** How much a gap weighs. `none`: met, or more than required. */
export type GapSeverity = 'none' | 'low' | 'medium' | 'high' | 'critical';

/**
 * The part of the scale that is still to close (up to a quarter of it is low, up to a half medium, more is high), raised
 * by one for a high and by two for a critical priority, lowered by one for a low one. Gaps with an unknown level have none.
 */
export function severitiesOf(
  gaps: readonly Gap[],
  priorityOf: (gap: Gap) => Priority | null,
  scale: Scale,
): ReadonlyMap<Gap, GapSeverity> {
  const severities = new Map<Gap, GapSeverity>();
  const highestOf = new Map<GapTable, ReadonlyMap<Family, number>>();
  for (const gap of gaps) {
    const { computed, table } = gap;
    if (computed === null) continue;
    const highest = highestOf.get(table) ?? highestLevels(table);
    highestOf.set(table, highest);
    const span = computed < 0 ? spanOf(gap, scale, highest) : 0;
    if (computed >= 0) severities.set(gap, 'none');
    else if (span > 0) severities.set(gap, severityOf(-computed / span, priorityOf(gap)));
  }
  return severities;
}

type Family = LevelReading['family'];

function severityOf(part: number, priority: Priority | null): GapSeverity {
  const bySize = part <= QUARTER ? 0 : part <= HALF ? 1 : 2;
  const step = bySize + (priority === null ? 0 : URGENCY[priority]);
  return STEPS[Math.min(STEPS.length - 1, Math.max(0, step))] ?? 'low';
}

const STEPS = ['low', 'medium', 'high', 'critical'] as const;
const URGENCY: Readonly<Record<Priority, number>> = { critical: 2, high: 1, medium: 0, low: -1 };
/** With room for the dust of binary fractions. */
const QUARTER = 0.25 + 1e-9;
const HALF = 0.5 + 1e-9;

/** From the lowest to the highest level: of the scale for words, from 0 to the top for figures. */
function spanOf({ current, required }: Gap, scale: Scale, highest: ReadonlyMap<Family, number>): number {
  const family = required.reading?.family;
  if (family === 'word' || family === 'word-range') {
    const ranks = [...scale.levels, current, required].map(({ rank }) => rank ?? 0);
    return Math.max(...ranks) - Math.min(...ranks);
  }
  const top = Math.max(topOf(current), topOf(required));
  return top > 0 || family === undefined ? top : (highest.get(family) ?? 0);
}

/** The 5 of `3/5` and `★★★☆☆`, the 100 of `70%`; 0 where the text shows none. */
function topOf({ reading }: LevelCell): number {
  if (!reading || !('max' in reading)) return 0;
  return reading.max ?? (reading.family === 'percent' ? 100 : 0);
}

/** Of each family in a table. */
function highestLevels({ rows }: GapTable): ReadonlyMap<Family, number> {
  const highest = new Map<Family, number>();
  for (const { rank, reading } of rows.flatMap(({ current, required }) => [current, required])) {
    if (rank !== null && reading) highest.set(reading.family, Math.max(rank, highest.get(reading.family) ?? 0));
  }
  return highest;
}
