import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { Container, Plan } from '../plan/plan';
import type { StatedCount, StatedReadiness } from '../plan/planRecords';
import { ancestors, isContainerNode } from '../plan/queries';
import { addTo } from '../text/addTo';
import { progressOfBoxes } from './progress';
import { type StateOf, type Tallies, talliesOf } from './tallies';

const { points: TOLERANCE } = RULE_OPTIONS['readiness-mismatch'];

export interface ReadinessReading {
  /**
   * 'counted': the groups whose headings state a count; 'stated': what those counts say, where that differs; 'section': all
   * groups, counted or not; 'document': all boxes of the plan.
   */
  readonly of: 'counted' | 'stated' | 'section' | 'document';
  readonly done: number;
  readonly total: number;
  /** 0 to 100, not rounded. */
  readonly percent: number;
}

export interface ReadinessCheck {
  readonly readiness: StatedReadiness;
  /** What it speaks for: the nearest section with anything to count. */
  readonly container: Container | null;
  readonly readings: readonly ReadinessReading[];
  /** The reading that comes nearest; null where there is nothing to count. */
  readonly nearest: ReadinessReading | null;
  /** Whether any reading lies within the tolerance that holds by default; null where there is none. */
  readonly agrees: boolean | null;
}

export function checkReadiness(plan: Plan, state?: StateOf): ReadinessCheck[] {
  if (plan.readiness.length === 0) return [];
  const tallies = talliesOf(plan.root, state);
  const groups = groupsBelow(plan);
  const document = documentFigure(plan, tallies.get(plan.root), state);
  const known = new Map<Container, readonly ReadinessReading[]>();
  return plan.readiness.map((readiness) => {
    const container = [readiness.holder, ...ancestors(readiness.holder)]
      .filter(isContainerNode)
      .find((holder) => tallies.has(holder) || groups.has(holder));
    const readings = container
      ? (known.get(container) ?? readingsOf(container, groups.get(container) ?? [], document, tallies))
      : [];
    if (container) known.set(container, readings);
    const away = (reading: ReadinessReading) => Math.abs(reading.percent - readiness.percent);
    const nearest = readings.reduce<ReadinessReading | null>(
      (best, reading) => (best && away(best) <= away(reading) ? best : reading),
      null,
    );
    return {
      readiness,
      container: container ?? null,
      readings,
      nearest,
      agrees: nearest && away(nearest) <= TOLERANCE.default,
    };
  });
}

function readingsOf(
  container: Container,
  groups: readonly StatedCount[],
  document: Figure,
  tallies: ReadonlyMap<unknown, Tallies>,
): readonly ReadinessReading[] {
  const counted = { done: 0, total: 0 };
  const stated = { done: 0, total: 0 };
  for (const count of groups) {
    const leaves = tallies.get(count.holder)?.leaves;
    counted.done += leaves?.done ?? count.done;
    counted.total += leaves ? leaves.done + leaves.open : count.total;
    stated.done += count.done;
    stated.total += count.total;
  }
  const section = tallies.get(container)?.leaves;
  const readings = [
    { of: 'counted' as const, ...counted },
    { of: 'stated' as const, ...stated },
    { of: 'section' as const, done: section?.done ?? 0, total: (section?.done ?? 0) + (section?.open ?? 0) },
    { of: 'document' as const, ...document },
  ];
  const seen = new Set<string>();
  return readings.flatMap((reading) => {
    const key = `${reading.done}/${reading.total}`;
    if (reading.total === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ percent: (reading.done / reading.total) * 100, ...reading }];
  });
}

/** The headings with a count below each container; of counts within counts the outer ones are enough. */
function groupsBelow(plan: Plan): ReadonlyMap<Container, readonly StatedCount[]> {
  const counts = plan.counts.filter(
    ({ place, of, holder }) => place === 'heading' && of !== 'amounts' && isContainerNode(holder),
  );
  const holders = new Set<unknown>(counts.map(({ holder }) => holder));
  const groups = new Map<Container, StatedCount[]>();
  for (const count of counts) {
    for (const above of ancestors(count.holder)) {
      if (!isContainerNode(above)) continue;
      addTo(groups, above, count);
      if (holders.has(above)) break;
    }
  }
  return groups;
}

interface Figure {
  readonly done: number;
  readonly total: number;
}

/** All boxes; all states where there are no boxes. */
function documentFigure(plan: Plan, tallies: Tallies | undefined, state?: StateOf): Figure {
  const boxes = progressOfBoxes(plan, state);
  if (boxes) return { done: boxes.done, total: boxes.total };
  return { done: tallies?.all.done ?? 0, total: (tallies?.all.done ?? 0) + (tallies?.all.open ?? 0) };
}
