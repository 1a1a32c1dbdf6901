import type { TextRange } from '../text/range';
import type { Period } from '../values/period';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Container, Field, Holder, PlanRow, PlanTable, StatusCell } from './plan';

/** What a plan says beside its tree: figures about itself, what happened when, and with what and whom it works. */
export interface PlanRecords {
  readonly counts: readonly StatedCount[];
  readonly readiness: readonly StatedReadiness[];
  readonly checkIns: readonly CheckInLog[];
  readonly resources: readonly Resource[];
  readonly people: readonly Person[];
  /** What it was read with: for looking at names and ids again. */
  readonly words: Vocabulary;
}

/** `(2/5 met)` in a heading, `**Tasks:** 4/7` in a field. */
export interface StatedCount {
  readonly kind: 'count';
  /** The pair alone: `2/5`, `3 of 8`. */
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly range: TextRange;
  readonly doneRange: TextRange;
  readonly totalRange: TextRange;
  /** The percentage that stands behind it: `40%` in `2/5 (40%)`. */
  readonly percent: { readonly value: number; readonly range: TextRange } | null;
  /**
   * What it counts: parts of the plan, also where nothing is named; things with a name of their own (`chapters`), which
   * are parts of it or not; amounts (`hours`) and ratings, which never are.
   */
  readonly of: 'parts' | 'things' | 'amounts';
  readonly place: 'heading' | 'field' | 'item';
  /** Whose heading it stands in, or what its field belongs to. */
  readonly holder: Holder;
}

/** `Overall Readiness: 40%`, a heading or a field. */
export interface StatedReadiness {
  readonly kind: 'readiness';
  readonly percent: number;
  /** `40%`. */
  readonly text: string;
  readonly range: TextRange;
  /** The digits alone. */
  readonly figureRange: TextRange;
  /** The heading itself, or what the field belongs to. */
  readonly holder: Holder;
}

/** A table by month or quarter, or a review heading with dated ones or dated items below it. */
export interface CheckInLog {
  readonly kind: 'checkInLog';
  readonly form: 'table' | 'review';
  readonly title: string;
  readonly titleRange: TextRange;
  readonly range: TextRange;
  /** How long one period is, from most of the entries. */
  readonly unit: 'month' | 'quarter' | 'half' | 'year';
  /** Those that say something, the earliest period first. */
  readonly entries: readonly CheckInEntry[];
  /** Those that hold nothing but their period. */
  readonly blanks: readonly CheckInEntry[];
  readonly table: PlanTable | null;
  readonly parent: Container;
}

export interface CheckInEntry {
  readonly kind: 'checkInEntry';
  readonly period: Period;
  readonly periodRange: TextRange;
  readonly range: TextRange;
  /** What the row says beside its period; for a heading or an item its own words. */
  readonly texts: readonly string[];
  /** Of the row, in its column of status or progress. */
  readonly status: StatusCell | null;
}

/** A row of a table of books, courses … */
export interface Resource {
  readonly kind: 'resource';
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
  /** The header of its column: `Book`. */
  readonly type: string;
  readonly status: StatusCell | null;
  readonly details: readonly Detail[];
  readonly row: PlanRow;
  readonly table: PlanTable;
}

/** One mention of somebody: a row of a table of mentors, an Owner field, a name in an owner column. */
export interface Person {
  readonly kind: 'person';
  readonly name: string;
  readonly nameRange: TextRange;
  readonly range: TextRange;
  readonly role: 'contact' | 'owner';
  /** The key or header that says so: `Mentor`, `DRI`, `Owner`. */
  readonly label: string;
  readonly details: readonly Detail[];
  /** What the field belongs to, or what the table stands in. */
  readonly parent: Holder;
  readonly field: Field | null;
  readonly row: PlanRow | null;
  readonly table: PlanTable | null;
}

/** Another cell of the same row, under its header. */
export interface Detail {
  readonly title: string;
  readonly text: string;
  readonly range: TextRange;
}
