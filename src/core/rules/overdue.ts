import type { Overdue } from '../analysis/analysis';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import { type Finding, type Message, withFixes } from './finding';
import { overdueFixes } from './overdueFixes';
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

  check(context: RuleContext, { days }): Finding[] {
    const late = context.analysis.overdue.filter(({ daysLeft }) => -daysLeft > days);
    return late.map((item) =>
      withFixes(
        {
          rule: overdue.meta.id,
          severity: 'warning',
          range: item.range,
          message: messageOf(item),
          related: dateOf(item),
        },
        () => overdueFixes(item, context),
      ),
    );
  },
};

function messageOf(item: Overdue): Message {
  const { progress, parts, title, deadline } = item;
  const days = -item.daysLeft;
  if (item.node.kind === 'field') {
    return {
      template: days === 1 ? '{0} "{1}" ended {2}, {3} day ago.' : '{0} "{1}" ended {2}, {3} days ago.',
      args: [title, item.node.value, deadline, days],
    };
  }
  if (!progress) {
    const template = days === 1 ? '"{0}" was due {1}, {2} day ago.' : '"{0}" was due {1}, {2} days ago.';
    return { template, args: [title, deadline, days] };
  }
  if (parts.length > 1) {
    const list = parts.map((part) => `${part.title} ${part.progress.done}/${part.progress.total}`.trim()).join(', ');
    return {
      template: '"{0}" ended {1} with {2} of {3} done ({4}).',
      args: [title, deadline, progress.done, progress.total, list],
    };
  }
  return {
    template: '"{0}" ended {1} with {2} of {3} done.',
    args: [title, deadline, progress.done, progress.total],
  };
}

/** Where the date stands, if that is not where the finding is. */
function dateOf({ node, range }: Overdue): Finding['related'] {
  if (node.kind === 'field' || !node.period || node.period.range.startLine === range.startLine) return [];
  return [{ range: node.period.range, message: { template: 'The period ends here.', args: [] } }];
}
