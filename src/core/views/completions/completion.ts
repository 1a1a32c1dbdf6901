import type { Analysis } from '../../analysis/analysis';
import type { PlanText } from '../../edits/planText';
import type { Message } from '../../text/message';
import type { TextPosition, TextRange } from '../../text/range';

/** One thing that may stand at the caret, the likeliest first among its like. */
export interface Completion {
  readonly kind: 'level' | 'gap' | 'status' | 'priority' | 'date' | 'id' | 'owner' | 'key' | 'next';
  /** What is shown, and matched with what is typed. */
  readonly label: string;
  readonly detail: string | Message | null;
  /** Longer words about it. */
  readonly explanation: string | null;
}

export interface Completions {
  /** What is replaced: a cell's text, a value, the part of an id that is typed. On one line, and around the caret. */
  readonly range: TextRange;
  /** Written before and behind each: a blank where a pipe would touch it, the marks of bold type. */
  readonly before: string;
  readonly behind: string;
  readonly items: readonly Completion[];
}

/** A caret in a plan. */
export interface CompletionPlace extends PlanText {
  readonly analysis: Analysis;
  readonly position: TextPosition;
}

export function completion(
  kind: Completion['kind'],
  label: string,
  detail: Completion['detail'] = null,
  explanation: string | null = null,
): Completion {
  return { kind, label, detail, explanation };
}

/** Each label once, empty ones left out. */
export function distinct(items: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => label !== '' && !seen.has(label) && seen.add(label));
}
