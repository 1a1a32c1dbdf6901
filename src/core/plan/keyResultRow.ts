import type { CellSpan, RowSpan } from '../syntax/block';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { isPlaceholder } from '../values/placeholder';
import { readStatus } from '../values/status';
import {
  append,
  type Building,
  type ContainerDraft,
  containerOf,
  type Draft,
  type HolderDraft,
  newContainer,
} from './draft';
import type { KeyResultColumns } from './keyResultColumns';
import { addFigure, newFigures, type PieceOfLine } from './keyResultFigures';
import { idInCell, keyResultId, withoutId } from './keyResultId';
import type { Container, KeyResultFigures, StatusCell } from './plan';
import { textAt } from './tableReading';

export interface KeyResultRow {
  readonly id: string | null;
  readonly title: string;
  readonly figures: Draft<KeyResultFigures>;
  /** A word below Progress tells a status. */
  readonly status: StatusCell | null;
}

export function readKeyResultRow(
  columns: KeyResultColumns,
  row: RowSpan,
  name: string,
  building: Building,
): KeyResultRow {
  const { vocabulary } = building;
  const figures = newFigures();
  for (const [figure, index] of columns.figures) {
    const cell = row.cells[index];
    if (cell && !isPlaceholder(cell.text)) addFigure(figures, figure, pieceOf(row, cell), vocabulary);
  }
  const owner = row.cells[columns.owner];
  if (owner && !isPlaceholder(owner.text)) {
    figures.owner = {
      text: plainText(owner.text),
      range: rangeOnLine(row.line, owner.start, owner.end),
      measure: null,
    };
  }
  figures.asOf = columns.asOf;
  const id = idInCell(plainText(textAt(row, columns.id)));
  return {
    id: keyResultId(name) ?? (columns.id === columns.name ? null : id),
    title: withoutId(name),
    figures,
    status: statusIn(row, columns.figures.get('progress'), building),
  };
}

function statusIn(row: RowSpan, index: number | undefined, building: Building): StatusCell | null {
  const cell = index === undefined ? undefined : row.cells[index];
  if (!cell || /\d/.test(cell.text)) return null;
  const reading = readStatus(cell.text, building.vocabulary);
  if (!reading) return null;
  return { status: reading.status, text: plainText(cell.text), range: rangeOnLine(row.line, cell.start, cell.end) };
}

function pieceOf(row: RowSpan, cell: CellSpan): PieceOfLine {
  return { line: row.line, start: cell.start, text: cell.text };
}

/**
 * The objective that a row names in a column of its own; an empty cell, or the same words again, go on with the one
 * above. Null where there is no such column.
 */
export function objectiveOfRow(
  columns: KeyResultColumns,
  row: RowSpan,
  above: ContainerDraft | null,
  parent: HolderDraft,
  building: Building,
): ContainerDraft | null {
  const cell = row.cells[columns.objective];
  if (columns.objective < 0) return null;
  const range = rangeOnLine(row.line, row.start, row.end);
  const text = plainText(cell?.text ?? '');
  if (!cell || isPlaceholder(cell.text) || text === above?.text) {
    if (above) above.range = { ...above.range, endLine: range.endLine, endCharacter: range.endCharacter };
    return above;
  }
  const label = /^(O\d{1,2})\s*[:：.—–-]\s+/.exec(text);
  const goal = newContainer({
    kind: 'goal',
    form: 'row',
    text,
    title: label ? text.slice(label[0].length) : text,
    label: label?.[1] ?? '',
    range,
    titleRange: rangeOnLine(row.line, cell.start, cell.end),
    level: containerOf(parent).level + 1,
    parent: parent as Container['parent'],
  });
  append(parent, goal as Container);
  building.goals.push(goal);
  return goal;
}
