import { compareRanges } from '../text/range';
import type { Finding } from './finding';
import { rules } from './index';
import type { RuleContext } from './rule';

export interface RuleRun {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that threw: for the log. The others' findings stand. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Runs every rule over a document, whether a plan or not: the caller decides which documents are to be judged. */
export function runRules(context: RuleContext): RuleRun {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  for (const rule of rules) {
    try {
      for (const finding of rule.check(context)) findings.push(finding);
    } catch (error) {
      failures.push({ rule: rule.meta.id, error });
    }
  }
  return { findings: findings.sort((a, b) => compareRanges(a.range, b.range)), failures };
}
