import type { Analysis, Freshness } from '../analysis/analysis';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { DatedText } from '../plan/plan';
import { redate, writtenDate } from '../plan/redate';
import { message } from '../text/message';
import { plainText } from '../text/plainText';
import { daysHolding } from '../values/daysHolding';
import { type Finding, type Fix, withFixes } from './finding';
import { findingsOf, latestOf } from './findingsOf';
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

  check(context: RuleContext): readonly Finding[] {
    const { freshness, options } = context.analysis;
    const { today, staleAfterDays } = options;
    const latest = latestOf(context);
    const stale = freshness?.isStale ? [freshness.field] : [];
    return findingsOf(context, setToToday, [today, staleAfterDays], stale, ({ key, date }) =>
      freshness && date ? [toFinding(key, date, freshness, latest)] : [],
    );
  },
};

function toFinding(key: string, date: DatedText, { days, updated }: Freshness, latest: RuleContext): Finding {
  const { staleAfterDays } = latest.analysis.options;
  const found = {
    rule: staleDocument.meta.id,
    severity: 'warning',
    range: date.range,
    message: message(
      days === 1
        ? '{0} is {1} day old ({2}); a plan counts as stale after {3}.'
        : '{0} is {1} days old ({2}); a plan counts as stale after {3}.',
      key,
      days,
      updated,
      staleAfterDays,
    ),
    related: [],
  } as const;
  return withFixes(found, () => setToToday(date, latest.analysis, latest.lines), latest);
}

/** Whether the plan is up to date, only its author knows: never applied without a look. */
function setToToday({ period, range }: DatedText, { plan, options }: Analysis, lines: readonly string[]): Fix[] {
  const written = writtenDate(range, period, plan.wording, lines);
  const days = written && daysHolding(written.form, options.today, written.writing);
  const today = days && redate(written, days);
  if (!today) return [];
  return [{ title: message('Set to today ({0})', plainText(today.text)), edits: today.edits, isSafe: false }];
}
