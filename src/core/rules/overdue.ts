import type { Overdue } from '../analysis/analysis';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { Finding, Fix, Message } from './finding';
import type { Rule, RuleContext } from './rule';

/** A deadline in the past on something that can be closed and is not (semantics section 7). */
export const overdue: Rule<'overdue'> = {
  meta: {
    id: 'overdue',
    title: 'What is due should be done, moved or dropped',
    severity: 'warning',
    tags: ['dates'],
    options: RULE_OPTIONS.overdue,
  },

  check({ analysis }: RuleContext, { days }): Finding[] {
    const late = analysis.overdue.filter(({ daysLeft }) => -daysLeft > days);
    return late.map((item) => ({
      rule: overdue.meta.id,
      severity: 'warning',
      range: item.range,
      message: messageOf(item),
      related: dateOf(item),
      fixes: fixesOf(item),
    }));
  },
};

function messageOf(item: Overdue): Message {
  const { progress, parts, title, deadline } = item;
  const days = -item.daysLeft;
  if (item.node.kind === 'field') {
    return {
      template: '{0} "{1}" ended {2}, {3} days ago.',
      args: [title, item.node.value, deadline, days],
    };
  }
  if (!progress) return { template: '"{0}" was due {1}, {2} days ago.', args: [title, deadline, days] };
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

/** Only what is certain to close it: a box of its own. Never applied without a look, for it states what happened. */
function fixesOf({ node }: Overdue): Fix[] {
  if (node.kind === 'field' || !node.box || node.box.form !== 'bracket') return [];
  return [
    {
      title: { template: 'Mark as done', args: [] },
      edits: [{ range: node.box.markRange, newText: 'x' }],
      isSafe: false,
    },
  ];
}
