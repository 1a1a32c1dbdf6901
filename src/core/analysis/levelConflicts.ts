import { inSections } from '../plan/inSections';
import type { Gap, GapTable, Holder, Plan, RelativeText } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { ancestors, isHistory, ownerGoal } from '../plan/queries';
import { replacedItems } from '../plan/replacedItems';
import { addTo } from '../text/addTo';
import { NameCounts } from '../text/nameCounts';
import { normalizeWord } from '../vocabulary/vocabulary';

/** One skill with different current levels in several open tables; required levels may differ (semantics section 5). */
export interface LevelConflict {
  readonly name: string;
  /** The rows, in the order of the text. */
  readonly gaps: readonly Gap[];
}

export function levelConflicts(plan: Plan): readonly LevelConflict[] {
  const rated = inSections(plan, ratedIn);
  const shared = plan.reading.memory.at(newSharedSkills, [], newSharedSkills);
  // Where nothing that is rated twice comes or goes, the conflicts are those that there were.
  if (shared.update(rated) || shared.conflicts === null) shared.conflicts = conflictsOf(skillsOf(plan));
  return shared.conflicts;
}

function conflictsOf(rows: ReadonlyMap<string, readonly Gap[]>): LevelConflict[] {
  const told = [...rows.values()].filter(({ length }) => length > 1);
  if (told.length === 0) return [];
  const others = tablesOfOthers(told);
  const conflicts: LevelConflict[] = [];
  for (const [name, gaps] of rows) {
    const [first, ...rest] = gaps;
    if (!first || name === '') continue;
    const against = rest.filter(
      (gap) =>
        differ(first, gap) && isOfSameTime(first, gap) && !areOfTwoGoals(first, gap) && !others.has(pairOf(first, gap)),
    );
    if (against.length > 0) conflicts.push({ name: first.name, gaps: [first, ...against] });
  }
  return conflicts;
}

/** The rows of the open tables that state a current level, by the skill they name. */
export function skillsOf(plan: Plan): ReadonlyMap<string, readonly Gap[]> {
  return plan.reading.memory.of(bySkill, inSections(plan, ratedIn));
}

function bySkill(rated: readonly RatedGap[]): ReadonlyMap<string, readonly Gap[]> {
  const rows = new Map<string, Gap[]>();
  for (const { gap, skill } of rated) {
    addTo(rows, skill, gap);
  }
  return rows;
}

function newSharedSkills(): SharedSkills {
  return new SharedSkills();
}

/** How often each skill is rated. */
class SharedSkills {
  readonly #counts = new NameCounts();
  #rated: readonly RatedGap[] = [];
  conflicts: readonly LevelConflict[] | null = null;

  /** Tells whether a skill that is rated more often than once has come, gone or changed. */
  update(rated: readonly RatedGap[]): boolean {
    const replaced = replacedItems(this.#rated, rated);
    this.#rated = rated;
    if (!replaced) return false;
    let isShared = false;
    for (const { skill } of replaced.removed) if (this.#counts.add(skill, -1)) isShared = true;
    for (const { skill } of replaced.added) if (this.#counts.add(skill, 1)) isShared = true;
    return isShared;
  }
}

interface RatedGap {
  readonly gap: Gap;
  readonly skill: string;
}

function ratedIn({ content }: PlanSection): RatedGap[] {
  return (content?.gapTables ?? [])
    .filter(({ table }) => !isHistory(table as GapTable))
    .flatMap(({ rows }) => rows as Gap[])
    .filter(({ current }) => current.rank !== null && current.reading !== null)
    .map((gap) => ({ gap, skill: normalizeWord(gap.name) }));
}

function differ(one: Gap, other: Gap): boolean {
  if (one.table === other.table || one.current.reading?.family !== other.current.reading?.family) return false;
  return one.current.rank !== other.current.rank;
}

/** Figures such as `Coverage: 60%` that two goals measure each for itself; what somebody can do is the same everywhere. */
function areOfTwoGoals(one: Gap, other: Gap): boolean {
  const family = one.current.reading?.family;
  const [first, second] = [ownerGoal(one.table), ownerGoal(other.table)];
  return (family === 'number' || family === 'percent') && first !== null && second !== null && first !== second;
}

const ENOUGH_TO_TELL = 3;

/** Pairs of tables that differ in most of the skills they share: they rate different people, or different times. */
export function tablesOfOthers(skills: readonly (readonly Gap[])[]): ReadonlySet<string> {
  const pairs = new Map<string, { shared: number; different: number }>();
  for (const [first, ...rest] of skills) {
    if (!first) continue;
    for (const gap of rest) {
      const pair = pairs.get(pairOf(first, gap)) ?? { shared: 0, different: 0 };
      pair.shared++;
      if (differ(first, gap)) pair.different++;
      pairs.set(pairOf(first, gap), pair);
    }
  }
  const others = [...pairs].filter(([, { shared, different }]) => shared >= ENOUGH_TO_TELL && different * 2 > shared);
  return new Set(others.map(([pair]) => pair));
}

export function pairOf(one: Gap, other: Gap): string {
  return `${one.table.range.startLine}-${other.table.range.startLine}`;
}

/** Two sections with periods of their own rate one at different times. */
export function isOfSameTime(one: Gap, other: Gap): boolean {
  const [first, second] = [timeOf(one.table), timeOf(other.table)];
  return !first || !second || first.isRelative !== second.isRelative || first.days === second.days;
}

interface Time {
  readonly isRelative: boolean;
  readonly days: string;
}

/** A calendar period, also a heading that is nothing but a year, or what counts on: `Year 2`, not `6 months`. */
function timeOf(table: GapTable): Time | null {
  for (const holder of ancestors(table)) {
    const { period, relative, text } = holder as Holder & { readonly relative?: RelativeText | null };
    if (period) return { isRelative: false, days: `${period.period.start} ${period.period.end}` };
    if (/^(?:19|20)\d\d$/.test(text)) return { isRelative: false, days: `${text}-01-01 ${text}-12-31` };
    if (relative?.relative.counting !== 'ordinal') continue;
    const { unit, from, to } = relative.relative;
    return { isRelative: true, days: `${unit} ${from} ${to}` };
  }
  return null;
}
