import type { Finding } from './finding';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/** An option in the front matter that Planmark cannot use; all others apply. */
export const invalidConfiguration: Rule = {
  meta: {
    id: 'invalid-configuration',
    title: 'Options in the front matter must be such as Planmark knows',
    severity: 'error',
    tags: ['structure'],
  },

  check({ problems }: RuleContext): Finding[] {
    return problemsOfKind(problems, 'invalidConfiguration').map(({ range, message }) => ({
      rule: invalidConfiguration.meta.id,
      severity: 'error',
      range,
      message,
      related: [],
      fixes: [],
    }));
  },
};
