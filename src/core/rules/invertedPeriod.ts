import type { InvertedPeriod } from '../plan/plan';
import { message } from '../text/message';
import { addMonths, daysBetween } from '../values/isoDate';
import type { Finding, Fix } from './finding';
import { findingsOfProblems } from './findingsOfProblems';
import type { Rule, RuleContext } from './rule';

/** A period that ends before it starts. */
export const invertedPeriod: Rule = {
  meta: {
    id: 'inverted-period',
    title: 'A period should end after it starts',
    severity: 'error',
    tags: ['values'],
    fix: 'asked',
  },

  check(context: RuleContext): readonly Finding[] {
    return findingsOfProblems(context, 'invertedPeriod', toFinding);
  },
};

function toFinding(problem: InvertedPeriod): Finding[] {
  const { name, start, end, range, isOneText } = problem;
  return [
    {
      rule: invertedPeriod.meta.id,
      // What stands apart may have been meant apart.
      severity: isOneText ? 'error' : 'warning',
      range,
      message: message('"{0}" ends {1}, before it starts {2}.', name, end.days.end, start.days.start),
      related: isOneText ? [] : [{ range: start.range, message: message('The start.') }],
      fixes: fixesOf(problem),
    },
  ];
}

/** The ends the other way round, or the next year's end: what makes the shorter period comes first. Both guess. */
function fixesOf({ start, end }: InvertedPeriod): Fix[] {
  const swap: Fix = {
    title: message('Swap {0} and {1}', start.text, end.text),
    edits: [
      { range: start.range, newText: end.text },
      { range: end.range, newText: start.text },
    ],
    isSafe: false,
  };
  const later = inNextYear(end.text);
  const nextEnd = addMonths(end.days.end, 12);
  if (later === null || nextEnd < start.days.start) return [swap];
  const move: Fix = {
    title: message('Change {0} to {1}', end.text, later),
    edits: [{ range: end.range, newText: later }],
    isSafe: false,
  };
  const isSwapShorter = daysBetween(end.days.start, start.days.end) <= daysBetween(start.days.start, nextEnd);
  return isSwapShorter ? [swap, move] : [move, swap];
}

/** Null where the year stands there twice, or with fewer digits. */
function inNextYear(text: string): string | null {
  const years = text.match(YEAR) ?? [];
  // There is no `2027-02-29`.
  if (years.length !== 1 || /29/.test(text)) return null;
  return text.replace(YEAR, (year) => String(Number(year) + 1));
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
