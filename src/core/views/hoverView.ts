import type { Message } from '../text/message';
import type { TextRange } from '../text/range';
import type { Priority } from '../values/priority';

/** What a hover says, as data: the host makes Markdown of it in the user's language. */
export type HoverView = GapHover | LevelHover | PriorityHover | FactsHover;

export interface GapHover {
  readonly kind: 'gap';
  readonly range: TextRange;
  readonly name: string;
  readonly current: HoverLevel;
  readonly required: HoverLevel;
  /** As written; null where the row states none. */
  readonly stated: string | null;
  /** current − required; null where a level is unknown. */
  readonly computed: number | null;
  /** Whether the stated figure fits the computed one in the sign of its table. */
  readonly agrees: boolean;
  readonly priority: Priority | null;
  readonly bar: HoverBar | null;
}

export interface LevelHover {
  readonly kind: 'level';
  readonly range: TextRange;
  readonly level: HoverLevel;
  /** All names of the scale from the lowest. */
  readonly scale: readonly string[];
  readonly bar: HoverBar;
}

export interface PriorityHover {
  readonly kind: 'priority';
  readonly range: TextRange;
  readonly priority: Priority;
  /** The open gaps of the same priority in the whole plan, told by name. */
  readonly gapNames: readonly string[];
}

export interface HoverLevel {
  readonly text: string;
  readonly rank: number | null;
  readonly highestRank: number | null;
  /** From the plan's own table; null where it has none for this level. */
  readonly definition: string | null;
  /** The rank follows from stated gaps, not from a definition. */
  readonly isInferred: boolean;
}

/** Ranks on a scale from `lowest` to `highest`, for a small bar. */
export interface HoverBar {
  readonly lowest: number;
  readonly highest: number;
  readonly current: number;
  readonly required: number;
}

/** Anything else that is understood: what it is, and a line for each thing to say of it. */
export interface FactsHover {
  readonly kind: 'facts';
  readonly range: TextRange;
  /** Words of the document as a string, words of ours as a message. */
  readonly title: string | Message;
  readonly bar: HoverBar | null;
  readonly lines: readonly (string | Message)[];
  /** A small chart below. */
  readonly rows?: readonly HoverRow[];
}

/** A bar of a chart in a hover, with words of the plan. */
export interface HoverRow {
  readonly bar: HoverBar;
  readonly name: string;
  /** `−2`, `3/7` */
  readonly figure: string;
}
