import type { Analysis } from '../analysis/analysis';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { DatedText } from '../plan/plan';
import { redate, writtenDate } from '../plan/redate';
import { plainText } from '../text/plainText';
import { daysHolding } from '../values/daysHolding';
import { type Finding, type Fix, withFixes } from './finding';
import type { Rule, RuleContext } from './rule';

/** A plan whose own date of update is long past (semantics section 7). `days` come with the analysis, as `staleAfterDays`. */
export const staleDocument: Rule<'stale-document'> = {
  meta: {
    id: 'stale-document',
    title: 'A plan should have been looked at lately',
    severity: 'warning',
    tags: ['dates'],
    fix: 'asked',
    options: RULE_OPTIONS['stale-document'],
  },

  check({ analysis, lines }: RuleContext): Finding[] {
    const { freshness, options } = analysis;
    const date = freshness?.field.date;
    if (!freshness?.isStale || !date) return [];
    return [
      withFixes(
        {
          rule: staleDocument.meta.id,
          severity: 'warning',
          range: date.range,
          message: {
            template:
              freshness.days === 1
                ? '{0} is {1} day old ({2}); a plan counts as stale after {3}.'
                : '{0} is {1} days old ({2}); a plan counts as stale after {3}.',
            args: [freshness.field.key, freshness.days, freshness.updated, options.staleAfterDays],
          },
          related: [],
        },
        () => setToToday(date, analysis, lines),
      ),
    ];
  },
};

/** Whether the plan is up to date, only its author knows: never applied without a look. */
function setToToday({ period, range }: DatedText, { plan, options }: Analysis, lines: readonly string[]): Fix[] {
  const written = writtenDate(range, period, plan.wording, lines);
  const days = written && daysHolding(written.form, options.today, written.writing);
  const today = days && redate(written, days);
  if (!today) return [];
  return [
    { title: { template: 'Set to today ({0})', args: [plainText(today.text)] }, edits: today.edits, isSafe: false },
  ];
}
