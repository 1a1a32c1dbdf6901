import type { RuleConfiguration } from '../configuration/configuration';
import { optionsOf } from '../configuration/ruleOptions';
import { smallestEdits } from '../text/smallestEdits';
import { type Finding, withFixes } from './finding';
import { findingsInOrder } from './findingsInOrder';
import { findingsOf, latestOf } from './findingsOf';
import { rules } from './index';
import type { Rule, RuleContext } from './rule';
import { isSuppressed } from './suppression';

export interface RuleRun {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that threw: for the log. The others' findings stand. One whose fixes throw comes in when they are asked for. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

export interface RulesContext extends RuleContext {
  /** What the user says of single rules, by their id. */
  readonly configuration?: Readonly<Record<string, RuleConfiguration>>;
}

/** Runs every rule over a document, whether a plan or not: the caller decides which documents are to be judged. */
export function runRules({ configuration = {}, ...context }: RulesContext): RuleRun {
  const byRule: (readonly Finding[])[] = [];
  const latest = latestOf(context);
  const failures: { rule: string; error: unknown }[] = [];
  const { directives } = context.analysis.plan;
  const isPartHidden = context.problems.some(({ kind }) => kind === 'unclosedFence');
  for (const rule of rules) {
    const wish = configuration[rule.meta.id];
    if (!isOn(rule, wish) || (rule.meta.needsWholeText && isPartHidden)) continue;
    const fail = (error: unknown) => failures.push({ rule: rule.meta.id, error });
    try {
      const told = rule.check(context, optionsOf(rule.meta.id, wish));
      const finish = (finding: Finding) => finished(finding, wish, latest, fail);
      // Where a finding stands says whether a comment keeps it back.
      const shown =
        directives.length > 0
          ? told.filter((finding) => !isSuppressed(finding, directives)).map(finish)
          : findingsOf(context, rule, [wish], told, (finding) => [finish(finding)]);
      byRule.push(shown);
    } catch (error) {
      fail(error);
    }
  }
  return { findings: findingsInOrder(context.analysis.plan, byRule), failures };
}

/** A rule that is off by default runs where the user says anything of it but that. */
function isOn({ meta }: Rule, wish: RuleConfiguration | undefined): boolean {
  return wish === undefined ? meta.severity !== 'off' : wish.severity !== 'off';
}

/**
 * Without a wish each finding has its own severity: a rule may tell the certain from the likely. A fix changes no more than
 * it must, whatever the rule writes.
 */
function finished(
  found: Finding,
  wish: RuleConfiguration | undefined,
  latest: RuleContext,
  fail: (error: unknown) => void,
): Finding {
  const { rule, range, message, related } = found;
  const severity = wish?.severity && wish.severity !== 'off' ? wish.severity : found.severity;
  const make = () => {
    try {
      const fixes = found.fixes.map((fix) => ({ ...fix, edits: smallestEdits(fix.edits, latest.lines) }));
      return fixes.filter(({ edits }) => edits.length > 0);
    } catch (error) {
      fail(error);
      return [];
    }
  };
  return withFixes({ rule, severity, range, message, related }, make, latest);
}
