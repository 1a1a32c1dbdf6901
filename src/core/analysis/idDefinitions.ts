import { inSections } from '../plan/inSections';
import { scopeOfId } from '../plan/keyResultId';
import type { Container, Holder, Milestone, Plan, PlanNode, PlanTable } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { ancestors, isContainerNode, isHistory, ownerGoal } from '../plan/queries';
import { rangeOnLine, type TextRange } from '../text/range';

/** Where a plan gives something an id, in the order of the text; not where it only mentions one. */
export interface IdDefinition {
  /** As written: `M5`, `KR1.2`, `ACH-001`. */
  readonly id: string;
  /** What bears it, without the id. */
  readonly name: string;
  /** The id itself is somewhere behind this character of its line. */
  readonly from: number;
  readonly range: TextRange;
  /** Within what the id is unique (semantics section 4): an objective, or null for the whole document. */
  readonly scope: Container | null;
  /** What it is listed in: a table or a heading. Two of them may number anew, or tell again. */
  readonly list: Container | PlanTable;
  /** The goal it works towards. */
  readonly goal: Container | null;
}

/** The ids of milestones, key results and objectives, past ones left out, and those of letters, a dash and a number. */
export function idDefinitions(plan: Plan): readonly IdDefinition[] {
  return inSections(plan, definitionsIn);
}

/** Where the id itself stands; null where it is written in another form (`1.2` in a column `KR`). */
export function rangeOfId({ id, range, from }: IdDefinition, lines: readonly string[]): TextRange | null {
  const line = range.startLine;
  const at = (lines[line] ?? '').indexOf(id, from);
  return at < 0 ? null : rangeOnLine(line, at, at + id.length);
}

function definitionsIn({ content }: PlanSection): IdDefinition[] {
  if (!content) return [];
  const rows = new Map<number, PlanTable>();
  for (const table of content.tables) for (const { line } of table.rows) rows.set(line, table);
  const found = [
    ...content.milestones.flatMap((milestone) => ofMilestone(milestone as Milestone, rows)),
    ...content.goals.flatMap((goal) => ofObjective(goal as Container, rows)),
    ...numberedHeadings(content.nodes),
    ...numberedRows(content.tables),
  ];
  return found.sort((a, b) => a.range.startLine - b.range.startLine || a.from - b.from);
}

const OBJECTIVE = /^O\d{1,2}$/;
const NUMBERED = /^[A-Z]{2,8}-\d{1,5}/;

function ofMilestone(milestone: Milestone, rows: ReadonlyMap<number, PlanTable>): IdDefinition[] {
  const { id, text, range, textRange, inTable } = milestone;
  // A row that holds nothing but the id speaks of it.
  if (id === null || text === id || text === '' || isHistory(milestone)) return [];
  const line = textRange.startLine;
  const list = (inTable ? rows.get(line) : undefined) ?? containerAbove(milestone);
  const from = Math.min(range.startCharacter, textRange.startCharacter);
  return [{ id, name: text, from, range: textRange, scope: scopeOfId(milestone), list, goal: ownerGoal(milestone) }];
}

function ofObjective(goal: Container, rows: ReadonlyMap<number, PlanTable>): IdDefinition[] {
  const { label, title, titleRange: range } = goal;
  if (!OBJECTIVE.test(label) || title === '' || title === label || isHistory(goal)) return [];
  const line = range.startLine;
  const list = (goal.form === 'row' ? rows.get(line) : undefined) ?? containerAbove(goal);
  return [{ id: label, name: title, from: range.startCharacter, range, scope: null, list, goal: ownerGoal(goal) }];
}

/** `### ACH-001: Led the migration`. */
function numberedHeadings(nodes: readonly PlanNode[]): IdDefinition[] {
  return nodes.flatMap((node) => {
    if (!isContainerNode(node) || node.form === 'row' || node.form === 'root') return [];
    const match = /^([A-Z]{2,8}-\d{1,5})\s*[:：—–-]\s*(\S.*)$/.exec(node.text);
    if (!match) return [];
    const { titleRange: range } = node;
    const of = {
      from: range.startCharacter,
      range,
      scope: null,
      list: containerAbove(node),
      goal: ownerGoal(node),
    };
    return [{ id: match[1] ?? '', name: match[2] ?? '', ...of }];
  });
}

/** Rows numbered in their first column. Where several ids come again, the table lists what belongs to them. */
function numberedRows(tables: readonly PlanTable[]): IdDefinition[] {
  return tables.flatMap((table) => {
    const { columns, rows, kind } = table;
    if (columns[0]?.meaning !== 'number' || kind === 'milestones') return [];
    const own = rows.flatMap(({ cells: [cell, next] }) => {
      const id = cell ? NUMBERED.exec(cell.source)?.[0] : undefined;
      if (!cell || !id || id !== cell.source || !next || next.source === '') return [];
      const { range } = cell;
      return [{ id, name: next.source, from: range.startCharacter, range, scope: null, list: table, goal: null }];
    });
    const repeated = own.length - new Set(own.map(({ id }) => id)).size;
    return repeated <= 1 ? own : [];
  });
}

function containerAbove(node: { readonly parent: Holder | null }): Container {
  for (const holder of ancestors(node)) if (isContainerNode(holder)) return holder;
  throw new Error('Every node stands below the root');
}
