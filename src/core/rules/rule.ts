import type { Analysis } from '../analysis/analysis';
import type { Problem } from '../plan/plan';
import type { Finding, Severity } from './finding';

export interface RuleMeta {
  /** Kebab case; names the rule's page `media/rules/<id>.md` and its fixture. */
  readonly id: string;
  /** One line for lists and settings. */
  readonly title: string;
  readonly severity: Severity;
}

export interface RuleContext {
  readonly analysis: Analysis;
  readonly problems: readonly Problem[];
  /** The text's lines, without their endings. */
  readonly lines: readonly string[];
}

/** One rule, one file. `check` is pure; one that throws never hides the others (see `runRules`). */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): readonly Finding[];
}
