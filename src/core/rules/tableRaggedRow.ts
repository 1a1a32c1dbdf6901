import type { RaggedRow } from '../plan/plan';
import { message } from '../text/message';
import type { TextEdit } from '../text/textEdit';
import { type Finding, type Fix, withFixes } from './finding';
import { findingsOfProblems } from './findingsOfProblems';
import type { Rule, RuleContext } from './rule';

/** A table row with another number of cells than its header: GFM drops the surplus and fills up the rest (section 4.10). */
export const tableRaggedRow: Rule = {
  meta: {
    id: 'table-ragged-row',
    title: 'A table row should have as many cells as its header',
    severity: 'warning',
    tags: ['structure'],
    fix: 'safe',
  },

  check(context: RuleContext): readonly Finding[] {
    return findingsOfProblems(context, 'raggedRow', toFinding);
  },
};

function toFinding(problem: RaggedRow, latest: RuleContext): Finding[] {
  if (endsInEmptyCell(problem, latest.lines)) return [];
  const hasTooMany = problem.actual > problem.expected;
  const hidesText = hiddenCells(problem).some((cell) => cell.source !== '');
  const found: Omit<Finding, 'fixes'> = {
    rule: tableRaggedRow.meta.id,
    severity: hidesText ? 'warning' : 'hint',
    range: problem.range,
    message: message(
      hidesText
        ? 'This row has more cells ({0}) than its table has columns ({1}): what is beyond them is not shown.'
        : hasTooMany
          ? 'This row has more cells ({0}) than its table has columns ({1}).'
          : 'This row has fewer cells ({0}) than its table has columns ({1}).',
      problem.actual,
      problem.expected,
    ),
    related: [
      {
        range: problem.table.columns.at(-1)?.range ?? problem.table.range,
        message: message('The header ends here.'),
      },
    ],
  };
  return [withFixes(found, () => (hasTooMany ? removeEmpty(problem) : fillUp(problem, latest.lines)), latest)];
}

/** Where lines have no pipes at their ends, that of `Kim | 3 |` opens an empty cell to its author, though not to GFM. */
function endsInEmptyCell({ table, row, expected, actual }: RaggedRow, lines: readonly string[]): boolean {
  const [header = '', line = ''] = [lines[table.headerLine], lines[row.line]].map((each) => each?.trimEnd());
  return actual === expected - 1 && line.endsWith('|') && !header.endsWith('|');
}

/** The cells beyond the last column. */
function hiddenCells({ row, expected }: RaggedRow) {
  return row.cells.slice(expected);
}

/** They can go where nothing stands in them. */
function removeEmpty(problem: RaggedRow): Fix[] {
  const { row, expected } = problem;
  const last = row.cells[expected - 1];
  if (!last || hiddenCells(problem).some((cell) => cell.source !== '')) return [];
  const range = { ...row.range, startCharacter: last.range.endCharacter };
  return [
    {
      title: message('Remove the empty cells beyond the last column'),
      edits: [{ range, newText: ' |' }],
      isSafe: true,
    },
  ];
}

/** A line of text that the table swallowed has no pipe, and is no row that lacks cells. */
function fillUp({ row, expected, actual }: RaggedRow, lines: readonly string[]): Fix[] {
  const text = (lines[row.line] ?? '').slice(row.range.startCharacter, row.range.endCharacter);
  if (!text.includes('|')) return [];
  const missing = ' |'.repeat(expected - actual);
  const end = { ...row.range, startCharacter: row.range.endCharacter };
  const edit: TextEdit = { range: end, newText: text.endsWith('|') ? missing : ` |${missing}` };
  return [{ title: message('Add the missing cells'), edits: [edit], isSafe: true }];
}
