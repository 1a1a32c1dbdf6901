import type { ConfigurationMessage } from '../configuration/configurationProblem';
import type { TextRange } from '../text/range';
import type { BoxState } from '../values/box';
import type { DateFlaw } from '../values/dateFlaw';
import type { IsoDate } from '../values/isoDate';
import type { LevelReading } from '../values/level';
import type { Measure } from '../values/measure';
import type { Period, RelativePeriod } from '../values/period';
import type { Days } from '../values/periodDays';
import type { Priority } from '../values/priority';
import type { Scale } from '../values/scale';
import type { Status } from '../values/status';
import type { ColumnMeaning, FieldMeaning } from '../vocabulary/vocabulary';
import type { Directive } from './directive';
import type { PlanRecords } from './planRecords';
import type { SectionedReading } from './planSection';
import type { Wording } from './wording';

/**
 * The model of a plan: a tree of containers (the document's headings and what acts as one) with leaves below, in the
 * order of the text, and lists that run through it. Everything is readonly and knows its exact range.
 * Texts are plain (no Markdown, mojibake repaired); ranges lie in the text as it is.
 */
export interface Plan extends PlanRecords {
  /** What the document calls itself; null where it has no heading or title line. */
  readonly title: string | null;
  readonly titleRange: TextRange | null;
  readonly detection: Detection;
  /** A container of kind 'section' and level 0 that holds everything. */
  readonly root: Container;
  /** Fields that stand before the first heading below the title: those of the plan itself. */
  readonly fields: readonly Field[];
  readonly goals: readonly Container[];
  readonly phases: readonly Container[];
  readonly milestones: readonly Milestone[];
  readonly tasks: readonly Task[];
  /** Every checkbox of the text, in lists and in cells, whether it belongs to a task or not. */
  readonly boxes: readonly Box[];
  readonly gapTables: readonly GapTable[];
  readonly tables: readonly PlanTable[];
  readonly scale: Scale;
  readonly definitions: readonly LevelDefinition[];
  /** What the plan says of itself as a whole: in its front matter, its title or a field. */
  readonly status: Status | null;
  /** When the plan begins, as its front matter says; a field `Start:` stands among its fields. */
  readonly start: DatedText | null;
  /** The year that the title, the last update or the start names; the last resort for dates without one. */
  readonly year: number | null;
  /** What comments in the text say of rules, in the order of the text. */
  readonly directives: readonly Directive[];
  /** The number of lines of the text, for percentages of it and for bounds. */
  readonly lineCount: number;
  /** How the text is written, for writing in it. */
  readonly wording: Wording;
  /** How it was read, for what is found out section by section; no part of what it says. */
  readonly reading: SectionedReading;
}

/** Why the document is, or is not, taken for a plan (semantics section 2). */
export interface Detection {
  readonly isPlan: boolean;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Set where front matter or a setting overrules the score. */
  readonly overruledBy: 'frontMatter' | 'setting' | null;
  /** 0-based line of a code fence that nothing closes and that hides most of the text. */
  readonly unclosedFenceLine: number | null;
}

export interface Evidence {
  readonly kind:
    | 'gapTable'
    | 'goal'
    | 'milestone'
    | 'phase'
    | 'taskList'
    | 'timeColumn'
    | 'planField'
    | 'keyResult'
    | 'option'
    | 'planSection'
    | 'frontMatter';
  readonly count: number;
  readonly weight: number;
  /** 0-based line of the first piece. */
  readonly line: number;
}

export type PlanNode = Container | Milestone | Task | Item | GapTable | Field;

/**
 * What holds others: a heading of any kind, a goal in a table row or a list item. `option` is one of several
 * alternatives (`Option A`, `Track 1`): its progress is never summed with its siblings'.
 */
export interface Container {
  readonly kind: 'section' | 'goal' | 'phase' | 'option';
  /** A section's part in the plan, where its heading says so. */
  readonly role: SectionRole | null;
  /** What names it as a whole: `Goal 1: System Design`. */
  readonly text: string;
  /** The same without its label: `System Design`. */
  readonly title: string;
  /** The label as written: `Goal 1`, `YEAR 2`, `Pillar 1`; '' where there is none. */
  readonly label: string;
  readonly form: 'root' | 'heading' | 'boldLine' | 'plainHeading' | 'row' | 'listItem';
  /** 0 for the root; headings 1 to 6; bold lines and the like one deeper than the heading they stand below. */
  readonly level: number;
  /** Everything that belongs to it, its heading included. */
  readonly range: TextRange;
  /** The text of the heading, cell or item that names it. */
  readonly titleRange: TextRange;
  readonly period: DatedText | null;
  /** A period that counts from a start (`YEAR 1`, `0–30 days`), not resolved here. */
  readonly relative: RelativeText | null;
  readonly priority: Priority | null;
  readonly status: Status | null;
  /** A box of its own, as a goal in a row or a list item may have. */
  readonly box: Box | null;
  readonly fields: readonly Field[];
  readonly children: readonly PlanNode[];
  readonly parent: Holder | null;
}

/** What can stand above another node. */
export type Holder = Container | Task | Milestone | Item;

export type SectionRole =
  | 'areas'
  | 'assignments'
  | 'metrics'
  | 'history'
  | 'review'
  | 'checklist'
  | 'gapCategory'
  | 'keyResult';

/** A period and where its words stand. */
export interface DatedText {
  readonly period: Period;
  readonly range: TextRange;
  /** A start (`Starting Q3`) has no deadline. */
  readonly isStart: boolean;
}

/** A period that counts from a start (`YEAR 1`, `Week 5-6`), and where its words stand; see `analysis/relativePeriods`. */
export interface RelativeText {
  readonly relative: RelativePeriod;
  readonly range: TextRange;
}

/** `Key: value` in any of the forms of semantics section 3. */
export interface Field {
  readonly kind: 'field';
  readonly key: string;
  readonly meaning: FieldMeaning | null;
  readonly value: string;
  readonly range: TextRange;
  readonly keyRange: TextRange;
  readonly valueRange: TextRange;
  readonly date: DatedText | null;
  /** A date of what is to come (`Next review`), which should lie ahead. */
  readonly isUpcoming: boolean;
  /** What a field such as `Status:` says; null for others, and for words that are no status. */
  readonly status: Status | null;
  readonly parent: Holder;
}

/** The mark of a checkbox: the one character in `[ ]`, or the emoji that stands for a box. */
export interface Box {
  readonly state: BoxState;
  readonly form: 'bracket' | 'emoji';
  /** What stands there now: ' ', 'x', '☐' … */
  readonly mark: string;
  /** The mark alone. */
  readonly markRange: TextRange;
  /** The whole box, brackets included. */
  readonly range: TextRange;
}

export interface Task {
  readonly kind: 'task';
  readonly text: string;
  readonly textRange: TextRange;
  readonly range: TextRange;
  readonly state: BoxState;
  /** Null where a status word in a cell tells the state. */
  readonly box: Box | null;
  readonly status: StatusCell | null;
  readonly inTable: boolean;
  readonly fields: readonly Field[];
  readonly period: DatedText | null;
  /** `Week 5-6`: counted from the goal's start, never resolved here. */
  readonly relative: RelativeText | null;
  readonly children: readonly PlanNode[];
  readonly parent: Holder;
}

export interface StatusCell {
  readonly status: Status;
  readonly text: string;
  readonly range: TextRange;
}

export interface Milestone {
  readonly kind: 'milestone';
  /** `M5`, `KR1.2`; null where it has none. */
  readonly id: string | null;
  readonly text: string;
  readonly textRange: TextRange;
  readonly range: TextRange;
  /** Null: no box and no status, so it is not tracked. */
  readonly state: BoxState | null;
  readonly box: Box | null;
  readonly status: StatusCell | null;
  readonly inTable: boolean;
  readonly fields: readonly Field[];
  readonly period: DatedText | null;
  readonly relative: RelativeText | null;
  readonly children: readonly PlanNode[];
  readonly parent: Holder;
  /** What it measures, where it is a key result. */
  readonly keyResult: KeyResultFigures | null;
}

/** The figures of a key result as they stand in its row, its text or below it; null where it has none. */
export interface KeyResultFigures {
  readonly baseline: FigureCell | null;
  readonly target: FigureCell | null;
  readonly current: FigureCell | null;
  /** The author's own reckoning: shown beside ours, never corrected. */
  readonly progress: FigureCell | null;
  readonly grade: FigureCell | null;
  readonly owner: FigureCell | null;
  /** From Baseline > Target; without a baseline from `<` before the target, else from the verb. */
  readonly lowerIsBetter: boolean;
  /** The day that `Current (as of 2025-02-01)` tells of. */
  readonly asOf: IsoDate | null;
}

export interface FigureCell {
  readonly text: string;
  readonly range: TextRange;
  /** Null for words (`In QA`) and for what may be read in two ways. */
  readonly measure: Measure | null;
}

/** A list item without a box: an activity, an area, an assignment, a metric. */
export interface Item {
  readonly kind: 'item';
  readonly text: string;
  readonly textRange: TextRange;
  readonly range: TextRange;
  readonly period: DatedText | null;
  readonly children: readonly PlanNode[];
  readonly parent: Holder;
}

/** A table whose rows compare a current with a required level. */
export interface GapTable {
  readonly kind: 'gapTable';
  /** The heading above it, without a qualifier in brackets. */
  readonly title: string;
  readonly titleRange: TextRange;
  readonly table: PlanTable;
  readonly range: TextRange;
  readonly rows: readonly Gap[];
  /**
   * How the table writes its gaps: 1 where they are current − required, -1 where they are required − current, null
   * where its rows cannot tell, so that either is right.
   */
  readonly sign: 1 | -1 | null;
  /** The priority that the heading above gives all rows (`🔴 Critical Gaps`). */
  readonly headingPriority: Priority | null;
  readonly parent: Holder;
}

export interface Gap {
  readonly kind: 'gap';
  readonly name: string;
  readonly nameRange: TextRange;
  /** The row from its first to its last cell. */
  readonly range: TextRange;
  readonly current: LevelCell;
  readonly required: LevelCell;
  readonly stated: StatedGap | null;
  /** Always current − required in ranks; null where either is unknown. */
  readonly computed: number | null;
  readonly priority: PriorityCell | null;
  readonly evidence: string | null;
  readonly table: GapTable;
}

export interface LevelCell {
  readonly text: string;
  /** The trimmed text of the cell; empty cells give an empty range. */
  readonly range: TextRange;
  readonly reading: LevelReading | null;
  /** The rank on the plan's scale, or the figure itself for families of numbers; null where unknown. */
  readonly rank: number | null;
}

export interface StatedGap {
  readonly value: number;
  readonly text: string;
  /** The sign and the digits alone. */
  readonly range: TextRange;
}

export interface PriorityCell {
  readonly priority: Priority;
  readonly text: string;
  readonly range: TextRange;
}

/** One row of the plan's own `Level | Definition` table. */
export interface LevelDefinition {
  readonly name: string;
  readonly definition: string;
  readonly range: TextRange;
  readonly nameRange: TextRange;
  readonly rank: number;
  /** 0-based line of the header of its table. */
  readonly headerLine: number;
}

export interface PlanTable {
  readonly kind:
    | 'gaps'
    | 'definitions'
    | 'history'
    | 'goals'
    | 'tasks'
    | 'milestones'
    | 'library'
    | 'log'
    | 'fields'
    | 'other';
  readonly range: TextRange;
  /** 0-based. */
  readonly headerLine: number;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  readonly parent: Holder;
}

export interface PlanColumn {
  readonly title: string;
  readonly meaning: ColumnMeaning | null;
  readonly range: TextRange;
}

export interface PlanRow {
  readonly line: number;
  readonly range: TextRange;
  /** As many as the row has: a ragged row has fewer or more than there are columns. */
  readonly cells: readonly PlanCell[];
}

export interface PlanCell {
  /** The cell's text as written, trimmed. */
  readonly source: string;
  /** The range of `source`. */
  readonly range: TextRange;
}

/** What the reading of the text itself came upon; rules turn these into findings. */
export type Problem =
  | RaggedRow
  | MissingSeparator
  | BadSeparator
  | SwallowedTable
  | OrphanRows
  | UnclosedFence
  | DateProblem
  | InvalidConfiguration;

/** A date that says no day, or not which. */
export type DateProblem = InvalidDate | InvertedPeriod | AmbiguousDate;

/** A day, month, quarter or week that no calendar has. */
export interface InvalidDate {
  readonly kind: 'invalidDate';
  readonly range: TextRange;
  readonly text: string;
  readonly flaw: DateFlaw;
}

/** A period that ends before it starts, both with their year: `Sep 2026 – Jun 2026`, or a start and an end told apart. */
export interface InvertedPeriod {
  readonly kind: 'invertedPeriod';
  /** The period, or the end where it stands by itself. */
  readonly range: TextRange;
  /** The period as written, or what has this start and this end. */
  readonly name: string;
  readonly start: EndOfPeriod;
  readonly end: EndOfPeriod;
  readonly isOneText: boolean;
}

/** One of the two ends of a period, as it is written. */
export interface EndOfPeriod {
  readonly text: string;
  readonly range: TextRange;
  readonly days: Days;
}

/** `03/04/2026` where neither the text nor an option tells the order. */
export interface AmbiguousDate {
  readonly kind: 'ambiguousDate';
  readonly range: TextRange;
  readonly text: string;
  /** With the day first, and with the month first. */
  readonly between: readonly [IsoDate, IsoDate];
}

/** An option in the front matter that cannot be used as it stands; all others apply. */
export interface InvalidConfiguration {
  readonly kind: 'invalidConfiguration';
  readonly range: TextRange;
  /** `plan.levels[1]`; '' for the front matter as a whole. */
  readonly path: string;
  readonly message: ConfigurationMessage;
}

/** A row of another number of cells than its table has columns. */
export interface RaggedRow {
  readonly kind: 'raggedRow';
  readonly range: TextRange;
  readonly table: PlanTable;
  readonly row: PlanRow;
  readonly expected: number;
  readonly actual: number;
}

/** A header with rows right below it, which GFM shows as text. */
export interface MissingSeparator {
  readonly kind: 'missingSeparator';
  /** The header row. */
  readonly range: TextRange;
  readonly table: PlanTable;
  /** What belongs on a line of its own below the header, behind `prefix`. */
  readonly separator: string;
  /** What that line begins with: the indentation and quote marks of the header's. */
  readonly prefix: string;
}

/** A separator row of another number of cells than the header above it, or of signs that GFM does not take. */
export interface BadSeparator {
  readonly kind: 'badSeparator';
  /** The separator row. */
  readonly range: TextRange;
  readonly table: PlanTable;
  /** What belongs in its place. */
  readonly separator: string;
}

/** A table that continues the text above it: it wants a blank line above, behind `prefix`. */
export interface SwallowedTable {
  readonly kind: 'swallowedTable';
  /** The header row. */
  readonly range: TextRange;
  readonly table: PlanTable;
  readonly prefix: string;
}

/** Rows without a header: cut off from their table by a blank line or a label, or below a separator alone. */
export interface OrphanRows {
  readonly kind: 'orphanRows';
  /** From the first to the last of the rows. */
  readonly range: TextRange;
  /** Without columns where no table above has as many. */
  readonly table: PlanTable;
  /** 0-based line of the header of the table that they continue. */
  readonly headerLine: number | null;
  /** 0-based line of the separator that stands above them. */
  readonly separatorLine: number | null;
  /** What a line above them begins with. */
  readonly prefix: string;
}

/** A code fence that nothing closes: all that follows is code to Markdown, and none of the plan. */
export interface UnclosedFence {
  readonly kind: 'unclosedFence';
  /** The opening mark. */
  readonly range: TextRange;
  /** As it would be closed. */
  readonly mark: string;
  readonly prefix: string;
  /** 0-based, exclusive: behind the last line of the code that is not blank. */
  readonly endLine: number;
}
