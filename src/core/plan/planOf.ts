import { once } from '../text/once';
import { countEvidence, detectPlan, type EvidenceTotals, newEvidenceTotals } from './detectPlan';
import type { ContainerDraft } from './draft';
import { type FollowedSections, followContents, followVersions, newFollowedSections } from './followSections';
import { inSections } from './inSections';
import type { ParsedPlan } from './parsePlan';
import { markPastTables } from './pastTables';
import type { Container, Field, GapTable, Milestone, Plan, PlanNode, Task } from './plan';
import type { CheckInLog } from './planRecords';
import { PlanScale } from './planScale';
import type { PlanSection, SectionContent, SectionedReading, SharedContext } from './planSection';
import { isContainerNode } from './queries';
import { checkInsInOrder, type FilledText, logOfReview } from './readCheckIns';
import type { OwnOptions } from './readOwnOptions';
import { readRecords } from './readRecords';
import { SectionMemory } from './sectionMemory';
import { Wording } from './wording';
import { yearIn } from './yearIn';

export interface PlanContext {
  readonly own: OwnOptions;
  readonly shared: SharedContext;
  readonly lines: readonly string[];
  readonly root: ContainerDraft;
  readonly state: PlanState;
  readonly isRepaired: boolean;
  /** The numbers of the sections that are not as in the plan before; null: any may be. */
  readonly changed: readonly number[] | null;
}

/** What the plan before had, to be kept where it is still the same. */
export interface PlanState {
  readonly scale: PlanScale;
  /** How many sections define levels. */
  defining: number;
  readonly followed: FollowedSections;
  /** What the plan was read with. */
  shared: SharedContext | null;
  /** The years that sections were placed by. */
  years: readonly [number | null, number | null] | null;
  readonly evidence: EvidenceTotals;
  /** How often the plan was put together. */
  readings: number;
  readonly memory: SectionMemory;
}

export function newPlanState(): PlanState {
  return {
    scale: new PlanScale(),
    defining: 0,
    followed: newFollowedSections(),
    shared: null,
    years: null,
    evidence: newEvidenceTotals(),
    readings: 0,
    memory: new SectionMemory(),
  };
}

/** Puts together the plan of sections that have been read. What is a list of the whole text is made when it is asked for. */
export function planOf(sections: readonly PlanSection[], context: PlanContext): ParsedPlan {
  const { own, shared, lines, root } = context;
  const { state, changed } = context;
  const { followed } = state;
  const definingBefore = state.defining;
  const again = followContents(followed, sections, changed);
  const { gone } = again;
  const { contents } = followed;
  const read = again.read.map((index) => sections[index] as PlanSection);
  const removed = again.replaced?.removed ?? [];
  for (const { content } of read) if (content && defines(content)) state.defining++;
  state.defining -= gone.filter(defines).length;
  const isDefinedAnew = state.shared !== shared || state.defining + definingBefore > 0;
  const { scale, definitions, isRankedAnew } = state.scale.update(
    sections,
    { contents, read, removed, gone, isDefinedAnew },
    shared,
  );
  state.shared = shared;
  countEvidence(state.evidence, read, removed, shared.vocabulary);
  const detection = detectPlan(sections, state.evidence, {
    configuration: shared.configuration,
    isDeclared: own.isDeclared,
    lineCount: lines.length,
  });
  const title = findTitle(root, sections);
  const yearOfText = contents.at(-1)?.year ?? null;
  const year = yearOfText ?? yearIn(title?.text ?? '');
  const arePlaced = state.years?.[0] === year && state.years[1] === yearOfText;
  for (const section of arePlaced ? read : sections) placeInTime(section, year, yearOfText, context);
  state.readings++;
  state.years = [year, yearOfText];
  const reading: SectionedReading = {
    sections,
    lines,
    number: state.readings,
    changed: followVersions(followed, arePlaced && !isRankedAnew ? changed : null),
    replaced: again.replaced,
    memory: state.memory,
    isRepaired: context.isRepaired,
  };
  const list = <Each>(find: (section: PlanSection) => readonly Each[]) => once(() => inSections({ reading }, find));
  const goals = list(goalsIn);
  const phases = list(phasesIn);
  const milestones = list(milestonesIn);
  const tasks = list(tasksIn);
  const boxes = list(boxesIn);
  const tables = list(tablesIn);
  const sectionProblems = list(problemsIn);
  const problems = once(() => (own.problems.length > 0 ? [...own.problems, ...sectionProblems()] : sectionProblems()));
  const gapTables = list(gapTablesIn);
  const fields = once(() => planFields(root as Container, title as Container | null));
  const directives = list(directivesIn);
  const people = once(() => [
    ...contents.flatMap(({ records }) => records?.peopleOfTables ?? []),
    ...contents.flatMap(({ records }) => records?.peopleOfFields ?? []),
  ]);
  const checkIns = once(() => checkInsOf(reading));
  const counts = list(countsIn);
  const readiness = list(readinessIn);
  const resources = list(resourcesIn);
  const plan = {
    title: title?.text ?? null,
    titleRange: title?.titleRange ?? null,
    detection,
    root: root as Container,
    get fields() {
      return fields();
    },
    get goals() {
      return goals();
    },
    get phases() {
      return phases();
    },
    get milestones() {
      return milestones();
    },
    get tasks() {
      return tasks();
    },
    get boxes() {
      return boxes();
    },
    get gapTables() {
      return gapTables();
    },
    get tables() {
      return tables();
    },
    scale,
    definitions,
    // Its front matter's word, else its title's (`Plan 2025 (Completed)`), else that of a field above all headings.
    status: own.status ?? title?.status ?? root.status,
    start: own.start,
    year,
    get directives() {
      return directives();
    },
    lineCount: lines.length,
    get counts() {
      return counts();
    },
    get readiness() {
      return readiness();
    },
    get checkIns() {
      return checkIns();
    },
    get resources() {
      return resources();
    },
    get people() {
      return people();
    },
    words: shared.vocabulary,
    wording: new Wording({ ...shared, lines, sections, memory: context.state.memory }),
  };
  return {
    plan: withReading(plan, reading),
    configuration: own.configuration,
    get problems() {
      return problems();
    },
  };
}

const goalsIn = ({ content }: PlanSection) => (content?.goals ?? []) as Container[];
const phasesIn = ({ content }: PlanSection) => (content?.phases ?? []) as Container[];
const milestonesIn = ({ content }: PlanSection) => (content?.milestones ?? []) as Milestone[];
const tasksIn = ({ content }: PlanSection) => (content?.tasks ?? []) as Task[];
const boxesIn = ({ content }: PlanSection) => content?.boxes ?? [];
const tablesIn = ({ content }: PlanSection) => content?.tables ?? [];
const problemsIn = ({ content }: PlanSection) => content?.problems ?? [];
const gapTablesIn = ({ content }: PlanSection) => (content?.gapTables ?? []).map(({ table }) => table as GapTable);
const directivesIn = ({ outline }: PlanSection) => outline?.directives ?? [];
const countsIn = ({ content }: PlanSection) => content?.records?.counts ?? [];
const readinessIn = ({ content }: PlanSection) => content?.records?.readiness ?? [];
const resourcesIn = ({ content }: PlanSection) => content?.records?.resources ?? [];

/** How a plan was read is no part of what it says: not copied, not compared. */
export function withReading(plan: Omit<Plan, 'reading'>, reading: SectionedReading): Plan {
  return Object.defineProperty(plan as Plan, 'reading', { value: reading, enumerable: false });
}

function defines({ definitions }: SectionContent): boolean {
  return definitions.length > 0;
}

/** What depends on the year of the whole plan. */
function placeInTime(section: PlanSection, year: number | null, yearOfText: number | null, context: PlanContext): void {
  const { content } = section;
  if (!content) return;
  if (content.pastYear !== year) {
    if (content.otherTables.length > 0) {
      markPastTables(content.otherTables, year);
      section.version++;
    }
    content.pastYear = year;
  }
  if (content.records === null || content.recordsYear !== yearOfText) {
    content.recordsYear = yearOfText;
    content.placed = null;
    const { configuration, vocabulary, start, habits } = context.shared;
    const { lines } = context;
    const building = { configuration, vocabulary, start, habits, lines, tables: content.tables, year: yearOfText };
    content.records = readRecords(content.nodes, building);
    section.version++;
  }
}

function checkInsOf(reading: SectionedReading): CheckInLog[] {
  const sections = inSections({ reading }, sectionsOfCheckIns);
  if (sections.length === 0) return [];
  const { lines } = reading;
  const tables = once(() => {
    const all = inSections({ reading }, tablesIn);
    return new Map(all.map((table) => [table.range.startLine, table] as const));
  });
  const text: FilledText = { lines, tables };
  const logs = sections.flatMap(({ content }) => content?.records?.checkIns.tables ?? []);
  const reviews = sections.flatMap((section) => {
    const found = section.content?.records?.checkIns.reviews ?? [];
    if (found.length === 0) return [];
    // The lines below a review are the same as long as its subtree is.
    const known = section.memory.of(newReviewLogs, section.version);
    known.logs ??= found.map((review) => logOfReview(review, text));
    return known.logs;
  });
  const entries = sections.flatMap(({ content }) => content?.records?.checkIns.entries ?? []);
  return checkInsInOrder([...logs, ...reviews], entries, text);
}

function sectionsOfCheckIns(section: PlanSection): PlanSection[] {
  const found = section.content?.records?.checkIns;
  return found && found.tables.length + found.reviews.length + found.entries.length > 0 ? [section] : [];
}

function newReviewLogs(_version: number): { logs: (CheckInLog | null)[] | null } {
  return { logs: null };
}

/**
 * The container that names the document: its heading of level 1, or a single one on top. A document without one (an
 * article in front of its plan) is named by that topmost heading below which most of the plan stands. One of several
 * goals or phases names itself alone.
 */
function findTitle(root: ContainerDraft, sections: readonly PlanSection[]): ContainerDraft | null {
  const { children } = root;
  // All else in it stands above its first heading.
  let first = children.length;
  while (first > 0 && isHeading(children[first - 1] as PlanNode)) first--;
  const headings = children.slice(first) as ContainerDraft[];
  const [only] = headings;
  if (headings.length < 2) return only ?? null;
  const title = headings.find((heading) => heading.level === 1) ?? heaviest(headings, sections);
  if (!title || title.kind === 'section') return title;
  return headings.some((other) => other !== title && other.kind === title.kind) ? null : title;
}

function heaviest(headings: readonly ContainerDraft[], sections: readonly PlanSection[]): ContainerDraft | null {
  const weights = weightsOf(headings, sections);
  return headings[weights.indexOf(Math.max(...weights))] ?? null;
}

function isHeading(node: PlanNode): boolean {
  return isContainerNode(node) && (node.form === 'heading' || node.form === 'plainHeading');
}

/** How much of the plan stands below each of the topmost headings. */
function weightsOf(headings: readonly ContainerDraft[], sections: readonly PlanSection[]): number[] {
  const starts = headings.map(({ titleRange }) => titleRange.startLine);
  const weights = headings.map(() => 0);
  let at = -1;
  const add = (line: number, weight: number) => {
    while ((starts[at + 1] ?? line + 1) <= line) at++;
    if (at >= 0) weights[at] = (weights[at] as number) + weight;
  };
  for (const { content, startLine, endLine } of sections) {
    if (!content) continue;
    const { goals, milestones, tasks, gapTables } = content;
    add(startLine, 0);
    if ((starts[at + 1] ?? endLine) >= endLine) {
      add(startLine, goals.length + milestones.length + tasks.length + gapTables.length);
      continue;
    }
    const nodes = content.nodes.filter(
      ({ kind }) => kind === 'goal' || kind === 'milestone' || kind === 'task' || kind === 'gapTable',
    );
    for (const { range } of nodes) add(range.startLine, 1);
  }
  return weights;
}

/** Fields above the first heading below the title. */
function planFields(root: Container, title: Container | null): readonly Field[] {
  return title && title.parent === root ? [...root.fields, ...title.fields] : root.fields;
}
