import { type PrematureStatus, prematureStatuses } from '../analysis/prematureStatuses';
import { type Message, message } from '../text/message';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A status that could not yet be true when the plan was last updated (semantics section 7). */
export const prematureStatus: Rule = {
  meta: {
    id: 'premature-status',
    title: 'A status should not run ahead of its period',
    severity: 'off',
    tags: ['dates', 'figures'],
  },

  check({ analysis }: RuleContext): Finding[] {
    const { freshness, plan } = analysis;
    if (!freshness?.field.date) return [];
    const { range: updatedRange } = freshness.field.date;
    return prematureStatuses(plan, freshness).map((premature) => ({
      rule: prematureStatus.meta.id,
      severity: 'hint',
      range: premature.range,
      message: messageOf(premature, freshness.updated),
      related: [
        { range: premature.periodRange, message: message('The period.') },
        { range: updatedRange, message: message('The last update.') },
      ],
      fixes: [],
    }));
  },
};

function messageOf({ status, title, periodText }: PrematureStatus, updated: string): Message {
  if (title === null) {
    return message(
      status === 'done'
        ? '{0} is marked as done, but had not ended when the plan was last updated ({1}).'
        : '{0} is marked as active, but had not begun when the plan was last updated ({1}).',
      periodText,
      updated,
    );
  }
  return message(
    status === 'done'
      ? '"{0}" is marked as done, but {1} had not ended when the plan was last updated ({2}).'
      : '"{0}" is marked as active, but {1} had not begun when the plan was last updated ({2}).',
    title,
    periodText,
    updated,
  );
}
