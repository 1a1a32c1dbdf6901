import type { Overdue } from '../analysis/analysis';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import { isContainerNode } from '../plan/queries';
import { message } from '../text/message';
import { sameRange } from '../text/range';
import { type Finding, withFixes } from './finding';
import { findingsOf, latestOf } from './findingsOf';
import { overdueFixes } from './overdueFixes';
import { overdueMessage } from './overdueMessage';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/** A deadline in the past on something that can be closed and is not (semantics section 7). */
export const overdue: Rule<'overdue'> = {
  meta: {
    id: 'overdue',
    title: 'What is due should be done, moved or dropped',
    severity: 'warning',
    tags: ['dates'],
    fix: 'asked',
    options: RULE_OPTIONS.overdue,
  },

  check(context: RuleContext, { days }): readonly Finding[] {
    const { memory } = context.analysis.plan.reading;
    const late = memory.of(lateByMore, context.analysis.overdue, context.problems, days);
    const latest = latestOf(context);
    return findingsOf(context, overdueFixes, [], late, (item) => [
      withFixes(
        {
          rule: overdue.meta.id,
          severity: 'warning',
          range: item.range,
          message: overdueMessage(item),
          related: relatedTo(item),
        },
        () => overdueFixes(item, latest),
        latest,
      ),
    ]);
  },
};

function lateByMore(all: readonly Overdue[], problems: RuleContext['problems'], days: number): readonly Overdue[] {
  // An end before its start is told as that: whichever of the two is right, the other is not.
  const wrong = problemsOfKind(problems, 'invertedPeriod').map(({ end }) => end.range);
  return all.filter(({ daysLeft, range }) => -daysLeft > days && !wrong.some((each) => sameRange(each, range)));
}

/** Where the date stands, if that is not where the finding is, and what comes next in each part. */
function relatedTo({ node, range, parts }: Overdue): Finding['related'] {
  if (node.kind === 'field') return [];
  const { period } = node;
  const ofPeriod =
    period && period.range.startLine !== range.startLine
      ? [{ range: period.range, message: message('The period ends here.') }]
      : [];
  const open = parts.slice(0, MOST_PARTS).flatMap(({ firstOpen }) => {
    if (!firstOpen || firstOpen.kind === 'gapTable' || firstOpen.kind === 'field') return [];
    const [place, name] = isContainerNode(firstOpen)
      ? [firstOpen.titleRange, firstOpen.title]
      : [firstOpen.textRange, firstOpen.text];
    return [{ range: place, message: message('"{0}" is not done.', name) }];
  });
  return [...ofPeriod, ...open];
}

const MOST_PARTS = 3;
