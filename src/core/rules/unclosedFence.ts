import { message } from '../text/message';
import type { Finding } from './finding';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/** A code fence that nothing closes (CommonMark 4.5): all below it is code, and none of the plan. */
export const unclosedFence: Rule = {
  meta: {
    id: 'unclosed-fence',
    title: 'A code fence should be closed',
    severity: 'warning',
    tags: ['structure'],
  },

  check({ problems }: RuleContext): Finding[] {
    return problemsOfKind(problems, 'unclosedFence').map(({ range, mark, endLine }) => ({
      rule: unclosedFence.meta.id,
      severity: 'warning',
      range,
      message: message(
        'Nothing closes this code fence ({0}): all down to line {1} is code, and none of the plan.',
        mark,
        endLine,
      ),
      related: [],
      // Where the code was meant to end, only its author knows.
      fixes: [],
    }));
  },
};
