import { type UnresolvedReference, unresolvedReferences } from '../analysis/unresolvedReferences';
import { unresolvedRows } from '../analysis/unresolvedRows';
import { type Message, message } from '../text/message';
import type { Finding } from './finding';
import type { Rule, RuleContext } from './rule';

/** An id that is referred to and defined nowhere in a document that counts such things off: told once, where it is first named. */
export const unresolvedReference: Rule = {
  meta: {
    id: 'unresolved-reference',
    title: 'What is referred to should be there',
    severity: 'warning',
    tags: ['coverage'],
    needsWholeText: true,
  },

  check({ analysis, lines }: RuleContext): Finding[] {
    const { plan } = analysis;
    return [...unresolvedReferences(plan, lines), ...unresolvedRows(plan)].flatMap((reference) => {
      const [range, ...others] = reference.ranges;
      if (!range) return [];
      const { last } = reference.series;
      return [
        {
          rule: unresolvedReference.meta.id,
          // In running text a phase or milestone of another document may be meant.
          severity: reference.isDependency ? ('warning' as const) : ('hint' as const),
          range,
          message: messageOf(reference),
          related: [
            { range: last.range, message: message('"{0}" is the last of them.', last.text) },
            ...others.map((place) => ({ range: place, message: message('It is named here, too.') })),
          ],
          fixes: [],
        },
      ];
    });
  },
};

function messageOf({ text, ranges, series: { first, last } }: UnresolvedReference): Message {
  const args = [text, first.text, last.text];
  return ranges.length === 1
    ? message('There is no "{0}" in this plan, which has "{1}" to "{2}".', ...args)
    : message(
        'There is no "{0}" in this plan, which has "{1}" to "{2}" and names it {3} times.',
        ...args,
        ranges.length,
      );
}
