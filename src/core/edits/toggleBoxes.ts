import type { Box, Milestone, Plan } from '../plan/plan';
import { isContainerNode } from '../plan/queries';
import { rangeOnLine, sameRange, type TextRange } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { BoxState } from '../values/box';
import { markFor } from '../values/boxMark';

/**
 * Toggles the boxes that the selections touch: for a caret the nearest box of its line, for a selection every box in it
 * (a line touched at its column 0 alone is not in it). The first box gives the direction for all. A milestone without a
 * box gets one. One character changes per box.
 *
 * @returns the edits in the order of the text; empty where no selection touches a box or a milestone.
 */
export function toggleBoxes(plan: Plan, selections: readonly TextRange[]): TextEdit[] {
  const targets = targetsOf(plan);
  const chosen = new Set(selections.flatMap((selection) => chosenBy(selection, targets)));
  const inOrder = targets.filter((target) => chosen.has(target));
  const first = inOrder.find((target) => target.box !== null)?.box;
  const state: BoxState = first?.state === 'done' || first?.state === 'cancelled' ? 'open' : 'done';
  return inOrder.flatMap((target) => {
    const edit = target.box ? markEdit(target.box, state) : insertBox(target.milestone);
    return edit ? [edit] : [];
  });
}

/** Sets one box, found by its mark's range in this very version of the text; null where there is none to change. */
export function setBox(plan: Plan, markRange: TextRange, isDone: boolean): TextEdit | null {
  const box = plan.boxes.find((each) => sameRange(each.markRange, markRange));
  return box ? markEdit(box, isDone ? 'done' : 'open') : null;
}

/** Something a caret can toggle, and the part of its line that belongs to it. */
type Target =
  | { readonly box: Box; readonly milestone: null; readonly area: TextRange }
  | { readonly box: null; readonly milestone: Milestone; readonly area: TextRange };

function targetsOf(plan: Plan): Target[] {
  const areas = new Map<Box, TextRange>();
  for (const task of plan.tasks) if (task.box && !task.inTable) areas.set(task.box, task.textRange);
  for (const milestone of plan.milestones) if (milestone.box) areas.set(milestone.box, milestone.textRange);
  const boxes = plan.boxes.map((box): Target => {
    const area = areas.get(box) ?? box.range;
    return {
      box,
      milestone: null,
      area: { ...area, startCharacter: Math.min(area.startCharacter, box.range.startCharacter) },
    };
  });
  const bare = plan.milestones
    .filter((milestone) => !milestone.box && !standsInHeading(milestone))
    .map((milestone): Target => ({ box: null, milestone, area: milestone.textRange }));
  return [...boxes, ...bare].sort(
    (a, b) => a.area.startLine - b.area.startLine || a.area.startCharacter - b.area.startCharacter,
  );
}

function standsInHeading(milestone: Milestone): boolean {
  const { parent } = milestone;
  return (
    isContainerNode(parent) && parent.form === 'heading' && parent.titleRange.startLine === milestone.range.startLine
  );
}

function chosenBy(selection: TextRange, targets: readonly Target[]): Target[] {
  const { startLine, startCharacter, endLine, endCharacter } = selection;
  if (startLine === endLine) {
    const touched = targets.filter(
      ({ box, area }) =>
        startCharacter < endCharacter &&
        (box?.range ?? area).startLine === startLine &&
        (box?.range ?? area).startCharacter < endCharacter &&
        (box?.range ?? area).endCharacter > startCharacter,
    );
    if (touched.length > 0) return touched;
    const nearest = nearestTo(startLine, endCharacter, targets);
    return nearest ? [nearest] : [];
  }
  const lastLine = endCharacter === 0 ? endLine - 1 : endLine;
  return targets.filter(({ box, area }) => {
    const line = (box?.range ?? area).startLine;
    return line >= startLine && line <= lastLine;
  });
}

function nearestTo(line: number, character: number, targets: readonly Target[]): Target | null {
  let best: Target | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    if (target.area.startLine !== line) continue;
    const toArea = distance(character, target.area);
    const toBox = distance(character, target.box?.range ?? target.area);
    const total = toArea * 1e6 + toBox;
    if (total < bestDistance) [best, bestDistance] = [target, total];
  }
  return best;
}

function distance(character: number, range: TextRange): number {
  return Math.max(range.startCharacter - character, character - range.endCharacter, 0);
}

function markEdit(box: Box, state: BoxState): TextEdit | null {
  const newText = markFor(box, state);
  return newText === null || newText === box.mark ? null : { range: box.markRange, newText };
}

function insertBox(milestone: Milestone): TextEdit {
  const { startLine, startCharacter } = milestone.textRange;
  return { range: rangeOnLine(startLine, startCharacter, startCharacter), newText: '[ ] ' };
}
