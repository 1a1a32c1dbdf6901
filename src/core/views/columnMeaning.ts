import type { Plan, PlanTable } from '../plan/plan';
import { contains, type TextRange } from '../text/range';
import type { ColumnMeaning } from '../vocabulary/vocabulary';

/** What a column holds: one called Gap may name the gaps of its rows (`| Gap | Current | Required |`), or hold their priority. */
export function columnMeaning({ gapTables }: Plan, table: PlanTable, index: number): ColumnMeaning | null {
  const meaning = table.columns[index]?.meaning ?? null;
  if (meaning !== 'gap') return meaning;
  for (const gap of gapTables.find((each) => each.table === table)?.rows ?? []) {
    const cell = table.rows.find(({ line }) => line === gap.range.startLine)?.cells[index];
    const holds = (range: TextRange | undefined) =>
      cell && range && contains(cell.range, { line: range.startLine, character: range.startCharacter });
    if (holds(gap.nameRange)) return 'name';
    if (holds(gap.priority?.range)) return 'priority';
  }
  return meaning;
}
