import type { TextRange } from '../text/range';
import type { Message } from '../rules/finding';

/**
 * The picture of a plan as data: keyed marks in positions of 0 to 1, so that a page can patch its DOM by key and let CSS
 * set the sizes. Words of the plan are strings; words of ours are messages.
 */
export interface Scene {
  readonly title: string;
  /** `Senior (L5) → Staff Engineer (L6)`; '' where the plan does not say. */
  readonly subtitle: string;
  readonly figures: readonly Figure[];
  readonly gapCharts: readonly GapChart[];
  readonly goalBars: readonly GoalBar[];
}

/** One of the few figures at the top. */
export interface Figure {
  readonly key: string;
  readonly value: string;
  readonly caption: Message;
  readonly tone: Tone;
}

/** Colour with a meaning: the words and shapes beside it say the same. */
export type Tone = 'neutral' | 'quiet' | 'urgent' | 'attention' | 'good' | 'surplus';

/** A dumbbell chart: one table of gaps on the plan's own scale. */
export interface GapChart {
  readonly key: string;
  readonly title: string;
  readonly caption: Message;
  readonly range: TextRange;
  readonly ticks: readonly { readonly key: string; readonly label: string; readonly position: number }[];
  readonly rows: readonly GapRow[];
}

export interface GapRow {
  readonly key: string;
  readonly name: string;
  /** What a click or Enter reveals. */
  readonly range: TextRange;
  /** 0 to 1 on the axis. */
  readonly current: number;
  readonly required: number;
  readonly currentText: string;
  readonly requiredText: string;
  /** current − required with its sign: `−2`, `0`, `+1`. */
  readonly gapText: string;
  readonly gap: number;
  readonly priority: Message | null;
  readonly tone: Tone;
  /** Name, both levels, gap and priority in one sentence for screen readers and tooltips. */
  readonly spoken: Message;
}

export interface GoalBar {
  readonly key: string;
  readonly title: string;
  readonly range: TextRange;
  /** Null: the goal is not tracked. */
  readonly bar: { readonly done: number; readonly active: number; readonly total: number } | null;
  readonly caption: Message;
  readonly isOverdue: boolean;
  readonly spoken: Message;
}
