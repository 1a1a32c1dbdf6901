import type { CountCheck } from '../analysis/counts';
import type { Holder } from '../plan/plan';
import { isContainerNode } from '../plan/queries';
import { countEdits } from './countEdits';
import { counted } from './counted';
import type { Finding, Fix } from './finding';
import { nameOfFigure } from './nameOfFigure';
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
      message: counted(
        actual.done,
        '"{0}" says {1}, but {2} of {3} is done.',
        '"{0}" says {1}, but {2} of {3} are done.',
        [nameOfFigure(count.holder, count), count.text, actual.done, actual.total],
      ),
      related: countedBelow(actual.holder, count.range.startLine),
      fixes: [fixOf(count, actual)],
    },
  ];
}

/** The heading of what was counted, where that is not where the count stands. */
function countedBelow(holder: Holder, line: number): Finding['related'] {
  if (!isContainerNode(holder) || holder.form === 'root' || holder.titleRange.startLine === line) return [];
  return [{ range: holder.titleRange, message: { template: 'What is below this heading is counted.', args: [] } }];
}

function fixOf(count: CountCheck['count'], actual: NonNullable<CountCheck['actual']>): Fix {
  return {
    title: { template: 'Change to {0} of {1}', args: [actual.done, actual.total] },
    edits: countEdits(count, actual),
    isSafe: true,
  };
}
