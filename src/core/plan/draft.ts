import type { Configuration } from '../configuration/configuration';
import { rangeOnLine, type TextRange } from '../text/range';
import type { BoxReading } from '../values/box';
import { yearOf } from '../values/isoDate';
import type { PeriodContext } from '../values/period';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type DateHabits, orderOfDates } from './dateHabits';
import type {
  Box,
  Container,
  DatedText,
  Gap,
  GapTable,
  Item,
  LevelDefinition,
  Milestone,
  PlanNode,
  PlanTable,
  Problem,
  Task,
} from './plan';
import { yearIn } from './yearIn';

/** A node while it is being built: the same shape, still to be filled. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Each)[] ? Each[] : T[K] };

export type ContainerDraft = Draft<Container>;
export type HolderDraft = Draft<Container> | Draft<Task> | Draft<Milestone> | Draft<Item>;

/** What is gathered while the blocks of a text are walked through once. */
export interface Building {
  readonly configuration: Configuration;
  readonly vocabulary: Vocabulary;
  readonly lines: readonly string[];
  /** The document has no Markdown heading, so that plain-text conventions apply. */
  readonly isPlainText: boolean;
  readonly habits: DateHabits;
  readonly root: ContainerDraft;
  readonly goals: ContainerDraft[];
  readonly phases: ContainerDraft[];
  readonly milestones: Draft<Milestone>[];
  readonly tasks: Draft<Task>[];
  readonly boxes: Box[];
  readonly tables: PlanTable[];
  readonly gapTables: { readonly table: Draft<GapTable>; readonly rows: Draft<Gap>[] }[];
  readonly definitions: Draft<LevelDefinition>[];
  readonly problems: Problem[];
  /** What the front matter says of the plan's start. */
  readonly start: DatedText | null;
  /** The plan's own year, known once its title or its last update has been read. */
  year: number | null;
}

/** What is needed to read what a section says of the plan, once its nodes stand. */
export type RecordBuilding = Pick<
  Building,
  'configuration' | 'vocabulary' | 'start' | 'habits' | 'lines' | 'tables' | 'year'
>;

export function newContainer(of: Partial<ContainerDraft> & Pick<ContainerDraft, 'title' | 'range'>): ContainerDraft {
  return {
    kind: 'section',
    text: of.title,
    role: null,
    label: '',
    form: 'heading',
    level: 0,
    titleRange: of.range,
    period: null,
    relative: null,
    priority: null,
    status: null,
    box: null,
    fields: [],
    children: [],
    parent: null,
    ...of,
  };
}

/** A box found at an offset of a line, as a node; also entered among all boxes of the text. */
export function newBox(building: Building, line: number, offset: number, reading: BoxReading): Box {
  const markStart = offset + reading.markOffset;
  const markEnd = markStart + reading.markLength;
  const box: Box = {
    state: reading.state,
    form: reading.form,
    mark: (building.lines[line] ?? '').slice(markStart, markEnd),
    markRange: rangeOnLine(line, markStart, markEnd),
    range: rangeOnLine(line, offset + reading.start, offset + reading.end),
  };
  building.boxes.push(box);
  return box;
}

export function append(parent: HolderDraft, child: PlanNode): void {
  parent.children.push(child);
}

/** The container that a node stands in: itself, or the nearest above it. */
export function containerOf(holder: HolderDraft): ContainerDraft {
  let current: HolderDraft | null = holder;
  while (current) {
    if (isContainer(current)) return current;
    current = current.parent as HolderDraft | null;
  }
  throw new Error('Every node stands below the root');
}

export function isContainer(node: HolderDraft): node is ContainerDraft {
  return node.kind === 'section' || node.kind === 'goal' || node.kind === 'phase' || node.kind === 'option';
}

type PeriodBuilding = Pick<Building, 'configuration' | 'start' | 'habits' | 'year'>;

/** What a date without a year, or a bare quarter, takes its year from: the sections above, then the plan. */
export function periodContext(building: PeriodBuilding, holder: HolderDraft, isTimePlace: boolean): PeriodContext {
  let year: number | null = null;
  let current: HolderDraft | null = holder;
  while (current && year === null) {
    year = isContainer(current) ? yearOfContainer(current) : null;
    current = current.parent as HolderDraft | null;
  }
  const startYear = building.start ? yearOf(building.start.period.start) : null;
  const inheritedYear = year ?? building.year ?? startYear;
  const context: { -readonly [Key in keyof PeriodContext]: PeriodContext[Key] } = sentenceContext(building);
  context.bareQuarters = isTimePlace;
  if (inheritedYear !== null) context.inheritedYear = inheritedYear;
  return context;
}

/** What dates of sentences are read in: what is unmistakable there has a year of its own. */
export function sentenceContext({ habits, configuration }: Pick<Building, 'habits' | 'configuration'>): PeriodContext {
  const { definitions, dayFirst } = habits;
  const { fiscalYearStart } = configuration;
  return { bareQuarters: false, definitions, fiscalYearStart, ...orderOfDates(dayFirst, configuration) };
}

const LONGEST_TITLE = 200;

export function yearOfContainer(container: ContainerDraft): number | null {
  if (container.period) return Number(container.period.period.end.slice(0, 4));
  // Asked for by everything below: a heading that never ends is not read each time.
  return yearIn(`${container.label.slice(0, LONGEST_TITLE)} ${container.title.slice(0, LONGEST_TITLE)}`);
}

export function wholeLines(lines: readonly string[], startLine: number, endLine: number): TextRange {
  const last = Math.max(startLine, endLine - 1);
  return { startLine, startCharacter: 0, endLine: last, endCharacter: (lines[last] ?? '').length };
}
