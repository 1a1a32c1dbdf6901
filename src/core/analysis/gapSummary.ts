import { inSections } from '../plan/inSections';
import type { Gap, GapTable, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isHistory } from '../plan/queries';
import { replacedItems } from '../plan/replacedItems';
import { NameCounts } from '../text/nameCounts';
import { once } from '../text/once';
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
  const open = once(() => plan.reading.memory.at(newOpenGaps, [], newOpenGaps).update(inSections(plan, openGapsIn)));
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

function newOpenGaps(): OpenGaps {
  return new OpenGaps();
}

/** The open gaps, each skill once; the same list as before where no gap is another. */
class OpenGaps {
  readonly #counts = new NameCounts();
  #all: readonly OpenGap[] = [];
  #open: readonly Gap[] = [];

  update(all: readonly OpenGap[]): readonly Gap[] {
    const replaced = replacedItems(this.#all, all);
    this.#all = all;
    if (!replaced) return this.#open;
    for (const { skill } of replaced.removed) this.#counts.add(skill, -1);
    for (const { skill } of replaced.added) this.#counts.add(skill, 1);
    this.#open = this.#counts.shared === 0 ? all.map(({ gap }) => gap) : oneForEachSkill(all);
    return this.#open;
  }
}

/** A skill told in several tables counts once: by the row that states its priority itself, else the widest gap. */
function oneForEachSkill(gaps: readonly OpenGap[]): Gap[] {
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
