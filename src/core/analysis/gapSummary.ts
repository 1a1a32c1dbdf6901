import type { Gap, Plan } from '../plan/plan';
import { isHistory } from '../plan/queries';
import type { Priority } from '../values/priority';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { GapSummary } from './analysis';
import { severitiesOf } from './gapSeverity';

const MOST_URGENT_FIRST: readonly (Priority | null)[] = ['critical', 'high', 'medium', 'low', null];

/** The priority of a gap: its own cell's, else that of the heading its table stands below. */
export function priorityOf(gap: Gap): Priority | null {
  return gap.priority?.priority ?? gap.table.headingPriority;
}

export function summariseGaps(plan: Plan): GapSummary {
  const all = plan.gapTables
    .filter((table) => !isHistory(table))
    .flatMap((table) => table.rows)
    .filter((gap) => gap.computed !== null);
  const open = oneForEachSkill(all.filter((gap) => (gap.computed ?? 0) < 0));
  const byPriority = MOST_URGENT_FIRST.map((priority) => ({
    priority,
    gaps: open.filter((gap) => priorityOf(gap) === priority),
  })).filter(({ gaps }) => gaps.length > 0);
  return { all, open, byPriority, severities: severitiesOf(all, priorityOf, plan.scale) };
}

/** A skill told in several tables counts once: by the row that states its priority itself, else the widest gap. */
function oneForEachSkill(gaps: readonly Gap[]): Gap[] {
  const bySkill = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = normalizeWord(gap.name);
    const known = bySkill.get(key);
    if (!known || isTelling(gap, known)) bySkill.set(key, gap);
  }
  return [...bySkill.values()];
}

function isTelling(gap: Gap, known: Gap): boolean {
  if ((gap.priority === null) !== (known.priority === null)) return gap.priority !== null;
  return (gap.computed ?? 0) < (known.computed ?? 0);
}
