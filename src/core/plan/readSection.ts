import { compareRanges } from '../text/range';
import { lastingEvents } from './assembleSections';
import { filledEndBefore, readSectionBlocks } from './buildPlan';
import { type Building, type ContainerDraft, newContainer, wholeLines } from './draft';
import { findDateProblems } from './findDateProblems';
import type { Container, Milestone, PlanNode, Task } from './plan';
import type { PlanSection, ReadWith, SectionContent } from './planSection';
import { walk } from './queries';
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
  const building: Building = {
    ...shared,
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
  const nodes = roots.flatMap((container): readonly PlanNode[] => walk(container as Container));
  return {
    nodes,
    goals: building.goals,
    phases: building.phases,
    milestones: building.milestones,
    tasks: building.tasks,
    boxes: building.boxes.sort((a, b) => compareRanges(a.range, b.range)),
    tables: building.tables,
    otherTables: building.tables.filter(({ kind }) => kind === 'other'),
    gapTables: building.gapTables,
    definitions: building.definitions,
    problems: [...building.problems, ...findDateProblems(section.blocks ?? [], nodes, building)],
    events: events.map((event) => ({
      ...event,
      ownChildren: event.container?.children.length ?? 0,
      newest: 0,
      sections: 0,
    })),
    lasting: lastingEvents(events, section.startLine),
    filledEnd: filledEndBefore(section.endLine, lines),
    rootChildren: isFirst ? root.children.length : 0,
    year: building.year,
    hasKeyResultGroups: nodes.some((node) => isKeyResultGroup(node, shared.vocabulary)),
    mayRetell: building.goals.some(isOnlyTold),
    relatives: relativesIn(nodes),
    dated: datedIn(nodes),
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
  const outside = new Set<unknown>(open);
  const roots = events.flatMap(({ container }) => (container && outside.has(container.parent) ? [container] : []));
  for (const container of [...roots].reverse()) (container.parent as ContainerDraft).children.pop();
  return roots;
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
