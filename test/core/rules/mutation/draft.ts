import type { IsoDate } from '../../../../src/core/values/isoDate';
import type { Style } from './style';
import type { ColumnKey, FieldKey, PlanWords } from './words/planWords';

/**
 * A plan before it is text: blocks that planters change, and what each is about. Any text may hold the marks of
 * `readMarks` (`⟦rule:text⟧`), which say where a finding is expected.
 */
export interface Draft {
  readonly words: PlanWords;
  readonly style: Style;
  today: IsoDate;
  readonly updated: IsoDate;
  /** Lines of YAML; none where empty. */
  readonly frontMatter: string[];
  blocks: Block[];
}

export type Block = Heading | Fields | Text | List | Table | Verbatim;

export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  text: string;
  /** The count that stands in `text`: `2/5`. */
  readonly count?: string;
  /** The percentage that stands in `text`: `40%`, and what it is of. */
  readonly readiness?: { readonly text: string; readonly percent: number };
  /** What the heading is of, where planters look for it. */
  readonly of?: 'goal' | 'checklist' | 'conversation' | 'review';
  /** Of a goal. */
  readonly goal?: GoalFacts;
}

export interface GoalFacts {
  /** Null: it has no period. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly isDone: boolean;
}

export interface Fields {
  readonly kind: 'fields';
  /** Fields of the plan itself, below its title. */
  readonly isHeader: boolean;
  readonly entries: FieldEntry[];
}

export interface FieldEntry {
  readonly meaning: FieldKey;
  readonly key: string;
  value: string;
}

export interface Text {
  readonly kind: 'text';
  text: string;
}

export interface List {
  readonly kind: 'list';
  readonly of: 'tasks' | 'evidence' | 'criteria' | 'plain';
  readonly items: Item[];
}

export interface Item {
  text: string;
  /** Null: no box. */
  isDone: boolean | null;
  /** The deadline that stands in its text. */
  readonly due?: string;
  readonly children: Item[];
  /** A mark around its box. */
  boxMark?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly of: 'gaps' | 'definitions' | 'weeks' | 'tasks' | 'milestones' | 'log' | 'keyResults' | 'library' | 'risks';
  readonly columns: { readonly key: ColumnKey; readonly title: string }[];
  readonly rows: Row[];
  /** What a planter broke: the separator left out or misfit, the blank line above it left out, a label between the rows. */
  broken?:
    | { readonly kind: 'noSeparator' | 'badSeparator' | 'swallowed' }
    | { readonly kind: 'orphans'; readonly at: number; readonly label: string };
}

export interface Row {
  readonly cells: string[];
  /** Ranks of a gap row's levels, and the sign its table writes gaps in. */
  readonly gap?: { readonly current: number; readonly required: number; readonly sign: 1 | -1 };
  /** Of a row that can be closed. */
  readonly isDone?: boolean;
  /** A period of a log. */
  readonly month?: IsoDate;
  /** A mark around the whole row, or from the first cell too many. */
  mark?: 'table-ragged-row';
}

/** Text that is written as it stands: comments, code, rules. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly lines: readonly string[];
}

export function columnOf(table: Table, key: ColumnKey): number {
  return table.columns.findIndex((column) => column.key === key);
}
