import { normalizeWord } from '../vocabulary/vocabulary';
import type { Building, ContainerDraft } from './draft';
import type { PlanNode } from './plan';

/**
 * Takes rows that only tell again of a goal with a heading of its own, as overviews and dashboards do, for what they say of
 * it: the goal counts once, and has their status, priority and period where it states none itself.
 */
export function mergeRetoldGoals(building: Pick<Building, 'goals'>): void {
  const rows = building.goals.filter(isOnlyTold);
  if (rows.length === 0 || rows.length === building.goals.length) return;
  const named = goalsByName(building.goals.filter(({ form }) => form !== 'row'));
  const retold = new Set<ContainerDraft>();
  for (const row of rows) {
    const goal = named.get(normalizeWord(row.text));
    if (!goal) continue;
    goal.status ??= row.status;
    goal.priority ??= row.priority;
    if (goal.period === null && goal.relative === null) {
      goal.period = row.period;
      goal.relative = row.relative;
    }
    retold.add(row);
  }
  if (retold.size === 0) return;
  remove(building.goals, retold);
  for (const parent of new Set([...retold].map((row) => row.parent as ContainerDraft | null))) {
    if (parent) remove(parent.children, retold);
  }
}

/** Whether there is anything for `mergeRetoldGoals` to do. */
export function areGoalsRetold(goals: readonly ContainerDraft[]): boolean {
  const rows = goals.filter(isOnlyTold);
  if (rows.length === 0 || rows.length === goals.length) return false;
  const named = goalsByName(goals.filter(({ form }) => form !== 'row'));
  return rows.some((row) => named.get(normalizeWord(row.text)));
}

export function isOnlyTold({ form, box, children }: ContainerDraft): boolean {
  return form === 'row' && box === null && children.length === 0;
}

/** By title, by the whole heading and by its numbered label; null where a name fits several. */
export function goalsByName<Goal extends Pick<ContainerDraft, 'title' | 'text' | 'label'>>(
  goals: readonly Goal[],
): ReadonlyMap<string, Goal | null> {
  const named = new Map<string, Goal | null>();
  for (const goal of goals) {
    const label = /\d/.test(goal.label) ? goal.label : '';
    for (const name of new Set([goal.title, goal.text, label].map(normalizeWord))) {
      if (name !== '') named.set(name, named.has(name) ? null : goal);
    }
  }
  return named;
}

function remove(nodes: (ContainerDraft | PlanNode)[], retold: ReadonlySet<unknown>): void {
  const kept = nodes.filter((node) => !retold.has(node));
  nodes.splice(0, nodes.length, ...kept);
}
