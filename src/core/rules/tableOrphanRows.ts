import type { Finding } from './finding';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/** Rows of a table without a header of their own: Markdown shows them as text (GFM 4.10). */
export const tableOrphanRows: Rule = {
  meta: {
    id: 'table-orphan-rows',
    title: 'Table rows need a header',
    severity: 'warning',
    tags: ['structure'],
  },

  check({ problems }: RuleContext): Finding[] {
    return problemsOfKind(problems, 'orphanRows').map(({ range, table, headerLine }) => ({
      rule: tableOrphanRows.meta.id,
      severity: 'warning',
      // The first row is enough to see: a squiggle below all of them says no more.
      range: table.rows[0]?.range ?? range,
      message:
        headerLine === null
          ? { template: 'These {0} rows have no header, so that they are shown as text.', args: [table.rows.length] }
          : {
              template: 'These {0} rows are cut off from their table (line {1}), so that they are shown as text.',
              args: [table.rows.length, headerLine + 1],
            },
      related: [],
      fixes: [],
    }));
  },
};
