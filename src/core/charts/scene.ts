import type { Message } from '../text/message';
import type { TextRange } from '../text/range';
import type { IsoDate } from '../values/isoDate';

/**
 * The picture of a plan as data: keyed marks in positions of 0 to 1, so that a page can patch its DOM by key and let CSS
 * set the sizes. Words of the plan are strings; words of ours are messages. Keys are made of titles and an occurrence
 * counter, never of lines: they stay while one types above them.
 */
export interface Scene {
  /** What the plan calls itself; null where it has no title. */
  readonly title: string | null;
  /** `Senior (L5) → Staff Engineer (L6)`, `Q4 2026, 41 days left`; empty where the plan does not say. */
  readonly subtitle: readonly Words[];
  readonly figures: readonly Figure[];
  readonly gapCharts: readonly GapChart[];
  /** Null where it would say nothing. */
  readonly matrix: MatrixChart | null;
  readonly progressCharts: readonly ProgressChart[];
  /** Null where the plan has no date of anything to do. */
  readonly timeline: TimelineChart | null;
  /** Rows of gaps that nobody can compare, and what is wrong with them. */
  readonly unread: readonly UnreadRow[];
  /** What the plan says of the levels that its gaps have, by their words there. */
  readonly definitions: readonly { readonly key: string; readonly text: string }[];
}

export type Words = string | Message;

/** Colour with a meaning: the words and shapes beside it say the same. */
export type Tone = 'neutral' | 'urgent' | 'attention' | 'good' | 'surplus';

/** One of the few figures at the top: `16/40` boxes done. */
export interface Figure {
  readonly key: string;
  readonly value: string;
  /** `40` of `16/40`; null where the figure stands alone. */
  readonly of: string | null;
  readonly caption: Words;
  readonly tone: Tone;
}

/** A dumbbell chart: gaps on the plan's own scale. */
export interface GapChart {
  readonly key: string;
  readonly title: Words;
  /** `6 open`, `4 high`. */
  readonly caption: readonly Words[];
  /** The plan's own column titles; null where it has no such column. */
  readonly columns: GapColumns;
  /** From the lowest to the highest level. */
  readonly ticks: readonly Tick[];
  readonly rows: readonly GapRow[];
}

export interface GapColumns {
  readonly name: string | null;
  readonly current: string | null;
  readonly required: string | null;
  readonly gap: string | null;
  readonly priority: string | null;
}

export interface Tick {
  readonly key: string;
  readonly label: string;
  readonly position: number;
}

export interface GapRow {
  readonly key: string;
  readonly name: string;
  /** The table it stands in, where the title of the chart does not say it. */
  readonly table: Words | null;
  /** What a click or Enter reveals. */
  readonly range: TextRange;
  /** 0 to 1 on the axis; null where unknown, which is never drawn as zero. */
  readonly current: number | null;
  readonly required: number | null;
  /** The level in the plan's words, or that it is unknown. */
  readonly currentText: Words;
  readonly requiredText: Words;
  /** current − required with its sign: `−2`, `0`, `+1`; `?` where a level is unknown. */
  readonly gapText: string;
  /** Whether the axis has the level's own word: not so for `Demonstrating`, which stands at the rank of Competent. */
  readonly isCurrentOnAxis: boolean;
  readonly isRequiredOnAxis: boolean;
  /** Says in words what the chart cannot draw; null where both levels are known. */
  readonly note: Words | null;
  readonly priority: Words | null;
  /** In the plan's words; '' where it has none. */
  readonly evidence: string;
  readonly state: 'open' | 'met' | 'surplus' | 'unknown';
  readonly tone: Tone;
  /** Name, both levels, gap and priority, for screen readers. */
  readonly spoken: readonly Words[];
}

export interface UnreadRow {
  readonly key: string;
  readonly name: string;
  /** What a click or Enter reveals. */
  readonly range: TextRange;
  readonly reason: Words;
  readonly spoken: readonly Words[];
}

/** The open gaps by size and priority: the first thing to do stands top right. */
export interface MatrixChart {
  readonly key: string;
  readonly title: Words;
  readonly caption: readonly Words[];
  /** How the picture is read. */
  readonly note: Words;
  /** From the smallest to the widest gap: `−1`, `−2`. */
  readonly columns: readonly { readonly key: string; readonly label: Words }[];
  /** The most urgent first. */
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly key: string;
  /** A priority. */
  readonly label: Words;
  /** One a column. */
  readonly cells: readonly { readonly key: string; readonly items: readonly MatrixItem[] }[];
}

export interface MatrixItem {
  readonly key: string;
  readonly name: string;
  readonly range: TextRange;
  readonly currentText: Words;
  readonly requiredText: Words;
  readonly gapText: string;
  readonly evidence: string;
  readonly tone: Tone;
  readonly spoken: readonly Words[];
}

/** Bars of done leaves: the goals, or the checklists. */
export interface ProgressChart {
  readonly key: string;
  readonly title: Words;
  /** `2 of 5 tracked`. */
  readonly caption: readonly Words[];
  readonly groups: readonly ProgressGroup[];
}

/** What stands below the same phase or heading. */
export interface ProgressGroup {
  readonly key: string;
  /** '' where the bars need no common title. */
  readonly title: string;
  readonly bars: readonly ProgressBar[];
}

export interface ProgressBar {
  readonly key: string;
  readonly title: string;
  /** What a click or Enter reveals. */
  readonly range: TextRange;
  /** Numbers of leaves, the cancelled ones not in the total; null: not tracked, which is never drawn as 0 %. */
  readonly progress: {
    readonly done: number;
    readonly active: number;
    readonly cancelled: number;
    readonly total: number;
  } | null;
  /** 0 to 1: what is measured or stated rather than counted; null for what is counted or not tracked. */
  readonly share: number | null;
  /** 0 to 1: the part of its period that is over, to compare with; null where that says nothing. */
  readonly elapsed: number | null;
  /** `3/9`, `42%`; '' where it is not tracked. */
  readonly figure: string;
  /** `June – September 2026`: quiet words below the title. */
  readonly details: readonly Words[];
  /** A word on how it stands: `51 days overdue`, `1 in progress`, `done`, `not tracked`. */
  readonly state: Words | null;
  readonly isOverdue: boolean;
  readonly spoken: readonly Words[];
}

/** What is to be done over the calendar. Days are closed intervals; who draws chooses the part of them to show. */
export interface TimelineChart {
  readonly key: string;
  readonly title: Words;
  /** `2 overdue`, `3 without dates`. */
  readonly caption: readonly Words[];
  /** What the whole of it spans, in whole weeks or months. */
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly today: IsoDate;
  readonly rows: readonly TimelineRow[];
  /** What has no place on the calendar. */
  readonly undated: readonly UndatedGroup[];
}

export interface TimelineRow {
  readonly key: string;
  readonly title: string;
  /** What a click or Enter reveals. */
  readonly range: TextRange;
  /** 0 to 2: how many of the rows above hold it. */
  readonly depth: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** One day, which is drawn as a mark of its own. */
  readonly isPoint: boolean;
  /** Only its start is known. */
  readonly isOpenEnded: boolean;
  /** Numbers of leaves; null where none are tracked below it. */
  readonly progress: { readonly done: number; readonly active: number; readonly total: number } | null;
  /** `3/9`; '' without progress. */
  readonly figure: string;
  /** The period in the plan's words. */
  readonly details: readonly Words[];
  /** `late` is a week of study that passed while its goal still runs; `plain` only describes. */
  readonly status: 'open' | 'active' | 'done' | 'cancelled' | 'overdue' | 'late' | 'plain';
  /** `51 days overdue`, `41 days left`, `done`. */
  readonly state: Words | null;
  readonly spoken: readonly Words[];
}

/** What has no days for the same reason. */
export interface UndatedGroup {
  readonly key: string;
  readonly reason: Words;
  /** What would give it some. */
  readonly way: Words;
  readonly rows: readonly UndatedRow[];
}

export interface UndatedRow {
  readonly key: string;
  readonly title: string;
  readonly range: TextRange;
  /** As it is written: `Week 3-4`; '' where the title says it. */
  readonly text: string;
  readonly spoken: readonly Words[];
}
