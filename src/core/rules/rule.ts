import type { Analysis } from '../analysis/analysis';
import type { RuleId } from '../configuration/ruleIds';
import type { OptionsOf, RuleOption } from '../configuration/ruleOptions';
import type { Problem } from '../plan/plan';
import type { Finding, Severity } from './finding';

export interface RuleMeta<Id extends RuleId = RuleId> {
  /** Kebab case; names the rule's page `media/rules/<id>.md` and its fixture. */
  readonly id: Id;
  /** One line for lists and settings. */
  readonly title: string;
  /** What a finding has unless the rule itself or the user says otherwise; 'off' runs only where it is switched on. */
  readonly severity: Severity | 'off';
  readonly tags: readonly RuleTag[];
  /** It tells of what is missing: silent where a fence that nothing closes hides a part of the text. */
  readonly needsWholeText?: true;
  /** Its best fixes: `safe` ones go with all others at once, `asked` ones wait for a look. Missing where it has none. */
  readonly fix?: 'safe' | 'asked';
  /** What can be set beside the severity, with its defaults; missing where there is nothing. */
  readonly options?: { readonly [Name in keyof OptionsOf<Id>]: RuleOption };
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
export interface Rule<Id extends RuleId = RuleId> {
  readonly meta: RuleMeta<Id>;
  /** `options` are those of `meta.options`, as they hold for the text. */
  check(context: RuleContext, options: OptionsOf<Id>): readonly Finding[];
}
