import { RULE_OPTIONS } from '../configuration/ruleOptions';
import { formatDateLike } from '../values/formatDateLike';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A plan whose own date of update is long past (semantics section 7). `days` come with the analysis, as `staleAfterDays`. */
export const staleDocument: Rule<'stale-document'> = {
  meta: {
    id: 'stale-document',
    title: 'A plan should have been looked at lately',
    severity: 'warning',
    tags: ['dates'],
    options: RULE_OPTIONS['stale-document'],
  },

  check({ analysis }: RuleContext): Finding[] {
    const { freshness, options } = analysis;
    if (!freshness?.isStale || !freshness.field.date) return [];
    const { range } = freshness.field.date;
    const today = formatDateLike(freshness.field.date.period.text, options.today);
    return [
      {
        rule: staleDocument.meta.id,
        severity: 'warning',
        range,
        message: {
          template: '{0} is {1} days old ({2}); a plan counts as stale after {3}.',
          args: [freshness.field.key, freshness.days, freshness.updated, options.staleAfterDays],
        },
        related: [],
        fixes: today
          ? [
              {
                title: { template: 'Set to today ({0})', args: [today] },
                edits: [{ range, newText: today }],
                isSafe: false,
              },
            ]
          : [],
      },
    ];
  },
};
