import { byRange } from '../text/range';
import { lastingEvents } from './assembleSections';
import { filledEndBefore, readSectionBlocks } from './buildPlan';
import { type Building, type ContainerDraft, newContainer, wholeLines } from './draft';
import { exactly } from './exactly';
import { findDateProblems } from './findDateProblems';
import type { Box, Container, Field, Milestone, PlanNode, Task } from './plan';
import type { AddedToContainer, OwnOfContainer, PlanSection, ReadWith, Said, SectionContent } from './planSection';
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
  if (isFirst) {
    const range = Object.assign(root.range, wholeLines(lines, 0, lines.length));
    Object.assign(root, newContainer({ title: '', form: 'root', range }));
  }
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
  const before = section.continues ? open.map(stateOf) : [];
  const known = { own: isFirst ? null : section.own, others: [...section.opened] };
  const events = readSectionBlocks(section.blocks ?? [], around, known, building);
  const [first] = events;
  if (isFirst) section.own = root;
  else section.own = section.continues ? null : (first?.container ?? null);
  if (isFirst || section.continues)
    section.opened = exactly(around.filter((container) => !open.includes(container) && container !== root));
  const continued = section.continues ? open.map((container, index) => addedTo(container, before[index])) : null;
  // What stands further in comes first.
  const roots = continued
    ? [...continued].reverse().flatMap(({ children }) => children)
    : isFirst
      ? [root]
      : takeBack(events, open);
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
    problems: exactly([...building.problems, ...findDateProblems(section.blocks ?? [], nodes, building)].sort(byRange)),
    events: events.map(({ container, line, filledEnd }) => {
      return { container, line, filledEnd, ...ownOf(container) };
    }),
    lasting: section.continues ? null : lastingEvents(events, isFirst ? null : section.startLine),
    filledEnd: filledEndBefore(section.endLine, lines),
    root: isFirst ? ownOf(root) : null,
    continued: continued && exactly(continued),
    isPlain: continued !== null && events.length === 0 && !continued.some(tells),
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

function ownOf(container: ContainerDraft | null): OwnOfContainer {
  return {
    ownChildren: container?.children.length ?? 0,
    said: null,
    newest: 0,
    sections: 0,
    last: null,
    telling: NO_PARTS,
    asking: NO_PARTS,
  };
}

const NO_PARTS: readonly never[] = [];

interface StateOfContainer {
  readonly children: number;
  readonly fields: number;
  readonly said: Said;
}

function stateOf(container: ContainerDraft): StateOfContainer {
  return { children: container.children.length, fields: container.fields.length, said: saidOf(container) };
}

export function saidOf({ title, text, period, relative, priority, status }: ContainerDraft): Said {
  return { title, text, period, relative, priority, status };
}

/** Whether a container is another by what a part adds to it, but for what stands below it. */
export function tells({ fields, said }: AddedToContainer): boolean {
  return fields.length > 0 || said !== null;
}

/** What a part has added to a container that it stands in: its children are put in place with those of all other parts. */
function addedTo(container: ContainerDraft, before: StateOfContainer | undefined): AddedToContainer {
  const { children = 0, fields = 0, said } = before ?? {};
  const now = saidOf(container);
  const news = Object.entries(now).filter(([key, value]) => value !== said?.[key as keyof Said]);
  return {
    container,
    children: exactly(container.children.splice(children)),
    fields: exactly(container.fields.splice(fields)),
    said: news.length > 0 ? Object.fromEntries(news) : null,
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

function nodesBelow(roots: readonly unknown[]): readonly PlanNode[] {
  const [only] = roots as readonly PlanNode[];
  if (roots.length === 1 && only) return walk(only).slice();
  return (roots as readonly PlanNode[]).flatMap((node) => walk(node));
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
  return boxes.length > 1 ? boxes.sort(byRange) : boxes;
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
