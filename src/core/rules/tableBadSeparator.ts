import type { BadSeparator, PlanTable } from '../plan/plan';
import { message } from '../text/message';
import { blankLineAbove } from './blankLineAbove';
import { type Finding, withFixes } from './finding';
import { findingsOfProblems } from './findingsOfProblems';
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

  check(context: RuleContext): readonly Finding[] {
    return findingsOfProblems(context, 'badSeparator', toFinding);
  },
};

function toFinding({ range, separator, table }: BadSeparator, latest: RuleContext): Finding[] {
  const found = withFixes(
    {
      rule: tableBadSeparator.meta.id,
      severity: 'warning',
      range,
      message: message(
        'This row does not fit the columns of the header ({0}), so that the table is shown as text.',
        table.columns.length,
      ),
      related: headerOf(table),
    },
    () => [
      {
        title: message('Fit it to the columns of the header'),
        edits: [...blankLineAbove(table.headerLine, latest.lines), { range, newText: separator }],
        isSafe: true,
      },
    ],
    latest,
  );
  return [found];
}

function headerOf({ columns }: PlanTable): Finding['related'] {
  const last = columns.at(-1);
  return last ? [{ range: last.range, message: message('The header ends here.') }] : [];
}
