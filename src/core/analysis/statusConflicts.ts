import { inSections } from '../plan/inSections';
import type { Container, Field, Milestone, Plan, PlanColumn, PlanRow, Task } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isContainerNode, isHistory } from '../plan/queries';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { isOpen } from '../values/box';
import type { Status } from '../values/status';

/** Two statuses of one thing, of which only one says done. */
export interface StatusConflict {
  readonly node: Container | Task | Milestone;
  /** What is set against `status`: the box of its row, its heading, or the goal itself against an overview of goals. */
  readonly kind: 'box' | 'heading' | 'overview';
  readonly against: TextRange;
  /** Whether that says that it is done. */
  readonly isDone: boolean;
  readonly status: { readonly text: string; readonly range: TextRange };
}

/** A row whose box and status differ, a heading that says `(Completed)` above another `Status:`. */
export function statusConflicts(plan: Plan): StatusConflict[] {
  return [...inSections(plan, conflictsIn)];
}

function conflictsIn({ content }: PlanSection): StatusConflict[] {
  if (!content) return [];
  const rows = rowsByLine(content);
  const conflicts: StatusConflict[] = [];
  for (const node of content.nodes) {
    if (node.kind !== 'task' && node.kind !== 'milestone' && !isContainerNode(node)) continue;
    const row = rows.get(node.range.startLine);
    const found = isContainerNode(node) && node.form !== 'row' ? ofHeading(node) : row ? ofRow(node, row) : [];
    if (found.length > 0 && !isHistory(node)) conflicts.push(...found);
  }
  return conflicts;
}

/** Under way or still to come; what was dropped may well be ticked off. */
const NOT_DONE: ReadonlySet<Status> = new Set<Status>(['planned', 'active', 'atRisk', 'blocked']);

/** Whether only one of two says that something is done. */
export function contradict(one: Status, other: Status): boolean {
  return (one === 'done' && NOT_DONE.has(other)) || (other === 'done' && NOT_DONE.has(one));
}

function ofHeading(container: Container): StatusConflict[] {
  if (container.fields.length === 0 || !container.status) return [];
  const fields = container.fields.filter((each) => each.status !== null);
  const [field] = fields;
  // Several are of several things, and none of them is sure to be of all.
  if (!field?.status || fields.length > 1 || field.status === container.status) return [];
  if (!contradict(container.status, field.status)) return [];
  const isDone = container.status === 'done';
  return [{ node: container, kind: 'heading', against: container.titleRange, isDone, status: statusOf(field) }];
}

function statusOf({ value, valueRange }: Field): StatusConflict['status'] {
  return { text: value, range: valueRange };
}

interface RowOfTable {
  readonly columns: readonly PlanColumn[];
  readonly row: PlanRow;
}

/** Rows with one box: several are of several things. */
function rowsByLine({ tables, boxes }: Pick<Plan, 'tables' | 'boxes'>): ReadonlyMap<number, RowOfTable> {
  const rows = new Map<number, RowOfTable>();
  if (boxes.length === 0 || tables.length === 0) return rows;
  const counts = new Map<number, number>();
  for (const { range } of boxes) counts.set(range.startLine, (counts.get(range.startLine) ?? 0) + 1);
  for (const { kind, columns, rows: all } of tables) {
    if (kind === 'history' || kind === 'library') continue;
    for (const row of all) if (counts.get(row.line) === 1) rows.set(row.line, { columns, row });
  }
  return rows;
}

function ofRow(node: Container | Task | Milestone, { columns, row }: RowOfTable): StatusConflict[] {
  const { box } = node;
  const status = isContainerNode(node) ? node.status : node.status?.status;
  if (!box || !status) return [];
  const isDone = box.state === 'done' && NOT_DONE.has(status);
  if (!isDone && !(status === 'done' && isOpen(box.state))) return [];
  const own = row.cells.findIndex(({ range }) => isWithin(box.range, range));
  if (!saysWhetherDone(columns[own], own)) return [];
  const cell = row.cells.find((_, index) => index !== own && columns[index]?.meaning === 'status');
  return cell
    ? [{ node, kind: 'box', against: box.range, isDone, status: { text: plainText(cell.source), range: cell.range } }]
    : [];
}

/** A box below `Reviewed` or `Approved` says something else. */
function saysWhetherDone(column: PlanColumn | undefined, index: number): boolean {
  if (!column) return false;
  const { meaning, title } = column;
  return index === 0 || title === '' || meaning === 'status' || meaning === 'progress' || meaning === 'name';
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  return inner.startCharacter >= outer.startCharacter && inner.endCharacter <= outer.endCharacter;
}
