import { inSections } from '../plan/inSections';
import type { Gap, GapTable, PlanColumn, PlanTable } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isHistory } from '../plan/queries';
import { message } from '../text/message';
import type { Finding } from './finding';
import { findingsOf } from './findingsOf';
import type { Rule, RuleContext } from './rule';

/** A row that lacks one of its two levels in a table that is otherwise filled in (semantics section 5). */
export const missingLevel: Rule = {
  meta: {
    id: 'missing-level',
    title: 'A row among filled ones should have both levels',
    severity: 'hint',
    tags: ['values'],
  },

  check(context: RuleContext): readonly Finding[] {
    const incomplete = inSections(context.analysis.plan, incompleteIn);
    return findingsOf(context, toFinding, [], incomplete, (row) => [toFinding(row)]);
  },
};

/**
 * Filled: for each row that lacks a level there are two that have both. Rows without any level only part the table, and
 * beside prose an empty cell lacks no level.
 */
function incompleteIn({ content }: PlanSection): IncompleteRow[] {
  const tables = (content?.gapTables ?? []).map(({ table }) => table as GapTable);
  return tables.filter((table) => !isHistory(table)).flatMap(incompleteRows);
}

interface IncompleteRow {
  readonly row: Gap;
  readonly table: PlanTable;
  /** How many rows have both levels, and how many any. */
  readonly complete: number;
  readonly filled: number;
}

function incompleteRows({ rows, table }: GapTable): IncompleteRow[] {
  const complete = rows.filter(({ current, required }) => current.reading && required.reading).length;
  const incomplete = rows.filter(({ current, required }) =>
    current.text === '' ? required.reading !== null : required.text === '' && current.reading !== null,
  );
  if (complete < 2 || complete < incomplete.length * 2) return [];
  const filled = complete + incomplete.length;
  return incomplete.map((row) => ({ row, table, complete, filled }));
}

function toFinding({ row, table, complete, filled }: IncompleteRow): Finding {
  const column = columnWithout(row, table);
  return {
    rule: missingLevel.meta.id,
    severity: 'hint',
    range: row.nameRange,
    message: message(
      '"{0}" has no level under "{1}"; {2} of {3} rows here have both.',
      row.name,
      column?.title ?? '',
      complete,
      filled,
    ),
    related: column ? [{ range: column.range, message: message('The column.') }] : [],
    fixes: [],
  };
}

function columnWithout({ current }: Gap, { columns }: PlanTable): PlanColumn | undefined {
  const meaning = current.text === '' ? 'current' : 'required';
  return columns.find((column) => column.meaning === meaning);
}
