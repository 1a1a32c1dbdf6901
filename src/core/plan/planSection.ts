import type { Block } from '../syntax/block';
import { partitionPoint } from '../text/partitionPoint';
import type { Scale, StatedRow } from '../values/scale';
import type { SectionEvent } from './buildPlan';
import type { HeadingPeriods, ShownOrders } from './dateHabits';
import type { SectionEvidence } from './detectPlan';
import type { Directive } from './directive';
import type { Building, ContainerDraft, Draft } from './draft';
import type { DocumentStyle } from './markHeadings';
import type { PlacedInSection } from './moveSection';
import type { Box, Container, Field, Milestone, PlanNode, PlanTable, Problem, Task } from './plan';
import type { SectionRecords } from './readRecords';
import type { Replaced } from './replacedItems';
import type { RanksOfWords } from './resolveGaps';
import type { SectionMemory } from './sectionMemory';

/**
 * A stretch of the text that begins at a heading, with all that was read in it: kept until its lines change, or what it
 * needs from outside. Lines are those of the whole text; they and all ranges in a section move with it.
 */
export interface PlanSection {
  startLine: number;
  /** Exclusive. */
  endLine: number;
  /** A part of a long section, which goes on with whatever stands open at the end of the part above. */
  readonly continues: boolean;
  /** How far it was moved since its ranges were right. */
  movedBy: number;
  /** As Markdown has them, until the section has an outline; as they are meant, until it has been read. */
  blocks: readonly Block[] | null;
  outline: SectionOutline | null;
  content: SectionContent | null;
  /** The node of its heading, the same however often it is read; of the first section the root. */
  own: ContainerDraft | null;
  /** Further containers that it opens for sections below it, the same as long as they have the same titles. */
  opened: readonly ContainerDraft[];
  /** What it was read with. */
  readWith: ReadWith | null;
  /** What the containers that it opens are to what stands below them, in the order of its events. */
  surroundings: (Surroundings | undefined)[];
  /** Another one with each reading; later readings have higher ones. */
  stamp: number;
  /** Another number whenever it, or anything below one of its containers, was read again. */
  version: number;
  readonly memory: SectionMemory;
}

/** A plan as it was read. */
export interface SectionedReading {
  readonly sections: readonly PlanSection[];
  /** As they are in the document. */
  readonly lines: readonly string[];
  /** Another number with each reading. */
  readonly number: number;
  /** The numbers of the sections with another version than in the reading before, new ones among them. */
  readonly changed: readonly number[];
  /** Null where they are the same sections as in the reading before. */
  readonly replaced: Replaced<PlanSection> | null;
  /** Lasts from one version of a document to the next. */
  readonly memory: SectionMemory;
  /** The text has been through a wrong encoding. */
  readonly isRepaired: boolean;
}

/** What is known of a section before it is read as part of a plan. */
export interface SectionOutline {
  readonly headings: readonly HeadingFact[];
  readonly orders: ShownOrders;
  readonly directives: readonly Directive[];
  /** Whether the text has been through a wrong encoding here. */
  readonly isBroken: boolean;
  readonly hasDefinition: boolean;
  /** One of Markdown, whatever else acts as one. */
  readonly hasHeading: boolean;
  /** What its blocks make of the text, if it has no other section. */
  readonly style: DocumentStyle;
  readonly isEmpty: boolean;
}

export interface HeadingFact extends HeadingPeriods {
  readonly level: number;
  readonly isBoldLine: boolean;
  /** The first thing in its section. */
  readonly isOnTop: boolean;
}

/** What a section needs from outside; compared piece by piece. */
export interface ReadWith {
  readonly shared: SharedContext;
  readonly parent: Surroundings | null;
  /** The plan's own year, as far as it is known above. */
  readonly year: number | null;
  /** Of a part that continues: what the containers that it stands in were to it, the innermost last. */
  readonly around: readonly string[] | null;
}

export type SharedContext = Pick<Building, 'configuration' | 'vocabulary' | 'start' | 'isPlainText' | 'habits'>;

/** All of a container that matters to what stands below it; the same object as long as it says the same. */
export interface Surroundings {
  readonly parent: Surroundings | null;
  readonly key: string;
  /** Its container was read again: it may say something else now. */
  isStale: boolean;
}

export interface SectionContent {
  /** Everything that stands in it, in the order of the text; not what stands in sections below its heading. */
  readonly nodes: readonly PlanNode[];
  readonly goals: ContainerDraft[];
  readonly phases: ContainerDraft[];
  readonly milestones: Draft<Milestone>[];
  readonly tasks: Draft<Task>[];
  readonly boxes: Box[];
  readonly tables: PlanTable[];
  readonly gapTables: Building['gapTables'];
  readonly definitions: Building['definitions'];
  readonly problems: Problem[];
  readonly events: SectionEventOfContent[];
  /** The events that matter to other sections; null: all do. See `lastingEvents`. */
  readonly lasting: readonly number[] | null;
  /** Tables of no known kind, before any is marked as history. */
  readonly otherTables: readonly PlanTable[];
  /** The line behind its last one that is not blank. */
  filledEnd: number;
  /** Of the root itself, in the first section. */
  readonly root: OwnOfContainer | null;
  /** What a part that continues adds to the containers that it stands in, the innermost last. */
  readonly continued: readonly AddedToContainer[] | null;
  /** It is a part that does nothing but add children to the innermost of these. */
  readonly isPlain: boolean;
  /** The plan's year, as far as it is known below. */
  readonly year: number | null;
  readonly hasKeyResultGroups: boolean;
  /** Whether goals stand in it that may only tell again of others. */
  readonly mayRetell: boolean;
  /** What counts from a start, and what may so restart the counting. */
  relatives: readonly (Container | Task | Milestone)[];
  /** What may have a deadline. */
  dated: readonly PlanNode[];
  areKeyResultsRead: boolean;
  /** On which scale its gaps have their ranks, and what they say of one. */
  ranking: Ranking | null;
  /** Before which year a table is history. */
  pastYear: number | null | undefined;
  records: SectionRecords | null;
  /** The plan's year that the records were read with. */
  recordsYear: number | null;
  evidence: SectionEvidence | null;
  /** Once it has been moved. */
  placed: PlacedInSection | null;
}

/** What a section says of a container that it opens. */
export interface OwnOfContainer {
  /** How many children it has of its own. */
  readonly ownChildren: number;
  /** What it says before any part that continues it has said more; null where there is none. */
  said: (Said & { readonly fields: number }) | null;
  /** The highest stamp, and the number, of the sections that stand in it. */
  newest: number;
  sections: number;
  /** The last of them; null where that holds more. */
  last: PlanSection | null;
  /** The parts that add a field to it, or that say something else of it, in the order of the text. */
  telling: readonly PlanSection[];
  /** Those of them that are judged by all that stands in it. */
  asking: readonly PlanSection[];
}

/** What further fields or text may say of a container. */
export type Said = Pick<ContainerDraft, 'title' | 'text' | 'period' | 'relative' | 'priority' | 'status'>;

export interface AddedToContainer {
  readonly container: ContainerDraft;
  readonly children: readonly PlanNode[];
  readonly fields: readonly Field[];
  /** What it makes the container say; null where that is nothing new. */
  readonly said: Partial<Said> | null;
}

export type SectionEventOfContent = SectionEvent & OwnOfContainer;

export interface Ranking {
  /** The scale before any level is inferred. */
  readonly defined: Scale;
  /** The rows that state their gap. */
  readonly stated: readonly StatedRow[];
  /** As they were ranked last. */
  readonly words: RanksOfWords;
}

/** The section that a line stands in. */
export function sectionAt(sections: readonly PlanSection[], line: number): PlanSection | undefined {
  return sections[indexOfSection(sections, line)];
}

/** That of the last section that begins at a line or above it. */
export function indexOfSection(sections: readonly PlanSection[], line: number): number {
  return Math.max(0, partitionPoint(sections, ({ startLine }) => startLine <= line) - 1);
}
