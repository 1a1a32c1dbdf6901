import { coverageOf, type GapCoverage } from '../analysis/coverage';
import { priorityOf } from '../analysis/gapSummary';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import { message } from '../text/message';
import type { Finding } from './finding';
import { findingsOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** A gap of high priority that no goal, learning row, project or assignment names (semantics section 8). */
export const uncoveredGap: Rule<'uncovered-gap'> = {
  meta: {
    id: 'uncovered-gap',
    title: 'Something in the plan should work on each gap of high priority',
    severity: 'hint',
    tags: ['coverage'],
    needsWholeText: true,
    options: RULE_OPTIONS['uncovered-gap'],
  },

  check(context: RuleContext, { priorities }): readonly Finding[] {
    const { plan, gaps } = context.analysis;
    const { open } = gaps;
    // Nothing else is looked for with each key press.
    const urgent = plan.reading.memory.at(priorityOf, [open, priorities.join()], () =>
      open.filter((gap) => {
        const priority = priorityOf(gap);
        return priority !== null && priorities.includes(priority);
      }),
    );
    return findingsOf(context, toFinding, [], coverageOf(plan, urgent), toFinding);
  },
};

function toFinding({ gap, covers, nearest, isMentioned }: GapCoverage): Finding[] {
  if (covers.length > 0 || isMentioned) return [];
  return [
    {
      rule: uncoveredGap.meta.id,
      severity: 'hint',
      range: gap.nameRange,
      message: nearest
        ? message(
            'Nothing in the plan names "{0}" ({1}, should be {2}); "{3}" comes nearest, and is perhaps the same.',
            gap.name,
            gap.current.text,
            gap.required.text,
            nearest.text,
          )
        : message(
            'Nothing in the plan names "{0}" ({1}, should be {2}).',
            gap.name,
            gap.current.text,
            gap.required.text,
          ),
      related: nearest ? [{ range: nearest.range, message: message('This comes nearest.') }] : [],
      fixes: [],
    },
  ];
}
