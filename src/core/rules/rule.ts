import type { Analysis } from '../analysis/analysis';
import type { Problem } from '../plan/plan';
import type { Finding, Severity } from './finding';

export interface RuleMeta {
  /** Kebab case; names the rule's page `media/rules/<id>.md` and its fixture. */
  readonly id: string;
  /** One line for lists and settings. */
  readonly title: string;
  /** What a finding has unless the rule itself or the user says otherwise; 'off' runs only where it is switched on. */
  readonly severity: Severity | 'off';
  readonly tags: readonly RuleTag[];
}

/** What a rule is about; `dates` are those whose findings depend on the day. */
export type RuleTag = 'structure' | 'values' | 'dates' | 'figures' | 'coverage';

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
