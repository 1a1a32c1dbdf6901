import type { MissingSeparator } from '../plan/plan';
import { message } from '../text/message';
import { rangeOnLine } from '../text/range';
import { blankLineAbove } from './blankLineAbove';
import { type Finding, withFixes } from './finding';
import { findingsOfProblems } from './findingsOfProblems';
import type { Rule, RuleContext } from './rule';

/** A header with rows right below it: without the row of dashes between them it is text to Markdown (GFM 4.10). */
export const tableMissingSeparator: Rule = {
  meta: {
    id: 'table-missing-separator',
    title: 'A table needs a row of dashes below its header',
    severity: 'warning',
    tags: ['structure'],
    fix: 'safe',
  },

  check(context: RuleContext): readonly Finding[] {
    return findingsOfProblems(context, 'missingSeparator', toFinding);
  },
};

function toFinding({ range, separator, prefix }: MissingSeparator, latest: RuleContext): Finding[] {
  const found = withFixes(
    {
      rule: tableMissingSeparator.meta.id,
      severity: 'warning',
      range,
      message: message('This table has no row of dashes below its header, so that it is shown as text.'),
      related: [],
    },
    () => [
      {
        title: message('Add the row of dashes'),
        // At the end of the header's line: the editor gives the new line the ending of the file.
        edits: [
          ...blankLineAbove(range.startLine, latest.lines),
          { range: endOfLine(range.startLine, latest.lines), newText: `\n${prefix}${separator}` },
        ],
        isSafe: true,
      },
    ],
    latest,
  );
  return [found];
}

function endOfLine(line: number, lines: readonly string[]) {
  const end = (lines[line] ?? '').length;
  return rangeOnLine(line, end, end);
}
