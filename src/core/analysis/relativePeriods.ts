import { inSections } from '../plan/inSections';
import type { Container, DatedText, Field, Holder, Milestone, Plan, PlanNode, RelativeText, Task } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { ancestors, isContainerNode } from '../plan/queries';
import { byRange, type TextRange } from '../text/range';
import type { IsoDate } from '../values/isoDate';
import { relativeDays } from '../values/period';

/** A relative period on the calendar, and what it was counted from. */
export interface ResolvedPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** What gave the first day; a plan may have a start of its own without a node for it. */
  readonly anchor: Container;
  /** The anchor says when it starts; otherwise its period, or that of the first phase, had to serve. */
  readonly isStated: boolean;
}

type Relative = Container | Task | Milestone;

export type ResolvedPeriods = ReadonlyMap<PlanNode, ResolvedPeriod>;

/**
 * The relative periods of a plan on the calendar (semantics section 6): counted from the start of the goal that their
 * numbering restarts in (its first is number 1), else of the phase, else of the plan. What has no start stays out.
 */
export function resolveRelativePeriods(plan: Plan): ResolvedPeriods {
  const { resolvedIn } = resolveBySection(plan);
  const all = new Map<PlanNode, ResolvedPeriod>();
  for (const section of plan.reading.sections) for (const [node, days] of resolvedIn(section)) all.set(node, days);
  return all;
}

/** The date that a period is counted from, as it is written. */
export function countedFrom({ anchor, isStated }: ResolvedPeriod, plan: Plan): DatedText | null {
  if (!isStated) return anchor.period;
  return anchor === plan.root ? statedStartOfPlan(plan) : statedStartOf(anchor);
}

/** Those of one section. */
export function resolveBySection(plan: Plan): ResolvedBySection {
  const startOfPlan = inSections(plan, relativesIn).length > 0 ? anchorOfPlan(plan) : null;
  const { memory: memoryOfPlan } = plan.reading;
  const kept = memoryOfPlan.at(newStarts, [], newStarts);
  const found = inSections(plan, startsIn);
  const starts = memoryOfPlan.at(startsOf, [found], () => {
    const now = startsOf(found);
    // The same object as long as it says the same: all that is counted from it stays.
    if (startingAnew(kept.starts, now)?.length !== 0) kept.starts = now;
    return kept.starts;
  });
  const resolvedIn = ({ content, own, memory, version }: PlanSection) => {
    if (!content || content.relatives.length === 0) return NONE;
    const around = own?.parent ? anchorOf(own as Container, starts) : null;
    const outside = around ?? startOfPlan;
    const containers = content.continued ? [...content.continued, ...content.events] : content.events;
    const ownStarts = containers.map(({ container }) => starts.get(container as Holder)?.start ?? '').join();
    return memory.at(resolveBySection, [version, outside?.start, outside?.anchor, outside?.isStated, ownStarts], () =>
      resolved(content.relatives, starts, outside),
    );
  };
  const needsOfAll = [starts, startOfPlan?.start, startOfPlan?.anchor, startOfPlan?.isStated];
  const from = memoryOfPlan.at(resolveBySection, needsOfAll, (): AllStarts => ({ starts, ofPlan: startOfPlan }));
  return { resolvedIn, starts: from };
}

/** What all relative periods of a plan are counted from: the same object as long as nothing starts otherwise. */
export interface AllStarts {
  readonly starts: Starts;
  readonly ofPlan: Anchor | null;
}

/** Which sections may have other days than with the starts of before; null for none. */
export function sectionsCountingAnew(
  before: AllStarts | null,
  now: AllStarts,
): ((section: PlanSection) => boolean) | null {
  if (before === now) return null;
  const others = before && isSameAnchor(before.ofPlan, now.ofPlan) ? startingAnew(before.starts, now.starts) : null;
  if (!others) return hasRelatives;
  return (section) => hasRelatives(section) && others.some(({ range }) => overlaps(section, range));
}

/** Those that start otherwise; null where they are not the same goals and phases. */
function startingAnew(before: Starts, now: Starts): readonly Holder[] | null {
  if (before.size !== now.size) return null;
  const others: Holder[] = [];
  for (const [holder, start] of now) {
    const known = before.get(holder);
    if (known === undefined) return null;
    if (!isSameStart(known, start)) others.push(holder);
  }
  return others;
}

function hasRelatives({ content }: PlanSection): boolean {
  return content !== null && content.relatives.length > 0;
}

function overlaps({ startLine, endLine }: PlanSection, range: TextRange): boolean {
  return startLine <= range.endLine && range.startLine < endLine;
}

function isSameAnchor(one: Anchor | null, other: Anchor | null): boolean {
  return one?.anchor === other?.anchor && isSameStart(one, other);
}

function isSameStart(one: Anchor | null, other: Anchor | null): boolean {
  return one?.start === other?.start && one?.isStated === other?.isStated;
}

function newStarts(): { starts: Starts } {
  return { starts: new Map() };
}

type Starts = ReadonlyMap<Holder, Anchor | null>;

interface ResolvedBySection {
  resolvedIn(section: PlanSection): ResolvedPeriods;
  readonly starts: AllStarts;
}

function relativesIn({ content }: PlanSection): readonly Relative[] {
  return content?.relatives ?? [];
}

const NONE: ResolvedPeriods = new Map();

type Start = readonly [Holder, Anchor | null];

/** Of goals and phases in which a numbering begins. */
function startsOf(found: readonly Start[]): Starts {
  return new Map(found);
}

/** Where a numbering begins in a section. What stands above it says the same until the section itself is read again. */
function startsIn(section: PlanSection): readonly Start[] {
  const restarting = new Set<Holder>();
  const starts: Start[] = [];
  for (const node of relativesIn(section)) {
    if (!isFirst(node.relative)) continue;
    for (let holder = node.parent; holder && !restarting.has(holder); holder = holder.parent) {
      restarting.add(holder);
      if (isContainerNode(holder) && (holder.kind === 'goal' || holder.kind === 'phase')) {
        starts.push([holder, startOf(holder)]);
      }
    }
  }
  return starts;
}

function resolved(
  relatives: readonly Relative[],
  starts: ReadonlyMap<Holder, Anchor | null>,
  outside: Anchor | null,
): ResolvedPeriods {
  const found = new Map<PlanNode, ResolvedPeriod>();
  for (const node of relatives) {
    const anchor = anchorOf(node, starts) ?? outside;
    if (!anchor || !node.relative) continue;
    const { start, end } = relativeDays(node.relative.relative, anchor.start);
    found.set(node, { start, end, anchor: anchor.anchor, isStated: anchor.isStated });
  }
  return found;
}

interface Anchor {
  readonly start: IsoDate;
  readonly anchor: Container;
  readonly isStated: boolean;
}

function isFirst(text: RelativeText | null): boolean {
  if (!text) return false;
  const { from, counting } = text.relative;
  return counting === 'elapsed' ? from === 0 : from === 1;
}

function anchorOf(node: Relative, starts: ReadonlyMap<Holder, Anchor | null>): Anchor | null {
  for (const holder of ancestors(node)) {
    const start = starts.get(holder);
    if (start) return start;
  }
  return null;
}

/** A stated start, else the first day of a container's own period. */
function startOf(container: Container): Anchor | null {
  const stated = statedStartOf(container);
  if (stated) return { start: stated.period.start, anchor: container, isStated: true };
  if (!container.period) return null;
  return { start: container.period.period.start, anchor: container, isStated: false };
}

function statedStartOf({ fields }: Pick<Container, 'fields'>): DatedText | null {
  return fields.find(({ meaning, date }) => meaning === 'start' && date !== null)?.date ?? null;
}

function statedStartOfPlan(plan: Plan): DatedText | null {
  return plan.start ?? statedStartOf(plan) ?? startFieldAboveAll(plan)?.date ?? null;
}

/** The plan's stated start, else the first day of its first goal or phase with a period. */
function anchorOfPlan(plan: Plan): Anchor | null {
  const stated = statedStartOfPlan(plan);
  if (stated) return { start: stated.period.start, anchor: plan.root, isStated: true };
  const [first] = inSections(plan, datedContainersIn);
  return first?.period ? { start: first.period.period.start, anchor: first, isStated: false } : null;
}

function datedContainersIn({ content }: PlanSection): Container[] {
  const dated = [...(content?.phases ?? []), ...(content?.goals ?? [])].filter(({ period }) => period !== null);
  return dated.sort(byRange) as Container[];
}

/** `Start Date` in a section such as `Basic Information` that stands above all that is planned. */
function startFieldAboveAll(plan: Plan): Field | null {
  for (const { content } of plan.reading.sections) {
    for (const node of content?.nodes ?? []) {
      if (node.kind === 'field' && node.meaning === 'start' && node.date !== null) return node;
      if (node.kind !== 'section' && node.kind !== 'field' && node.kind !== 'item') return null;
    }
  }
  return null;
}
