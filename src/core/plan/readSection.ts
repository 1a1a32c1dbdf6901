import { compareRanges } from '../text/range';
import { lastingEvents } from './assembleSections';
import { filledEndBefore, readSectionBlocks } from './buildPlan';
import { type Building, type ContainerDraft, newContainer, wholeLines } from './draft';
import { exactly } from './exactly';
import { findDateProblems } from './findDateProblems';
import type { Box, Container, Field, Milestone, PlanNode, Task } from './plan';
import type { PlanSection, ReadWith, SectionContent } from './planSection';
import { isContainerNode, walk } from './queries';
import { isKeyResultGroup } from './readKeyResults';
import { isOnlyTold } from './retoldGoals';

export interface SectionPlace {
  /** What it stands in, the innermost last; empty for the first section, which holds what stands in the root itself. */
  readonly open: readonly ContainerDraft[];
  readonly readWith: ReadWith;
  readonly root: ContainerDraft;
  readonly lines: readonly string[];
}

/** Reads a section into nodes. Its blocks have been marked. */
export function readSection(section: PlanSection, { open, readWith, root, lines }: SectionPlace): SectionContent {
  const { shared, year } = readWith;
  const isFirst = open.length === 0;
  if (isFirst)
    Object.assign(root, newContainer({ title: '', form: 'root', range: wholeLines(lines, 0, lines.length) }));
  const { configuration, vocabulary, start, isPlainText, habits } = shared;
  const building: Building = {
    configuration,
    vocabulary,
    start,
    isPlainText,
    habits,
    lines,
    root,
    goals: [],
    phases: [],
    milestones: [],
    tasks: [],
    boxes: [],
    tables: [],
    gapTables: [],
    definitions: [],
    problems: [],
    year,
  };
  const around = isFirst ? [root] : [...open];
  const events = readSectionBlocks(section.blocks ?? [], around, isFirst ? null : section.own, building);
  const [first] = events;
  if (isFirst) section.own = root;
  else section.own = first?.container ?? null;
  const roots = isFirst ? [root] : takeBack(events, open);
  const nodes = nodesBelow(roots);
  for (const node of nodes) trimLists(node);
  return {
    nodes,
    goals: exactly(building.goals),
    phases: exactly(building.phases),
    milestones: exactly(building.milestones),
    tasks: exactly(building.tasks),
    boxes: exactly(inOrder(building.boxes)),
    tables: exactly(building.tables),
    otherTables: exactly(building.tables.filter(({ kind }) => kind === 'other')),
    gapTables: exactly(building.gapTables),
    definitions: exactly(building.definitions),
    problems: exactly([...building.problems, ...findDateProblems(section.blocks ?? [], nodes, building)]),
    events: events.map(({ container, line, filledEnd }) => {
      return { container, line, filledEnd, ownChildren: container?.children.length ?? 0, newest: 0, sections: 0 };
    }),
    lasting: lastingEvents(events, section.startLine),
    filledEnd: filledEndBefore(section.endLine, lines),
    rootChildren: isFirst ? root.children.length : 0,
    year: building.year,
    hasKeyResultGroups: nodes.some((node) => isKeyResultGroup(node, shared.vocabulary)),
    mayRetell: building.goals.some(isOnlyTold),
    relatives: exactly(relativesIn(nodes)),
    dated: exactly(datedIn(nodes)),
    areKeyResultsRead: false,
    ranking: null,
    pastYear: undefined,
    records: null,
    recordsYear: null,
    evidence: null,
    placed: null,
  };
}

/** What stands above has its sections put in place when the whole plan is put together, not while one is read. */
function takeBack(events: readonly { readonly container: ContainerDraft | null }[], open: readonly ContainerDraft[]) {
  const roots: ContainerDraft[] = [];
  for (const { container } of events) if (container && isAmong(open, container.parent)) roots.push(container);
  for (const { parent } of roots) (parent as ContainerDraft).children.pop();
  return roots;
}

function isAmong(open: readonly ContainerDraft[], holder: unknown): boolean {
  return open.some((container) => container === holder);
}

function nodesBelow(roots: readonly ContainerDraft[]): readonly PlanNode[] {
  const [only] = roots;
  if (roots.length === 1 && only) return walk(only as Container).slice();
  return roots.flatMap((container): readonly PlanNode[] => walk(container as Container));
}

/** What is read later is added to containers alone. */
function trimLists(node: PlanNode): void {
  if (node.kind === 'field' || node.kind === 'gapTable') return;
  const lists = node as { children: readonly PlanNode[]; fields?: readonly Field[] };
  if (!isContainerNode(node)) {
    lists.children = exactly(node.children);
    if (lists.fields) lists.fields = exactly(lists.fields);
  } else if (node.children.length > 0) lists.children = node.children.slice();
}

function inOrder(boxes: Box[]): Box[] {
  return boxes.length > 1 ? boxes.sort((a, b) => compareRanges(a.range, b.range)) : boxes;
}

/** What has no place on the calendar of its own. */
export function relativesIn(nodes: readonly PlanNode[]): (Container | Task | Milestone)[] {
  const relatives: (Container | Task | Milestone)[] = [];
  for (const node of nodes) if ('relative' in node && node.relative && !node.period) relatives.push(node);
  return relatives;
}

/** What may have a deadline. */
export function datedIn(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter((node) => {
    if (node.kind === 'field') return node.meaning === 'deadline' && node.date !== null;
    return node.kind !== 'item' && node.kind !== 'gapTable' && (node.period !== null || node.relative !== null);
  });
}
