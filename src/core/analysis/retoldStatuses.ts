import { inSections } from '../plan/inSections';
import type { Container, Plan, PlanTable } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isHistory } from '../plan/queries';
import { goalsByName } from '../plan/retoldGoals';
import { plainText } from '../text/plainText';
import { readStatus } from '../values/status';
import { normalizeWord } from '../vocabulary/vocabulary';
import { contradict, type StatusConflict } from './statusConflicts';

/** An overview that tells another status of a goal than the goal itself, and one of the two is done. */
export function retoldStatuses(plan: Plan): StatusConflict[] {
  const overviews = inSections(plan, overviewsIn);
  if (overviews.length === 0) return [];
  const goals = goalsByName(plan.goals.filter(({ form, status }) => form !== 'row' && status !== null));
  return goals.size === 0 ? [] : overviews.flatMap((table) => conflictsIn(table, goals, plan));
}

function overviewsIn({ content }: PlanSection): PlanTable[] {
  return (content?.tables ?? []).filter((table) => table.kind === 'goals' && !isHistory(table));
}

function conflictsIn(
  { columns, rows }: PlanTable,
  goals: ReadonlyMap<string, Container | null>,
  { words }: Plan,
): StatusConflict[] {
  const name = columns.findIndex(({ meaning }) => meaning === 'name');
  const status = columns.findIndex(({ meaning }) => meaning === 'status');
  if (name < 0 || status < 0) return [];
  return rows.flatMap(({ cells }) => {
    const cell = cells[status];
    const goal = goals.get(normalizeWord(cells[name]?.source ?? ''));
    const reading = cell && goal ? readStatus(cell.source, words) : null;
    if (!cell || !goal?.status || !reading || !contradict(goal.status, reading.status)) return [];
    const own = goal.fields.find((field) => field.status !== null);
    const against = own?.valueRange ?? goal.titleRange;
    const isDone = goal.status === 'done';
    const told = { text: plainText(cell.source), range: cell.range };
    return [{ node: goal, kind: 'overview' as const, against, isDone, status: told }];
  });
}
