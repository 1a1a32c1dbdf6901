import type { CountCheck } from '../analysis/counts';
import { countEdits } from './countEdits';
import type { Finding, Fix } from './finding';
import type { Rule, RuleContext } from './rule';

/** `(2/5 met)` against the boxes below it (semantics section 8): wrong only if no reading of it fits. */
export const staleCount: Rule = {
  meta: {
    id: 'stale-count',
    title: 'A stated count must agree with what it counts',
    severity: 'warning',
    tags: ['figures'],
    needsWholeText: true,
    fix: 'safe',
  },

  check({ analysis }: RuleContext): Finding[] {
    return analysis.counts.flatMap((check) => (check.isRight === false ? toFinding(check) : []));
  },
};

function toFinding({ count, actual }: CountCheck): Finding[] {
  if (!actual) return [];
  return [
    {
      rule: staleCount.meta.id,
      severity: 'warning',
      range: count.range,
      message: {
        template: 'This says {0}, but {1} of {2} are done.',
        args: [count.text, actual.done, actual.total],
      },
      related: [],
      fixes: [fixOf(count, actual)],
    },
  ];
}

function fixOf(count: CountCheck['count'], actual: NonNullable<CountCheck['actual']>): Fix {
  return {
    title: { template: 'Change to {0} of {1}', args: [actual.done, actual.total] },
    edits: countEdits(count, actual),
    isSafe: true,
  };
}
