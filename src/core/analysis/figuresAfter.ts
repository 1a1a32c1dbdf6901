import type { Plan, PlanNode } from '../plan/plan';
import { stateOf } from '../plan/queries';
import type { BoxState } from '../values/box';
import type { Analysis } from './analysis';
import { type CountCheck, checkCounts } from './counts';
import { checkReadiness, type ReadinessCheck } from './readiness';

/** Figures that are right as long as something is in its state. */
export interface FiguresAfter {
  readonly counts: readonly CountCheck[];
  readonly readiness: readonly ReadinessCheck[];
}

/** The stated figures that agree with the plan now, and would not if something were in another state. */
export function figuresAfter({ plan, counts, readiness }: Analysis, node: PlanNode, state: BoxState): FiguresAfter {
  // What is not tracked does not count afterwards either.
  const stateAfter = (each: PlanNode) => (each === node && stateOf(each) !== null ? state : stateOf(each));
  const wereRight = new Set(counts.filter(({ isRight }) => isRight).map(({ count }) => count));
  const wrong = checkCounts(plan, stateAfter).filter(({ count, isRight }) => !isRight && wereRight.has(count));
  const agreed = new Set(readiness.filter(({ agrees }) => agrees).map((check) => check.readiness));
  const off = checkReadiness(withCounts(plan, wrong), stateAfter).filter(
    (check) => check.agrees === false && agreed.has(check.readiness),
  );
  return { counts: wrong.filter(({ isRight }) => isRight === false), readiness: off };
}

/** The plan as it is once its counts are right again: a readiness may be taken from what they state. */
function withCounts(plan: Plan, wrong: readonly CountCheck[]): Plan {
  const right = new Map(wrong.map(({ count, actual }) => [count, actual]));
  const counts = plan.counts.map((count) => {
    const actual = right.get(count);
    return actual ? { ...count, done: actual.done, total: actual.total } : count;
  });
  return { ...plan, counts };
}
