import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** A log or review whose newest entry leaves a whole period since then without one (semantics section 7). */
export const staleCheckIn: Rule<'stale-check-in'> = {
  meta: {
    id: 'stale-check-in',
    title: 'Check-ins should be kept',
    severity: 'warning',
    tags: ['dates'],
    needsWholeText: true,
    options: RULE_OPTIONS['stale-check-in'],
  },

  check({ analysis }: RuleContext, { periods }): Finding[] {
    return analysis.checkIns
      .filter(({ missing }) => missing >= periods)
      .map(({ log, newest, next, blank, missing }) => ({
        rule: staleCheckIn.meta.id,
        severity: 'warning',
        range: (blank ?? newest).periodRange,
        message: {
          template:
            missing === 1
              ? '"{0}" stops at {1}: the entry for {2} to {3} is missing.'
              : '"{0}" stops at {1}: {4} entries since then are missing, the first for {2} to {3}.',
          args: [log.title, newest.period.text, next.start, next.end, missing],
        },
        related: [],
        fixes: [],
      }));
  },
};
