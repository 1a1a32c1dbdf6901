import type { Plan } from '../plan/plan';
import { isClosed } from '../plan/queries';
import { message } from '../text/message';
import { rangeOnLine } from '../text/range';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A plan that is over and says so: told once, in the place of everything that would be late in it. */
export const closedPlan: Rule = {
  meta: { id: 'closed-plan', title: 'A closed plan is not judged by dates', severity: 'hint', tags: ['dates'] },

  check({ analysis }: RuleContext): Finding[] {
    if (!analysis.isClosed) return [];
    return [
      {
        rule: closedPlan.meta.id,
        severity: 'hint',
        range: analysis.plan.titleRange ?? rangeOnLine(0, 0, 0),
        message: message('This plan is over and says so: its dates are not judged any more.'),
        related: statusOf(analysis.plan),
        fixes: [],
      },
    ];
  },
};

/** Where a field says so; the front matter and the title need no pointing at. */
function statusOf({ fields }: Plan): Finding['related'] {
  const field = fields.find(isClosed);
  return field ? [{ range: field.valueRange, message: message('It says so here.') }] : [];
}
