import type { Plan } from '../plan/plan';
import type { TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/**
 * Toggles the boxes that the selections touch: for a caret the nearest box of its line, for a selection every box in it
 * (a line touched at its column 0 alone is not in it). The first box gives the direction for all. A milestone without a
 * box gets one. One character changes per box.
 *
 * @returns the edits in the order of the text; empty where no selection touches a box or a milestone.
 */
export function toggleBoxes(_plan: Plan, _lines: readonly string[], _selections: readonly TextRange[]): TextEdit[] {
  return [];
}

/** Sets one box, found by its mark's range in this very version of the text; null where no box stands there. */
export function setBox(_plan: Plan, _markRange: TextRange, _isDone: boolean): TextEdit | null {
  return null;
}
