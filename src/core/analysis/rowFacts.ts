import type { Holder, Plan } from '../plan/plan';
import { addTo } from '../text/addTo';
import { type Priority, readPriority } from '../values/priority';
import { normalizeWord } from '../vocabulary/normalizeWord';

/** Names, as they are written and as they are compared: in any order and case. */
export interface Owners {
  readonly text: string;
  readonly key: string;
}

/** What columns and fields of a plan say of its rows and goals. */
export interface RowFacts {
  /** Of the row of a table that is at that line; null where there is none. */
  priorityAt(line: number): Priority | null;
  /** Of the row at that line, else of a field of the thing itself; null where nobody is named. */
  ownersOf(line: number, node: Holder | null): Owners | null;
}

/** Read once for a plan; those of a line are told to the first who asks, as a row may hold several milestones. */
export function rowFacts(plan: Plan): RowFacts {
  const priorities = new Map<number, Priority>();
  for (const { kind, columns, rows } of plan.tables) {
    const column = kind === 'gaps' ? -1 : columns.findIndex(({ meaning }) => meaning === 'priority');
    if (column < 0) continue;
    for (const { line, cells } of rows) {
      const priority = readPriority(cells[column]?.source ?? '', plan.words);
      if (priority !== null) priorities.set(line, priority);
    }
  }
  const byLine = new Map<number, string[]>();
  const byHolder = new Map<Holder, string[]>();
  for (const { role, name, row, parent } of plan.people) {
    if (role !== 'owner') continue;
    if (row) addTo(byLine, row.line, name);
    else addTo(byHolder, parent, name);
  }
  return {
    priorityAt: (line) => taken(priorities, line),
    ownersOf(line, node) {
      const names = taken(byLine, line) ?? (node && byHolder.get(node)) ?? null;
      return names && { text: names.join(', '), key: names.map(normalizeWord).sort().join() };
    },
  };
}

function taken<Value>(values: Map<number, Value>, line: number): Value | null {
  const value = values.get(line) ?? null;
  values.delete(line);
  return value;
}
