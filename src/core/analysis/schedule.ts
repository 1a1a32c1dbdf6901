import { inSections, inSectionsAt } from '../plan/inSections';
import type { Container, DatedText, Field, Holder, Milestone, Plan, PlanNode, RelativeText, Task } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import {
  ancestors,
  isClosed,
  isContainerNode,
  isHistory,
  type Leaf,
  leavesBelow,
  partsBelow,
  someLeafBelow,
  stateOf,
} from '../plan/queries';
import { joined } from '../text/joined';
import { once } from '../text/once';
import { byRange, sameRange } from '../text/range';
import { isOpen } from '../values/box';
import { daysBetween, type IsoDate } from '../values/isoDate';
import type { Analysis, Dated, Deadline, Freshness, Overdue, PeriodOf } from './analysis';
import { leavesOf } from './leavesOf';
import { overdueParts } from './overdueParts';
import { addUp, sumOf } from './progress';
import {
  type AllStarts,
  type ResolvedPeriod,
  resolveBySection,
  resolveRelativePeriods,
  sectionsCountingAnew,
} from './relativePeriods';

export type Deadlines = Pick<Analysis, 'overdue' | 'late' | 'upcoming'>;

/**
 * The deadlines of what can be closed and is not (semantics section 7), in the order of the text: an item with a date of
 * its own is told there, items that only inherit one are told once, at the goal or phase that has it.
 */
export function deadlinesOf(plan: Plan, today: IsoDate, isClosed: boolean): Deadlines {
  if (isClosed) return { overdue: [], late: [], upcoming: [] };
  const { reading } = plan;
  const { resolvedIn, starts } = resolveBySection(plan);
  const holders = new Set<Holder>(plan.fields.map(({ parent }) => parent));
  const followed = reading.memory.at(newFollowedStarts, [], newFollowedStarts);
  // Where something starts otherwise, what counts from it may have other deadlines.
  const isStale = sectionsCountingAnew(followed.starts, starts);
  followed.starts = starts;
  const deadlinesInSection = (section: PlanSection) => {
    const { content, memory, version } = section;
    if (!content || content.dated.length === 0) return [];
    const resolved = resolvedIn(section);
    const holder = holders.size > 0 ? holderIn(section, holders) : null;
    const kept = memory.at(newKeptDeadlines, [], newKeptDeadlines);
    const deadlines = memory.at(deadlinesIn, [version, resolved, today, holder], () => {
      const now = deadlinesIn(content.dated, today, factsOf(plan, resolved, holders));
      if (!kept.deadlines || !areSameToCome(kept.deadlines, now)) kept.deadlines = now;
      return kept.deadlines;
    });
    return deadlines.overdue.length + deadlines.late.length + deadlines.upcoming.length > 0 ? [deadlines] : [];
  };
  const found = inSectionsAt(reading, deadlinesOf, [today, ...holders], deadlinesInSection, isStale);
  return reading.memory.of(allDeadlines, found);
}

function newFollowedStarts(): { starts: AllStarts | null } {
  return { starts: null };
}

function newKeptDeadlines(): { deadlines: Deadlines | null } {
  return { deadlines: null };
}

/** What only lies ahead of a heading mostly stays as it is while one writes below. */
function areSameToCome(one: Deadlines, other: Deadlines): boolean {
  if (one.overdue.length + one.late.length + other.overdue.length + other.late.length > 0) return false;
  return (
    one.upcoming.length === other.upcoming.length &&
    one.upcoming.every((each, index) => {
      const { node, title, text, daysLeft, deadline } = other.upcoming[index] as Deadline;
      const isSamePlace = each.node === node && each.title === title && each.text === text;
      return isSamePlace && each.daysLeft === daysLeft && each.deadline === deadline;
    })
  );
}

/** Most are asked for what is overdue alone. */
function allDeadlines(found: readonly Deadlines[]): Deadlines {
  const overdue = once(() => joined(found.map((each) => each.overdue)));
  const late = once(() => joined(found.map((each) => each.late)));
  const upcoming = once(() => joined(found.map((each) => each.upcoming)));
  return {
    get overdue() {
      return overdue();
    },
    get late() {
      return late();
    },
    get upcoming() {
      return upcoming();
    },
  };
}

/** A container of a section whose fields are the plan's own. */
function holderIn({ own, content }: PlanSection, holders: ReadonlySet<Holder>): Holder | null {
  if (own && holders.has(own as Holder)) return own as Holder;
  for (const { container } of [...(content?.continued ?? NONE), ...(content?.events ?? NONE)]) {
    if (container && holders.has(container as Holder)) return container as Holder;
  }
  return null;
}

const NONE: readonly never[] = [];

function deadlinesIn(nodes: readonly PlanNode[], today: IsoDate, facts: Facts): Deadlines {
  const overdue: Overdue[] = [];
  const late: Deadline[] = [];
  const upcoming: Deadline[] = [];
  for (const node of nodes) {
    const pending = pendingOf(node, facts);
    if (!pending) continue;
    const deadline: Deadline = {
      node: pending.node,
      title: titleOf(pending.node),
      text: pending.text,
      deadline: pending.end,
      daysLeft: daysBetween(today, pending.end),
    };
    if (deadline.daysLeft >= 0) upcoming.push(deadline);
    else if (pending.isStudyTime) late.push(deadline);
    else overdue.push({ range: pending.range, ...deadline, ...progressOf(pending, facts) });
  }
  return { overdue, late, upcoming };
}

/** The nearest first. */
export function upcomingOf({ upcoming }: Deadlines): Deadline[] {
  return [...upcoming].sort((a, b) => a.daysLeft - b.daysLeft);
}

/** Goals and phases whose period holds today. */
export function runningOf(plan: Plan, today: IsoDate): Container[] {
  const resolved = resolveRelativePeriods(plan);
  const running = [...plan.phases, ...plan.goals].filter((container) => isRunning(container, resolved, today));
  return running.sort(byRange);
}

function isRunning(container: Container, resolved: ReadonlyMap<PlanNode, ResolvedPeriod>, today: IsoDate): boolean {
  const days = container.period?.period ?? resolved.get(container);
  return days !== undefined && days.start <= today && today <= days.end && !isClosed(container);
}

/** Every period that is written, those that nobody can resolve among them, in the order of the text. */
export function periodsOf(plan: Plan): readonly PeriodOf[] {
  const { reading } = plan;
  const { resolvedIn, starts } = resolveBySection(plan);
  const periodsInSection = (section: PlanSection) => {
    const { content, memory, version } = section;
    if (!content) return NONE;
    const resolved = resolvedIn(section);
    return memory.at(periodsIn, [version, resolved], () => periodsIn(content.nodes, resolved));
  };
  return reading.memory.of(inOrder, inSectionsAt(reading, periodsOf, [starts], periodsInSection));
}

/** A goal's period may stand in a row that tells of it elsewhere, or in a part that continues its section. */
function inOrder(periods: readonly PeriodOf[]): readonly PeriodOf[] {
  return [...periods].sort(byRange);
}

function periodsIn(nodes: readonly PlanNode[], resolved: Resolved): readonly PeriodOf[] {
  const periods: PeriodOf[] = [];
  for (const node of nodes) {
    if (node.kind === 'gapTable') continue;
    const date = node.kind === 'field' ? node.date : node.period;
    // A goal's period is its field's: told there, with the goal as what it is of.
    if (date && !(node.kind !== 'field' && isToldByField(node, date))) {
      const { start, end, text } = date.period;
      const of = node.kind === 'field' && isPeriodOf(node) ? (node.parent as Dated) : node;
      periods.push({ node: of, text, range: date.range, start, end, isStart: date.isStart, isRelative: false });
    }
    if (!('relative' in node) || !node.relative || node.period) continue;
    const days = resolved.get(node);
    periods.push({
      node,
      text: node.relative.relative.text,
      range: node.relative.range,
      start: days?.start ?? null,
      end: days?.end ?? null,
      isStart: false,
      isRelative: true,
    });
  }
  return periods;
}

function isPeriodOf({ meaning, parent }: Field): boolean {
  return (meaning === 'timeline' || meaning === 'deadline') && parent.kind !== 'item';
}

function isToldByField(node: PlanNode, date: DatedText): boolean {
  return 'fields' in node && node.fields.some((field) => field.date && sameRange(field.date.range, date.range));
}

/** The plan says that it is over, and all its periods are. */
export function isPlanClosed(plan: Plan, periods: () => readonly PeriodOf[], today: IsoDate): boolean {
  if (!isClosed(plan)) return false;
  return periods().every(({ end }) => end === null || end < today);
}

interface Pending {
  readonly node: Dated;
  readonly text: string;
  readonly end: IsoDate;
  readonly range: DatedText['range'];
  /** A week or day counted from a start: the author's own rhythm inside a goal. */
  readonly isStudyTime: boolean;
}

type Resolved = ReadonlyMap<PlanNode, ResolvedPeriod>;

/** What is asked for again and again, found once. */
interface Facts {
  readonly resolved: Resolved;
  /** The plan's own. */
  isOfPlan(field: Field): boolean;
  leavesOf(container: Container): readonly Leaf[];
  readonly words: Plan['words'];
}

function factsOf({ fields, words, reading }: Plan, resolved: Resolved, holders: ReadonlySet<Holder>): Facts {
  const isOfPlan = (field: Field) => holders.has(field.parent) && fields.includes(field);
  return { resolved, isOfPlan, leavesOf: (container) => leavesOf(reading, container), words };
}

function pendingOf(node: PlanNode, facts: Facts): Pending | null {
  if (node.kind === 'field') return pendingField(node, facts);
  if (node.kind === 'task' || node.kind === 'milestone') return pendingLeaf(node, facts.resolved);
  return isContainerNode(node) ? pendingContainer(node, facts) : null;
}

function pendingLeaf(node: Task | Milestone, resolved: Resolved): Pending | null {
  const state = stateOf(node);
  // Open by its box, done by its status: that is a contradiction, and no delay.
  if (node.status?.status === 'done') return null;
  // A milestone without a mark of its own is as open as its parts.
  const isPending = (isOpen(state) && isUndivided(node)) || ((isOpen(state) || state === null) && hasUndatedPart(node));
  const when = isPending && !isHistory(node) ? whenOf(node, resolved) : null;
  return when && { node, ...when, isStudyTime: node.period === null };
}

function isUndivided({ children }: Task | Milestone): boolean {
  return children.every((child) => stateOf(child) === null);
}

/** Parts that are open and have no date of their own are told where their date stands, the others at theirs. */
function hasUndatedPart(node: Task | Milestone): boolean {
  return leavesBelow(node).some(
    (leaf) => leaf.node !== node && isOpen(leaf.state) && nearestDate(leaf.node, node) === node,
  );
}

function pendingContainer(container: Container, { resolved }: Facts): Pending | null {
  if (isClosed(container) || isHistory(container)) return null;
  const when = whenOf(container, resolved);
  if (!when || isDatedByItsHeading(container)) return null;
  // A phase that only counts from another's period drifts with it: no deadline that anybody set.
  if (container.period === null && !resolved.get(container)?.isStated) return null;
  const isOwn = (leaf: Leaf) => leaf.node === container || nearestDate(leaf.node, container) === container;
  if (!someLeafBelow(container, (leaf) => isOpen(leaf.state) && isOwn(leaf))) return null;
  const isStudyTime = container.period === null && isStudyUnit(container.relative);
  return { node: container, ...when, range: container.titleRange, isStudyTime };
}

/** Weeks and single days are the author's own rhythm; `0–30 days` and `Month 3` are terms that somebody set. */
function isStudyUnit(text: RelativeText | null): boolean {
  const relative = text?.relative;
  return relative?.unit === 'week' || (relative?.unit === 'day' && relative.counting === 'ordinal');
}

/** A plain heading such as `June 2026 notes` names a time and promises nothing. */
function isDatedByItsHeading({ kind, period, relative, titleRange }: Container): boolean {
  const range = period?.range ?? relative?.range;
  return kind === 'section' && range?.startLine === titleRange.startLine;
}

function whenOf(
  node: Container | Task | Milestone,
  resolved: Resolved,
): Pick<Pending, 'text' | 'end' | 'range'> | null {
  const { period, relative } = node;
  if (period) return period.isStart ? null : { text: period.period.text, end: period.period.end, range: period.range };
  const days = resolved.get(node);
  return relative && days ? { text: relative.relative.text, end: days.end, range: relative.range } : null;
}

/** What gives a leaf its date: itself, or the nearest thing above it that has one, up to `limit`. */
function nearestDate(node: PlanNode, limit: Holder): PlanNode {
  if ('period' in node && node.period) return node;
  for (const holder of ancestors(node as { parent: Holder | null })) {
    if (holder === limit || holder.period) return holder;
  }
  return limit;
}

/** A plain deadline field of the plan, or of something whose parts nobody tracks. */
function pendingField(field: Field, { isOfPlan }: Facts): Pending | null {
  if (field.meaning !== 'deadline' || !field.date || field.date.isStart || isHistory(field)) return null;
  const holder = field.parent;
  if (!isContainerNode(holder) || isClosed(holder)) return null;
  const parts = partsBelow(holder);
  if (parts === 'closed' || (parts === 'open' && !isOfPlan(field))) return null;
  const { text, end } = field.date.period;
  return { node: field, text, end, range: field.date.range, isStudyTime: false };
}

/** Of what a container holds; of one that holds nothing that is counted, its own. */
function progressOf({ node }: Pending, { words, leavesOf }: Facts): Pick<Overdue, 'progress' | 'parts'> {
  if (!isContainerNode(node)) return { progress: null, parts: [] };
  const parts = overdueParts(node, leavesOf, words);
  if (parts.length > 0) return { progress: addUp(parts.map(({ progress }) => progress)), parts };
  const state = stateOf(node);
  return { progress: state === null ? null : sumOf([state]), parts };
}

function titleOf(node: Dated): string {
  if (node.kind === 'field') return node.key;
  if (node.kind === 'task' || node.kind === 'milestone') return node.text;
  // `Q1 2026` is its own name, `Weeks 3-4: Ownership` needs its weeks; a goal is known by what it wants.
  return node.kind === 'phase' ? node.text : node.title;
}

/** The latest of the plan's own dates of update; sections and logs do not speak for the plan. */
export function freshnessOf(plan: Plan, today: IsoDate, staleAfterDays: number): Freshness | null {
  let latest: Freshness | null = null;
  for (const field of updateFields(plan)) {
    const updated = field.date?.period.end;
    if (!updated || (latest && latest.updated >= updated)) continue;
    const days = daysBetween(updated, today);
    latest = { field, updated, days, isStale: days > staleAfterDays };
  }
  return latest;
}

/** Those above the first heading below the title; documents often repeat theirs at the very end. */
function updateFields(plan: Plan): Field[] {
  const own = plan.fields.filter((field) => field.meaning === 'updated');
  if (own.length > 0) return own;
  return inSections(plan, updatesIn).slice(0, 1);
}

function updatesIn({ content }: PlanSection): Field[] {
  return (content?.nodes ?? []).filter((node): node is Field => node.kind === 'field' && node.meaning === 'updated');
}
