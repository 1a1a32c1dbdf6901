import type { Holder, Plan, PlanNode } from '../plan/plan';
import type { StatedCount } from '../plan/planRecords';
import { ancestors, stateOf } from '../plan/queries';
import type { BoxState } from '../values/box';
import { allReadings, type FullReading } from './counts';
import { type StateOf, talliesOf } from './tallies';

/** What a stated count would have to say. */
export interface CountAfter {
  readonly count: StatedCount;
  readonly actual: { readonly done: number; readonly total: number };
}

/**
 * The stated counts that agree with the plan now, and would not if some things were in other states, with the figures of
 * what they were a count of. A wrong one is left to its rule.
 *
 * @param states of things that are tracked, or would be then
 */
export function countsAfter(plan: Plan, states: ReadonlyMap<PlanNode, BoxState>): CountAfter[] {
  if (states.size === 0 || plan.counts.length === 0) return [];
  const touched = new Set<Holder>();
  for (const node of states.keys()) for (const holder of [node as Holder, ...ancestors(node)]) touched.add(holder);
  const stateAfter = (node: PlanNode) => states.get(node) ?? stateOf(node);
  return plan.counts
    .filter(({ place, of, holder }) => of !== 'amounts' && (place === 'field' || touched.has(holder)))
    .flatMap((count) => countAfter(count, stateAfter));
}

/** Below no more than what the count may speak for: a large plan has many other sections. */
function countAfter(count: StatedCount, stateAfter: StateOf): CountAfter[] {
  const top = count.place === 'field' ? ([...ancestors(count.holder)].at(-1) ?? count.holder) : count.holder;
  const before = allReadings(count, talliesOf(top));
  const fitting = before.filter(({ done, total }) => done === count.done && total === count.total);
  if (fitting.length === 0) return [];
  const after = allReadings(count, talliesOf(top, stateAfter));
  const same = fitting.flatMap((reading) => after.find((other) => isSame(reading, other)) ?? []);
  const [actual] = same;
  if (!actual || same.some(({ done, total }) => done === count.done && total === count.total)) return [];
  return [{ count, actual }];
}

function isSame(a: FullReading, b: FullReading): boolean {
  return a.of === b.of && a.holder === b.holder && a.cancelledCount === b.cancelledCount;
}
