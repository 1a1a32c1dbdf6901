import type { Plan, Problem } from '../plan/plan';
import type { TextRange } from '../text/range';

/** A change as editors tell it: the range is of the text before the change; changes of one event go from last to first. */
export interface TextChange {
  readonly range: TextRange;
  readonly text: string;
}

/** A text that is being edited, and the plan in it: always equal to a fresh reading of the same text. */
export class PlanDocument {
  constructor(text: string) {
    this.lines = text.split('\n');
  }
  /** Without line endings. */
  lines: readonly string[];
  get plan(): Plan {
    throw new Error('not yet');
  }
  get problems(): readonly Problem[] {
    return [];
  }
  edit(_changes: readonly TextChange[]): void {}
}
