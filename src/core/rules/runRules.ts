import type { Finding } from './finding';
import type { RuleContext } from './rule';

export interface RuleRun {
  /** In the order of the text. Empty for a document that is no plan. */
  readonly findings: readonly Finding[];
  /** Rules that threw: for the log. The others' findings stand. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** Runs every rule over a document, whether a plan or not: the caller decides which documents are to be judged. */
export function runRules(_context: RuleContext): RuleRun {
  return { findings: [], failures: [] };
}
