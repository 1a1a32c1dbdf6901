import type { CountCheck } from '../analysis/counts';
import type { Holder } from '../plan/plan';
import { isContainerNode } from '../plan/queries';
import { message } from '../text/message';
import { countEdits } from './countEdits';
import { counted } from './counted';
import { type Finding, type Fix, withFixes } from './finding';
import { findingsOf, latestOf } from './findingsOf';
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

  check(context: RuleContext): readonly Finding[] {
    const { plan, counts } = context.analysis;
    const wrong = plan.reading.memory.of(wrongAmong, counts);
    const latest = latestOf(context);
    return findingsOf(context, toFinding, [], wrong, (check) => toFinding(check, latest));
  },
};

function wrongAmong(counts: readonly CountCheck[]): readonly CountCheck[] {
  return counts.filter(({ isRight }) => isRight === false);
}

function toFinding({ count, actual }: CountCheck, latest: RuleContext): Finding[] {
  if (!actual) return [];
  const found = {
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
  } as const;
  return [withFixes(found, () => [fixOf(count, actual)], latest)];
}

/** The heading of what was counted, where that is not where the count stands. */
function countedBelow(holder: Holder, line: number): Finding['related'] {
  if (!isContainerNode(holder) || holder.form === 'root' || holder.titleRange.startLine === line) return [];
  return [{ range: holder.titleRange, message: message('What is below this heading is counted.') }];
}

function fixOf(count: CountCheck['count'], actual: NonNullable<CountCheck['actual']>): Fix {
  return {
    title: message('Change to {0} of {1}', actual.done, actual.total),
    edits: countEdits(count, actual),
    isSafe: true,
  };
}
