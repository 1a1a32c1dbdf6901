import type { InvalidDate } from '../plan/plan';
import { type Message, message } from '../text/message';
import type { DateFlaw } from '../values/dateFlaw';
import type { Finding, Fix } from './finding';
import { findingsOfProblems } from './findingsOfProblems';
import type { Rule, RuleContext } from './rule';

/** A day, month, quarter or week that no calendar has (semantics section 6). */
export const invalidDate: Rule = {
  meta: {
    id: 'invalid-date',
    title: 'A date should exist',
    severity: 'error',
    tags: ['values'],
    fix: 'asked',
  },

  check(context: RuleContext): readonly Finding[] {
    return findingsOfProblems(context, 'invalidDate', toFinding);
  },
};

function toFinding(problem: InvalidDate): Finding[] {
  return [
    {
      rule: invalidDate.meta.id,
      severity: 'error',
      range: problem.range,
      message: messageOf(problem),
      related: [],
      fixes: fixesOf(problem),
    },
  ];
}

function messageOf({ text, flaw }: InvalidDate): Message {
  switch (flaw.kind) {
    case 'day':
      return flaw.year === null
        ? message('There is no {0}: that month never has more than {1} days.', text, flaw.last)
        : message('There is no {0}: that month has {1} days.', text, flaw.last);
    case 'month':
      return message('There is no {0}: a year has {1} months, not {2}.', text, 12, flaw.month);
    case 'quarter':
      return message('There is no {0}: a year has {1} quarters, not {2}.', text, flaw.last, flaw.count);
    case 'half':
      return message('There is no {0}: a year has {1} halves, not {2}.', text, flaw.last, flaw.count);
    case 'week':
      return message('There is no {0}: {1} has {2} weeks.', text, String(flaw.year), flaw.last);
    default:
      return flaw satisfies never;
  }
}

/** The last day there is, or day and month the other way round. Which day was meant, only the author knows. */
function fixesOf({ text, range, flaw }: InvalidDate): Fix[] {
  const newText = mended(text, flaw);
  if (newText === null) return [];
  return [{ title: message('Change to {0}', newText), edits: [{ range, newText }], isSafe: false }];
}

function mended(text: string, flaw: DateFlaw): string | null {
  if (flaw.kind === 'day') return replaced(text, flaw.day, flaw.last);
  if (flaw.kind !== 'month' || flaw.day > 12) return null;
  // `2026-19-01`
  const match = /^(\d{4}[-/.])(\d{2})([-/.])(\d{2})$/.exec(text);
  return match && `${match[1]}${match[4]}${match[3]}${match[2]}`;
}

/** Null where the number stands there twice, and nobody can tell which is the day. */
function replaced(text: string, day: number, last: number): string | null {
  const places = [...text.matchAll(/\d+(?:st|nd|rd|th)?/g)].filter(([number]) => Number.parseInt(number, 10) === day);
  const [place] = places;
  if (!place || places.length > 1) return null;
  const suffix = /\D/.test(place[0]) ? 'th' : '';
  return `${text.slice(0, place.index)}${last}${suffix}${text.slice(place.index + place[0].length)}`;
}
