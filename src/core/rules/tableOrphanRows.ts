import type { OrphanRows, Plan, PlanTable, SwallowedTable } from '../plan/plan';
import { sectionAt } from '../plan/planSection';
import { message } from '../text/message';
import type { TextEdit } from '../text/textEdit';
import { counted } from './counted';
import type { Finding, Fix } from './finding';
import { problemsOfKind } from './problemsOfKind';
import type { Rule, RuleContext } from './rule';

/**
 * Rows that belong to no table for Markdown (GFM 4.10): without a header of their own, or with one that continues the list
 * item or quote above it. It shows them as text.
 */
export const tableOrphanRows: Rule = {
  meta: {
    id: 'table-orphan-rows',
    title: 'Table rows need a table: a header, and a blank line above it where a list or quote ends',
    severity: 'warning',
    tags: ['structure'],
    fix: 'safe',
  },

  check({ analysis, problems, lines }: RuleContext): Finding[] {
    return [
      ...problemsOfKind(problems, 'orphanRows').map((problem) => withoutHeader(problem, analysis.plan, lines)),
      ...problemsOfKind(problems, 'swallowedTable').map((problem) => continuing(problem, lines)),
    ];
  },
};

function withoutHeader(problem: OrphanRows, plan: Plan, lines: readonly string[]): Finding {
  const { range, table, headerLine } = problem;
  return {
    rule: tableOrphanRows.meta.id,
    severity: 'warning',
    // The first row is enough to see: a squiggle below all of them says no more.
    range: table.rows[0]?.range ?? range,
    message:
      headerLine === null
        ? counted(
            table.rows.length,
            'This row has no header, so that it is shown as text.',
            'These {0} rows have no header, so that they are shown as text.',
          )
        : counted(
            table.rows.length,
            'This row is cut off from its table (line {1}), so that it is shown as text.',
            'These {0} rows are cut off from their table (line {1}), so that they are shown as text.',
            [table.rows.length, headerLine + 1],
          ),
    related: headerOf(problem, plan),
    fixes: joinToTable(problem, plan, lines),
  };
}

function tableAbove({ table, headerLine }: OrphanRows, plan: Plan): PlanTable | undefined {
  if (headerLine === null) return undefined;
  const tables = sectionAt(plan.reading.sections, headerLine)?.content?.tables ?? [];
  return tables.find((each) => each !== table && each.headerLine === headerLine);
}

function headerOf(problem: OrphanRows, plan: Plan): Finding['related'] {
  const header = tableAbove(problem, plan)?.columns[0]?.range;
  return header ? [{ range: header, message: message('Their table.') }] : [];
}

/** Where nothing but blank lines cuts the rows off. Not certain: the author may have had another table in mind. */
function joinToTable(problem: OrphanRows, plan: Plan, lines: readonly string[]): Fix[] {
  const { table, headerLine } = problem;
  const above = tableAbove(problem, plan);
  if (headerLine === null || !above) return [];
  const edits: TextEdit[] = [];
  let last = above.range.endLine;
  for (const { line } of table.rows) {
    if (!lines.slice(last + 1, line).every((each) => /^[\s>]*$/.test(each))) return [];
    const from = { startLine: last, startCharacter: (lines[last] ?? '').length };
    const to = { endLine: line - 1, endCharacter: (lines[line - 1] ?? '').length };
    if (line > last + 1) edits.push({ range: { ...from, ...to }, newText: '' });
    last = line;
  }
  if (edits.length === 0) return [];
  return [{ title: message('Join the rows to their table'), edits, isSafe: false }];
}

function continuing({ range, prefix }: SwallowedTable, lines: readonly string[]): Finding {
  const above = range.startLine - 1;
  const end = (lines[above] ?? '').length;
  const place = { startLine: above, startCharacter: end, endLine: above, endCharacter: end };
  const edit = { range: place, newText: `\n${prefix.trimEnd()}` };
  // Header and separator must be of one list item or quote, and four blanks in front would make code of them.
  const beside = /^[\s>]*/.exec(lines[range.startLine + 1] ?? '')?.[0];
  const isTable = beside === prefix && !/ {4}$|\t/.test(prefix);
  return {
    rule: tableOrphanRows.meta.id,
    severity: 'warning',
    range,
    message: message('This table continues the text above it for want of a blank line, so that it is shown as text.'),
    related: [],
    fixes: isTable ? [{ title: message('Add a blank line above it'), edits: [edit], isSafe: true }] : [],
  };
}
