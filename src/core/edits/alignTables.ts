import { inSectionsAt } from '../plan/inSections';
import type { Plan, PlanTable } from '../plan/plan';
import { displayWidth } from '../text/displayWidth';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { remembered } from '../vocabulary/remembered';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { alignRows, type WidthOf } from './alignRows';
import { characterOf, spotAt } from './caretInTable';
import type { PlanText } from './planText';
import { rowEdits } from './rowEdits';
import type { TableChange } from './tableEdit';
import { brokenTableLines, type GridRow, type TableGrid, tableGrid } from './tableGrid';
import { readTableRow } from './tableRow';

/** Pads the cells of all tables to columns of one width. What is no table to Markdown stays as it is. */
export function alignTables(text: PlanText): TextEdit[] {
  return alignedRows(text, unalignedTables(text)).flatMap(({ row, newText }) => rowEdits(row, newText));
}

/** All tables of a plan that are not aligned; those of a section are looked at again when it is another. */
export function unalignedTables({ plan, lines }: PlanText): readonly PlanTable[] {
  const widthOf = widthsFor(plan);
  return inSectionsAt(plan.reading, unalignedTables, [], ({ content }) =>
    (content?.tables ?? []).filter((table) => {
      const grid = tableGrid(table, lines);
      return grid && !isAligned(grid, widthOf);
    }),
  );
}

/** The same for a command: selections stay in the text of their cells. */
export function alignAround(
  text: PlanText,
  selections: readonly TextRange[],
  tables: readonly PlanTable[],
): TableChange {
  const changed = alignedRows(text, tables);
  const byLine = new Map(changed.map((each) => [each.row.line, each]));
  const moved = (line: number, character: number): number => {
    const { row, newText } = byLine.get(line) ?? {};
    if (!row || newText === undefined || character < row.start) return character;
    return row.start + characterOf(readTableRow(newText), spotAt(row, character - row.start));
  };
  return {
    kind: 'change',
    edits: changed.flatMap(({ row, newText }) => rowEdits(row, newText)),
    selections: selections.map((each) => ({
      ...each,
      startCharacter: moved(each.startLine, each.startCharacter),
      endCharacter: moved(each.endLine, each.endCharacter),
    })),
  };
}

export function isAligned(grid: TableGrid, widthOf?: WidthOf): boolean {
  return alignRows(grid.rows, widthOf).every((text, index) => text === grid.rows[index]?.text);
}

interface AlignedRow {
  readonly row: GridRow;
  readonly newText: string;
}

/** Those that are not aligned yet. */
function alignedRows({ plan, lines, problems }: PlanText, tables: readonly PlanTable[]): AlignedRow[] {
  const broken = brokenTableLines(problems);
  const widthOf = widthsFor(plan);
  return tables.flatMap((table) => {
    const grid = broken.has(table.range.startLine) ? null : tableGrid(table, lines);
    return alignRows(grid?.rows ?? [], widthOf).flatMap((newText, index) => {
      const row = grid?.rows[index];
      return row && row.text !== newText ? [{ row, newText }] : [];
    });
  });
}

/** Emoji take long. */
const widthIn = remembered((_: Vocabulary, cell: string) => displayWidth(cell));

function widthsFor({ wording }: Plan): WidthOf {
  return (cell) => widthIn(wording.vocabulary, cell);
}
