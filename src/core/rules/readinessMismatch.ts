import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A stated readiness that no reading of the boxes comes near (semantics section 8). */
export const readinessMismatch: Rule<'readiness-mismatch'> = {
  meta: {
    id: 'readiness-mismatch',
    title: 'A stated readiness should agree with what is ticked off',
    severity: 'warning',
    tags: ['figures'],
    needsWholeText: true,
    fix: 'asked',
    options: RULE_OPTIONS['readiness-mismatch'],
  },

  check({ analysis }: RuleContext, { points }): Finding[] {
    return analysis.readiness.flatMap(({ readiness, nearest }) => {
      if (!nearest || Math.abs(nearest.percent - readiness.percent) <= points) return [];
      return [
        {
          rule: readinessMismatch.meta.id,
          severity: 'warning' as const,
          range: readiness.range,
          message: {
            template: 'This says {0}, but {1} of {2} are done: {3}%.',
            args: [readiness.text, nearest.done, nearest.total, Math.round(nearest.percent)],
          },
          related: [],
          fixes: [
            {
              title: { template: 'Change to {0}%', args: [Math.round(nearest.percent)] },
              edits: [{ range: readiness.figureRange, newText: String(Math.round(nearest.percent)) }],
              isSafe: false,
            },
          ],
        },
      ];
    });
  },
};
