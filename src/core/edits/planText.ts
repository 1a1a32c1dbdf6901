import type { Plan, Problem } from '../plan/plan';

/** A plan and the text it was read from, as edits need both. */
export interface PlanText {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** Without their endings. */
  readonly lines: readonly string[];
}
