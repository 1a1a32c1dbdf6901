import { newSection } from './cutSections';
import type { ContainerDraft } from './draft';
import type { Container } from './plan';
import type { PlanSection, SectionContent, SharedContext } from './planSection';
import { walk } from './queries';
import { readKeyResultGroups, readKeyResults } from './readKeyResults';
import { datedIn, relativesIn } from './readSection';
import { areGoalsRetold, mergeRetoldGoals } from './retoldGoals';

/**
 * Whether a plan holds what concerns several of its sections at once: lists of key results, which turn what stands around
 * them into objectives, and goals that are told twice.
 */
export function needsMerging(sections: readonly PlanSection[]): boolean {
  let mayBeRetold = false;
  for (const { content } of sections) {
    if (content?.hasKeyResultGroups) return true;
    if (content?.mayRetell) mayBeRetold = true;
  }
  return mayBeRetold && areGoalsRetold(sections.flatMap(({ content }) => content?.goals ?? []));
}

/** All sections as one, with what concerns several of them read. */
export function mergeSections(
  sections: readonly PlanSection[],
  root: ContainerDraft,
  { vocabulary }: SharedContext,
  lines: readonly string[],
): PlanSection {
  const contents = sections.flatMap(({ content }) => (content ? [content] : []));
  const all = <Key extends 'goals' | 'phases' | 'milestones' | 'tasks' | 'boxes' | 'tables' | 'gapTables' | 'problems'>(
    key: Key,
  ) => contents.flatMap((content): unknown[] => content[key]) as SectionContent[Key];
  const building = { root, vocabulary, lines, goals: all('goals'), milestones: all('milestones'), tasks: all('tasks') };
  readKeyResultGroups(building);
  readKeyResults(building);
  mergeRetoldGoals(building);
  const nodes = walk(root as Container);
  const merged = newSection(0, lines.length, null);
  merged.own = root;
  merged.stamp = 1;
  const [first] = sections;
  const last = contents.at(-1);
  merged.readWith = first?.readWith ?? null;
  merged.outline = {
    headings: sections.flatMap(({ outline }) => outline?.headings ?? []),
    directives: sections.flatMap(({ outline }) => outline?.directives ?? []),
    orders: { dayFirst: false, monthFirst: false, either: false },
    isBroken: false,
    hasDefinition: false,
    hasHeading: true,
    style: 'markdown',
    isEmpty: false,
  };
  merged.content = {
    nodes,
    goals: building.goals,
    phases: all('phases'),
    milestones: building.milestones,
    tasks: building.tasks,
    boxes: all('boxes'),
    tables: all('tables'),
    otherTables: contents.flatMap(({ otherTables }) => otherTables),
    gapTables: all('gapTables'),
    definitions: contents.flatMap(({ definitions }) => definitions),
    problems: all('problems'),
    events: [],
    lasting: null,
    filledEnd: last?.filledEnd ?? 0,
    root: null,
    continued: null,
    isPlain: false,
    year: last?.year ?? null,
    hasKeyResultGroups: true,
    mayRetell: false,
    relatives: relativesIn(nodes),
    dated: datedIn(nodes),
    areKeyResultsRead: true,
    ranking: null,
    pastYear: undefined,
    records: null,
    recordsYear: null,
    evidence: null,
    placed: null,
  };
  return merged;
}
