import type { Analysis } from '../analysis/analysis';
import { priorityOf } from '../analysis/gapSummary';
import type { Holder, PlanNode } from '../plan/plan';
import { ancestors, isContainerNode } from '../plan/queries';
import { addTo } from '../text/addTo';
import type { TextRange } from '../text/range';
import type { Priority } from '../values/priority';
import { normalizeWord } from '../vocabulary/normalizeWord';
import type { SpanOfTime } from './spanOfTime';

/** By what a mark may be looked for; null or empty where the plan does not say. */
export interface Facets {
  /** The title of its table of gaps. */
  readonly table: string | null;
  readonly priority: Priority | null;
  readonly owners: readonly Owner[];
  readonly days: SpanOfTime | null;
}

export interface Owner {
  /** The same however the name is written. */
  readonly key: string;
  readonly name: string;
}

/** The facets of what stands at a range that marks reveal. Who owns a goal owns what stands below it and names nobody. */
export function facetsOf(analysis: Analysis): (range: TextRange) => Facets | null {
  const owners = ownersIn(analysis);
  const facets = new Map<string, Facets>();
  for (const table of analysis.plan.gapTables) {
    for (const gap of table.rows) {
      const owned = owners(gap.range.startLine, table);
      facets.set(placeOf(gap.range), { table: table.title, priority: priorityOf(gap), owners: owned, days: null });
    }
  }
  const days = daysByNode(analysis);
  const { goals, phases } = analysis.plan;
  const checklists = analysis.checklists.map(({ container }) => container);
  const keyResults = analysis.keyResults.map(({ milestone }) => milestone);
  for (const node of new Set<Dated>([...goals, ...phases, ...checklists, ...keyResults, ...days.keys()])) {
    const range = isContainerNode(node) ? node.titleRange : node.range;
    const priority = isContainerNode(node) ? node.priority : null;
    const owned = owners(range.startLine, node);
    facets.set(placeOf(range), { table: null, priority, owners: owned, days: days.get(node) ?? null });
  }
  return (range) => facets.get(placeOf(range)) ?? null;
}

type Dated = Analysis['periods'][number]['node'];

/** Ranges are made anew with each reading of a section; their place tells them. */
function placeOf({ startLine, startCharacter, endLine, endCharacter }: TextRange): string {
  return [startLine, startCharacter, endLine, endCharacter].join();
}

/** Those of the row, else of the field of the thing itself or of what is nearest above it. */
function ownersIn({ plan }: Analysis): (line: number, node: PlanNode) => readonly Owner[] {
  const byLine = new Map<number, Owner[]>();
  const byHolder = new Map<Holder, Owner[]>();
  for (const { role, name, row, parent } of plan.people) {
    if (role !== 'owner') continue;
    const owner = { key: normalizeWord(name), name };
    if (row) addTo(byLine, row.line, owner);
    else addTo(byHolder, parent, owner);
  }
  return (line, node) => {
    const own = byLine.get(line) ?? byHolder.get(node as Holder);
    if (own || byHolder.size === 0) return own ?? [];
    for (const holder of ancestors(node)) {
      const found = byHolder.get(holder);
      if (found) return found;
    }
    return [];
  };
}

/** A field's days are those of what it belongs to, too. */
function daysByNode({ periods }: Analysis): Map<Dated, SpanOfTime> {
  const days = new Map<Dated, SpanOfTime>();
  for (const { node, start, end } of periods) {
    if (start === null || end === null) continue;
    const span = { start, end };
    if (!days.has(node)) days.set(node, span);
    if (node.kind !== 'field' || node.meaning === 'updated' || node.meaning === 'start') continue;
    if (node.parent.kind !== 'item' && !days.has(node.parent)) days.set(node.parent, span);
  }
  return days;
}
