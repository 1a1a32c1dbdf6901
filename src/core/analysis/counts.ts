import { inSections } from '../plan/inSections';
import type { Holder, Plan, PlanNode } from '../plan/plan';
import type { StatedCount } from '../plan/planRecords';
import type { PlanSection } from '../plan/planSection';
import { ancestors, isContainerNode } from '../plan/queries';
import { once } from '../text/once';
import { type StateOf, type Tallies, type Tally, talliesOf } from './tallies';

/** What a count may be of, and what it would say then. */
export interface CountReading {
  readonly of: keyof Tallies | 'counted';
  readonly done: number;
  readonly total: number;
  /** Below what it was counted. */
  readonly holder: Holder;
}

export interface CountCheck {
  readonly count: StatedCount;
  /** The likeliest first, each figure once; empty where nothing is tracked that it may be of. */
  readonly readings: readonly CountReading[];
  /** The reading that fits, else the one it should agree with; null where it may be of something else. */
  readonly actual: CountReading | null;
  /** Null where nothing can be said. */
  readonly isRight: boolean | null;
}

/** A stated count is wrong only if no reading of it fits (semantics section 8). */
export function checkCounts(plan: Plan, state?: StateOf): readonly CountCheck[] {
  if (state) {
    const tallies = talliesOf(plan.root, state);
    return plan.counts.map((count) => checkCount(count, tallies));
  }
  const found = inSections(plan, countsIn);
  const { memory } = plan.reading;
  if (memory.of(areAllChecked, found)) return found as readonly CountCheck[];
  // A field may speak for all that stands around it, a heading for what stands below it.
  const whole = once(() => talliesOf(plan.root));
  return found.map((check) => ('talliesOf' in check ? checkCount(check.count, whole()) : check));
}

type FoundCount = CountCheck | { readonly count: StatedCount; readonly talliesOf: 'plan' };

function areAllChecked(found: readonly FoundCount[]): boolean {
  return !found.some((check) => 'talliesOf' in check);
}

function countsIn({ content }: PlanSection): readonly FoundCount[] {
  const counts = content?.records?.counts ?? [];
  if (counts.length === 0) return NONE;
  const tallies = new Map<PlanNode | Holder, Tallies>();
  const counted = new Set<Holder>();
  return counts.map((count) => {
    if (count.place === 'field') return { count, talliesOf: 'plan' };
    if (!tallies.has(count.holder) && !counted.has(count.holder)) {
      counted.add(count.holder);
      for (const [node, tally] of talliesOf(count.holder)) tallies.set(node, tally);
    }
    return checkCount(count, tallies);
  });
}

const NONE: readonly never[] = [];

export type TalliesOf = ReturnType<typeof talliesOf>;

function checkCount(count: StatedCount, tallies: TalliesOf): CountCheck {
  const nothing = { count, readings: [], actual: null, isRight: null };
  if (count.of === 'amounts') return nothing;
  const own = readingsOf(count.holder, tallies);
  const readings = unique(allReadings(count, tallies));
  const fitting = readings.find((reading) => reading.done === count.done && reading.total === count.total);
  if (fitting) return { count, readings, actual: fitting, isRight: true };
  const ofSameTotal = readings.find((reading) => reading.total === count.total);
  // What a summary speaks for, and what is counted by a name of its own, shows in the total alone.
  const isOfPlan = count.of === 'parts' && (own.length > 0 || ofSameTotal !== undefined);
  const isOfThings = count.of === 'things' && own.some((reading) => reading.total === count.total);
  if (!isOfPlan && !isOfThings) return { ...nothing, readings };
  return { count, readings, actual: ofSameTotal ?? own[0] ?? null, isRight: false };
}

const LIKELIEST_FIRST = [
  'direct',
  'leaves',
  'directItems',
  'directRows',
  'leafItems',
  'leafRows',
  'all',
  'sections',
  'groups',
  'goals',
  'milestones',
] as const satisfies readonly (keyof Tallies)[];

/** Every reading a count may have, the likeliest first, also those of one figure. A field may speak for any section above it. */
export function allReadings({ holder, place }: StatedCount, tallies: TalliesOf): FullReading[] {
  const above = place === 'field' ? [...ancestors(holder)].filter(isContainerNode) : [];
  return [holder, ...above].flatMap((each) => readingsOf(each, tallies));
}

export interface FullReading extends CountReading {
  readonly cancelledCount: (typeof CANCELLED_COUNT)[number];
}

/** Cancelled parts count in neither figure, in the total alone, or in both. */
const CANCELLED_COUNT = ['nowhere', 'inTotal', 'inBoth'] as const;

function readingsOf(holder: Holder, tallies: TalliesOf): FullReading[] {
  const of = tallies.get(holder);
  if (!of) return [];
  return LIKELIEST_FIRST.flatMap((key) =>
    CANCELLED_COUNT.map((cancelledCount) => ({ of: key, ...figures(of[key], cancelledCount), holder, cancelledCount })),
  ).filter(({ total }) => total > 0);
}

function figures({ done, open, cancelled }: Tally, counts: FullReading['cancelledCount']) {
  return {
    done: counts === 'inBoth' ? done + cancelled : done,
    total: counts === 'nowhere' ? done + open : done + open + cancelled,
  };
}

function unique(readings: readonly CountReading[]): CountReading[] {
  const seen = new Set<string>();
  return readings.filter(({ done, total }) => {
    const key = `${done}/${total}`;
    return !seen.has(key) && seen.add(key);
  });
}
