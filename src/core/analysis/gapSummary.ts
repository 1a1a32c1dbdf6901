import { inSections } from '../plan/inSections';
import { once } from '../plan/once';
import type { Gap, GapTable, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
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
  const all = once(() => inSections(plan, gapsIn));
  const open = once(() => plan.reading.memory.of(oneForEachSkill, inSections(plan, openGapsIn)));
  const byPriority = once(() => groupsOf(open()));
  const severities = once(() => severitiesOf(all(), priorityOf, plan.scale));
  return {
    get all() {
      return all();
    },
    get open() {
      return open();
    },
    get byPriority() {
      return byPriority();
    },
    get severities() {
      return severities();
    },
  };
}

function gapsIn({ content }: PlanSection): Gap[] {
  return (content?.gapTables ?? [])
    .filter(({ table }) => !isHistory(table as GapTable))
    .flatMap(({ rows }) => rows as Gap[])
    .filter((gap) => gap.computed !== null);
}

function openGapsIn(section: PlanSection): OpenGap[] {
  return gapsIn(section)
    .filter((gap) => (gap.computed ?? 0) < 0)
    .map((gap) => ({ gap, skill: normalizeWord(gap.name) }));
}

interface OpenGap {
  readonly gap: Gap;
  readonly skill: string;
}

function groupsOf(open: readonly Gap[]): GapSummary['byPriority'] {
  return MOST_URGENT_FIRST.map((priority) => ({
    priority,
    gaps: open.filter((gap) => priorityOf(gap) === priority),
  })).filter(({ gaps }) => gaps.length > 0);
}

/** A skill told in several tables counts once: by the row that states its priority itself, else the widest gap. */
function oneForEachSkill(gaps: readonly OpenGap[]): Gap[] {
  if (new Set(gaps.map(({ skill }) => skill)).size === gaps.length) return gaps.map(({ gap }) => gap);
  const bySkill = new Map<string, Gap>();
  for (const { gap, skill } of gaps) {
    const known = bySkill.get(skill);
    if (!known || isTelling(gap, known)) bySkill.set(skill, gap);
  }
  return [...bySkill.values()];
}

function isTelling(gap: Gap, known: Gap): boolean {
  if ((gap.priority === null) !== (known.priority === null)) return gap.priority !== null;
  return (gap.computed ?? 0) < (known.computed ?? 0);
}
