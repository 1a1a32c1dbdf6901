import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { BoxState } from '../values/box';
import { markFor } from '../values/boxMark';
import { readStatus, type Status } from '../values/status';
import { keepEmojiBoxes } from './keepEmojiBoxes';
import type { Box, Container, Field, Milestone, Plan, Task } from './plan';
import { isContainerNode } from './queries';
import { stateOfStatus } from './stateOfStatus';
import { type StatusPlace, statusLike } from './statusWording';

/** What is written where something says its state. */
export interface StateChange {
  readonly edits: readonly TextEdit[];
  /** The word that tells the status then; null where only a box is marked. */
  readonly word: string | null;
}

/**
 * Has something say another state, at all places where it says one: its box, the status in its row, its `Status:` field.
 * In the plan's own wording.
 *
 * @returns null where it says none, or one of its places cannot say that one
 */
export function changeState(
  node: Container | Task | Milestone,
  status: Status,
  plan: Plan,
  lines: readonly string[],
): StateChange | null {
  const places = statusPlacesOf(node, plan, lines).filter(({ said }) => said !== status);
  // Several statuses are of several things.
  if (places.filter(({ table }) => table === null).length > 1) return null;
  const edits: TextEdit[] = [];
  let first: string | null = null;
  for (const { range, ...place } of places) {
    const word = statusLike(place, status, plan);
    if (word === null) return null;
    first ??= word;
    edits.push({ range, newText: word });
  }
  const box = node.box ? markedAs(node.box, stateOfStatus(status), plan) : [];
  if (box === null || edits.length + box.length === 0) return null;
  return { edits: [...edits, ...box], word: first };
}

function markedAs(box: Box, state: BoxState, plan: Plan): readonly TextEdit[] | null {
  if (box.state === state) return [];
  const mark = markFor(box, state, plan.wording.vocabulary.boxMarks);
  return mark === null ? null : keepEmojiBoxes([{ range: box.markRange, newText: mark }], plan);
}

export interface WrittenStatus extends StatusPlace {
  readonly range: TextRange;
  readonly said: Status;
}

/** Where something says its status in words: in its row, or in its `Status:` field. */
export function statusPlacesOf(
  node: Container | Task | Milestone,
  plan: Plan,
  lines: readonly string[],
): WrittenStatus[] {
  const fields = node.fields.flatMap((field) => placeOfField(field, lines));
  return [...cellsOf(node, plan), ...fields].filter(({ range }) => !isWithin(node.box, range));
}

function cellsOf(node: Container | Task | Milestone, plan: Plan): WrittenStatus[] {
  if (isContainerNode(node)) return node.form === 'row' ? cellOfRow(node, plan) : [];
  return node.status && node.inTable ? cellAt(node.status.range, plan) : [];
}

function placeOfField({ status, valueRange }: Field, lines: readonly string[]): WrittenStatus[] {
  if (status === null || valueRange.startLine !== valueRange.endLine) return [];
  const source = (lines[valueRange.startLine] ?? '').slice(valueRange.startCharacter, valueRange.endCharacter);
  return [{ source, table: null, column: -1, range: valueRange, said: status }];
}

/** A goal in a row knows its status, but not where it stands. */
function cellOfRow({ range, status }: Container, plan: Plan): WrittenStatus[] {
  for (const table of plan.tables) {
    const row = table.rows.find(({ line }) => line === range.startLine);
    if (!row) continue;
    for (const meaning of ['status', 'progress'] as const) {
      const column = table.columns.findIndex((each) => each.meaning === meaning);
      const cell = row.cells[column];
      const said = cell ? readStatus(cell.source, plan.wording.vocabulary)?.status : undefined;
      if (cell && said && said === status) return [{ source: cell.source, table, column, range: cell.range, said }];
    }
  }
  return [];
}

function cellAt({ startLine, startCharacter }: TextRange, plan: Plan): WrittenStatus[] {
  for (const table of plan.tables) {
    const row = table.rows.find(({ line }) => line === startLine);
    const column = row?.cells.findIndex(({ range }) => range.startCharacter === startCharacter) ?? -1;
    const cell = row?.cells[column];
    const said = cell ? readStatus(cell.source, plan.wording.vocabulary)?.status : undefined;
    if (cell && said) return [{ source: cell.source, table, column, range: cell.range, said }];
  }
  return [];
}

/** In `[ ] Planned` the box says the state. */
function isWithin(inner: Box | null, outer: TextRange): boolean {
  if (inner?.range.startLine !== outer.startLine) return false;
  return inner.range.startCharacter >= outer.startCharacter && inner.range.endCharacter <= outer.endCharacter;
}
