import type { Finding } from './finding';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/** A row of dashes that does not fit its header: Markdown shows neither as a table (GFM 4.10). */
export const tableBadSeparator: Rule = {
  meta: {
    id: 'table-bad-separator',
    title: 'The row of dashes must have as many cells as the header',
    severity: 'warning',
    tags: ['structure'],
    fix: 'safe',
  },

  check({ problems }: RuleContext): Finding[] {
    return problemsOfKind(problems, 'badSeparator').map(({ range, separator, table }) => ({
      rule: tableBadSeparator.meta.id,
      severity: 'warning',
      range,
      message: {
        template: 'This row does not fit the {0} columns of the header, so that the table is shown as text.',
        args: [table.columns.length],
      },
      related: [],
      fixes: [
        {
          title: { template: 'Write it for {0} columns', args: [table.columns.length] },
          edits: [{ range, newText: separator }],
          isSafe: true,
        },
      ],
    }));
  },
};
