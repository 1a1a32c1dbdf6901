import type { Container, Holder, PlanCell, PlanRow, PlanTable, Task } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { ancestors, isClosed, isContainerNode } from '../plan/queries';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import type { ColumnMeaning } from '../vocabulary/vocabulary';
import type { Closeness } from './nameWords';

/** A piece of text by which a plan may say that it works on something. */
export interface CoveringText {
  readonly kind:
    | 'goal'
    | 'phase'
    | 'milestone'
    | 'learning'
    | 'project'
    | 'assignment'
    | 'task'
    | 'resource'
    | 'person'
    | 'area'
    | 'ownRow'
    /** A heading, row or item that belongs to nothing that is worked on: it names a gap, but does nothing about it. */
    | 'mention';
  /** What the piece belongs to; several pieces of one row have the same. */
  readonly node: unknown;
  /** What says how it is called: `titleOf` tells. */
  readonly named: Holder | PlanCell | null;
  /** As it is read, or a cell as it is written: most are looked at once and found to be of something else. */
  readonly text: string;
  readonly range: TextRange;
  /** Names and lists of skills may shorten what they name; sentences must say it as it is called. */
  readonly closeness: Closeness;
}

/** As the plan calls what a text belongs to. */
export function titleOf({ named }: CoveringText): string {
  if (!named) return '';
  return 'source' in named ? plainText(named.source) : isContainerNode(named) ? named.title : named.text;
}

/** Those of a section; templates, dropped rows, reviews, history and criteria are left out. */
export function coveringTexts({ content }: PlanSection): CoveringText[] {
  const texts: CoveringText[] = [];
  if (!content) return texts;
  const isAtWork = atWork();
  const droppedTasks = (content.tasks as Task[]).filter(isDropped);
  const dropped = droppedTasks.length > 0 ? new Set(droppedTasks.map(({ range }) => range.startLine)) : NO_LINES;
  for (const table of content.tables) {
    const kind = isAtWork(table.parent) ? kindOfRows(table) : null;
    if (!kind) continue;
    const naming = Math.max(
      0,
      table.columns.findIndex(({ meaning }) => NAMING.has(meaning)),
    );
    for (const row of table.rows) if (!dropped.has(row.line)) addTextsOfRow(texts, row, naming, table, kind);
  }
  for (const node of content.nodes) {
    if (isContainerNode(node)) {
      if (isAtWork(node)) texts.push(...textsOfContainer(node));
    } else if (node.kind === 'field' || node.kind === 'gapTable') continue;
    else if ('inTable' in node && node.inTable) continue;
    else {
      const kind = isAtWork(node.parent) ? kindOfLeaf(node) : null;
      const { text, textRange: range } = node;
      const closeness = text.length <= LONGEST_NAME ? 'related' : 'same';
      if (kind) texts.push({ kind, node, named: node, text, range, closeness });
    }
  }
  // In the order of the text, however it is cut.
  return texts.sort((a, b) => lineOf(a) - lineOf(b));
}

/** What a heading has in its fields stands where the heading does. */
function lineOf({ named, range }: CoveringText): number {
  return named && 'titleRange' in named ? named.titleRange.startLine : range.startLine;
}

const NO_LINES: ReadonlySet<number> = new Set();
const LONGEST_NAME = 60;
const NEVER: ReadonlySet<string | null> = new Set(['history', 'review', 'checklist', 'metrics', 'gapCategory']);
const WORKING_ROLES: ReadonlySet<string | null> = new Set(['areas', 'assignments']);
const WORKING_COLUMNS: readonly ColumnMeaning[] = [
  'time',
  'start',
  'resource',
  'duration',
  'status',
  'skills',
  'owner',
];
/** Tables with such columns say where one stands, not what one does. */
const COMPARING_COLUMNS: readonly ColumnMeaning[] = ['required', 'level', 'baseline', 'after', 'definition'];
/** Columns that may name a skill; the others hold dates, states and figures. */
const TELLING: ReadonlySet<ColumnMeaning | null> = new Set([
  'name',
  'gap',
  'skills',
  'library',
  'resource',
  'evidence',
  null,
] as const);
const NAMING: ReadonlySet<ColumnMeaning | null> = new Set(['name', 'gap', 'skills', 'library', 'person'] as const);

function isDropped(task: Task): boolean {
  return task.state === 'cancelled';
}

/** Whether something stands where a plan says what it does, not where it says what was or should be. */
function atWork(): (holder: Holder | null) => boolean {
  const known = new Map<Holder | null, boolean>([[null, true]]);
  const isAtWork = (holder: Holder | null): boolean => {
    let answer = known.get(holder);
    if (answer === undefined && holder) {
      const isElsewhere =
        isContainerNode(holder) && (NEVER.has(holder.role) || (holder.kind !== 'goal' && isClosed(holder)));
      answer = !isElsewhere && isAtWork(holder.parent);
      known.set(holder, answer);
    }
    return answer ?? true;
  };
  return isAtWork;
}

function isBelowGoal(node: { readonly parent: Holder | null }): boolean {
  for (const holder of ancestors(node)) {
    if (isContainerNode(holder) && (holder.kind !== 'section' || WORKING_ROLES.has(holder.role))) return true;
  }
  return false;
}

function kindOfRows(table: PlanTable): CoveringText['kind'] | null {
  const has = (meaning: ColumnMeaning) => table.columns.some((column) => column.meaning === meaning);
  switch (table.kind) {
    case 'library':
      return 'resource';
    case 'milestones':
      return 'milestone';
    case 'goals':
      return 'goal';
    case 'tasks':
    case 'other':
      break;
    default:
      return null;
  }
  if (COMPARING_COLUMNS.some(has)) return null;
  if (has('person')) return 'person';
  if (has('library')) return 'resource';
  if (!WORKING_COLUMNS.some(has) && !isBelowGoal(table)) return 'mention';
  for (const holder of ancestors(table))
    if (isContainerNode(holder) && holder.role === 'assignments') return 'assignment';
  if (has('skills')) return 'project';
  return has('time') || has('start') || has('resource') || has('duration') || table.kind === 'other'
    ? 'learning'
    : 'task';
}

function addTextsOfRow(
  texts: CoveringText[],
  row: PlanRow,
  naming: number,
  { columns }: PlanTable,
  kind: CoveringText['kind'],
): void {
  const named = row.cells[naming] ?? null;
  for (let index = 0; index < row.cells.length; index++) {
    const column = columns[index];
    const cell = row.cells[index];
    if (!column || !cell || cell.source === '' || !TELLING.has(column.meaning)) continue;
    const isMention = kind === 'mention';
    if (isMention && index !== naming) continue;
    const { source: text, range } = cell;
    texts.push({
      kind,
      node: row,
      named,
      text,
      range,
      closeness: isMention ? 'same' : closenessIn(column.meaning, text),
    });
  }
}

/** Columns without a known meaning often list skills in short: `Relevance`, `Expertise`. */
function closenessIn(meaning: ColumnMeaning | null, text: string): Closeness {
  if (meaning === null && text.length <= LONGEST_NAME / 2) return 'short';
  return NAMING.has(meaning) ? 'related' : 'same';
}

function textsOfContainer(container: Container): CoveringText[] {
  const { kind, title: text, titleRange: range } = container;
  if (container.form === 'row') return [];
  if (
    kind === 'section' &&
    !WORKING_ROLES.has(container.parent && 'role' in container.parent ? container.parent.role : null)
  ) {
    return [{ kind: 'mention', node: container, named: container, text, range, closeness: 'same' }];
  }
  const shared = {
    kind: kind === 'goal' ? kind : kind === 'section' ? 'area' : 'phase',
    node: container,
    named: container,
  } as const;
  const own: CoveringText = { text, range, closeness: 'related', ...shared };
  const fields = container.fields.flatMap((field): CoveringText[] => {
    if (field.date) return [];
    return [{ text: field.value, range: field.valueRange, closeness: 'same', ...shared }];
  });
  return [own, ...fields];
}

function kindOfLeaf(node: Exclude<Holder, Container>): CoveringText['kind'] | null {
  if (node.kind === 'task') return isDropped(node) ? null : 'task';
  if (node.kind === 'milestone') return node.state === 'cancelled' ? null : 'milestone';
  return isBelowGoal(node) ? 'area' : 'mention';
}
