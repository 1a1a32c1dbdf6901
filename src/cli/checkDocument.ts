import { analyse } from '../core/analysis/analyse';
import type { RuleConfiguration, RuleSeverity } from '../core/configuration/configuration';
import type { PlanDocument } from '../core/document/planDocument';
import type { Finding } from '../core/rules/finding';
import { runRules } from '../core/rules/runRules';
import type { IsoDate } from '../core/values/isoDate';
import { type WhyPlan, whyPlan } from '../core/views/whyPlan';

export interface CheckRules {
  readonly today: (timeZone: string | null) => IsoDate;
  /** Checks what is no plan, too. */
  readonly isAll: boolean;
  /** What the command line says of rules, by their id: it has the last word but for comments in the text. */
  readonly severities: ReadonlyMap<string, RuleSeverity>;
}

export interface CheckedDocument {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Why it was not checked; null where it was. */
  readonly skipped: WhyPlan | null;
  /** Rules that threw. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** The findings of one document, as the editor has them for the same options and the same day. */
export function checkDocument(document: PlanDocument, { today, isAll, severities }: CheckRules): CheckedDocument {
  const { plan, problems, lines, configuration } = document;
  if (!plan.detection.isPlan && !isAll) return { findings: [], skipped: whyPlan(plan.detection), failures: [] };
  const { timeZone, staleAfterDays } = configuration;
  const analysis = analyse(plan, { today: today(timeZone), staleAfterDays });
  const wishes = withSeverities(configuration.rules, severities);
  return { ...runRules({ analysis, problems, lines, configuration: wishes }), skipped: null };
}

function withSeverities(
  configured: Readonly<Record<string, RuleConfiguration>>,
  severities: ReadonlyMap<string, RuleSeverity>,
): Readonly<Record<string, RuleConfiguration>> {
  if (severities.size === 0) return configured;
  const wishes = { ...configured };
  for (const [id, severity] of severities) wishes[id] = { severity, options: configured[id]?.options ?? {} };
  return wishes;
}
