import type { AmbiguousDate } from '../plan/plan';
import { message } from '../text/message';
import type { Finding, Fix } from './finding';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/** Dates of which neither the text nor an option tells the day from the month, told once (semantics section 6). */
export const ambiguousDate: Rule = {
  meta: {
    id: 'ambiguous-date',
    title: 'A date should tell its day from its month',
    severity: 'hint',
    tags: ['values'],
    fix: 'asked',
  },

  check({ problems }: RuleContext): Finding[] {
    const dates = problemsOfKind(problems, 'ambiguousDate');
    const [first, ...others] = dates;
    if (!first) return [];
    return [
      {
        rule: ambiguousDate.meta.id,
        severity: 'hint',
        range: first.range,
        message: message(
          '{0} may be {1} or {2}: no date here tells which number is the day, nor does "planmark.dateOrder".',
          first.text,
          ...first.between,
        ),
        related: others.slice(0, MOST_TOLD).map(({ range, between }) => ({
          range,
          message: message('May be {0} or {1}.', ...between),
        })),
        fixes: [write(0, dates), write(1, dates)],
      },
    ];
  },
};

const MOST_TOLD = 20;

/** All of them in the one order that cannot be mistaken. */
function write(order: 0 | 1, dates: readonly AmbiguousDate[]): Fix {
  const [first] = dates;
  return {
    title: message(
      order === 0 ? 'Write {0}: the day comes first' : 'Write {0}: the month comes first',
      first?.between[order] ?? '',
    ),
    edits: dates.map(({ range, between }) => ({ range, newText: between[order] })),
    isSafe: false,
  };
}
