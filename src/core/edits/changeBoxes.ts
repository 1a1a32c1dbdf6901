import type { Analysis } from '../analysis/analysis';
import { countsAfter } from '../analysis/countsAfter';
import { changeState } from '../plan/changeState';
import { isGivenUp } from '../plan/isGivenUp';
import { keepEmojiBoxes } from '../plan/keepEmojiBoxes';
import type { Box, Plan, PlanNode } from '../plan/plan';
import { sourceOf } from '../plan/sourceOf';
import { stateOfStatus } from '../plan/stateOfStatus';
import { countEdits } from '../rules/countEdits';
import { byRange, type TextRange } from '../text/range';
import { smallestEdits } from '../text/smallestEdits';
import type { TextEdit } from '../text/textEdit';
import type { BoxState } from '../values/box';
import { markFor } from '../values/boxMark';
import type { Status } from '../values/status';
import type { BoxTarget } from './boxTargets';
import { besideMarks, type Consequences, propagated } from './consequences';
import type { PlanText } from './planText';

/** A target and what it is to say. */
export interface BoxWish {
  readonly target: BoxTarget;
  readonly status: Status;
}

/** A plan's text, and what the user wants to follow from a change. */
export interface BoxText extends PlanText {
  readonly analysis?: Analysis;
  readonly consequences?: Consequences;
}

/** What is written where boxes and statuses change. */
export interface BoxChange {
  /** All of it, in the order of the text. */
  readonly edits: readonly TextEdit[];
  /** Those of boxes and status words alone. */
  readonly marks: readonly TextEdit[];
}

/**
 * Writes states: the one character in a box, a box where there is none, the status in the plan's own wording. A stated
 * count that agrees with the plan before agrees with it afterwards.
 */
export function changeBoxes(text: BoxText, wishes: readonly BoxWish[]): BoxChange {
  const { plan, lines, analysis, consequences } = text;
  const all = consequences ? propagated(wishes, consequences) : wishes;
  const wished: TextEdit[] = [];
  const states = new Map<PlanNode, BoxState>();
  for (const { target, status } of all) {
    const edits = editsOf(target, status, text);
    if (edits.length === 0) continue;
    wished.push(...edits);
    if (target.node) states.set(target.node, stateAfter(target, stateOfStatus(status), text));
  }
  const marks = keepEmojiBoxes(wished, plan);
  const counts = countsAfter(plan, states).flatMap(({ count, actual }) => countEdits(count, actual));
  const beside = analysis && consequences ? besideMarks(states, consequences, analysis, lines) : [];
  return { marks, edits: [...marks, ...counts, ...beside].sort(byRange) };
}

function editsOf(target: BoxTarget, status: Status, { plan, lines }: PlanText): readonly TextEdit[] {
  const state = stateOfStatus(status);
  switch (target.kind) {
    case 'box':
      return markEdit(target.box, state, plan, lines);
    case 'bare':
      return boxEdit(target.at, state, plan);
    case 'status':
      // A word of its own for that state, such as `Blocked`, stays.
      if (stateOfStatus(target.place.said) === state && target.place.said !== status) return [];
      return smallestEdits(changeState(target.node, status, plan, lines)?.edits ?? [], lines);
    default:
      return target satisfies never;
  }
}

function boxEdit(range: TextRange, state: BoxState, { wording }: Plan): TextEdit[] {
  const mark = wording.vocabulary.boxMarks.written.get(state);
  return mark === undefined ? [] : [{ range, newText: `[${mark}] ` }];
}

function markEdit(box: Box, state: BoxState, plan: Plan, lines: readonly string[]): TextEdit[] {
  const mark = markFor(box, state, plan.wording.vocabulary.boxMarks);
  if (mark === null || mark === box.mark) return [];
  const { startLine, startCharacter } = box.markRange;
  // In running text `[X]` is no box.
  const isFirst = BEGINNING.test((lines[startLine] ?? '').slice(0, startCharacter));
  return [{ range: box.markRange, newText: mark === 'x' && isFirst && writesCapitals(plan) ? 'X' : mark }];
}

/** Of an item or cell, up to the bracket of a box. */
const BEGINNING = /(?:^|\|)[\s>]*(?:(?:[-*+•]|\d{1,9}[.)])\s*)*\[$/;

/** Whether boxes are ticked with `X` here. */
function writesCapitals({ boxes }: Plan): boolean {
  const done = boxes.filter(({ form, state }) => form === 'bracket' && state === 'done');
  return done.length > 0 && done.every(({ mark }) => mark === 'X');
}

/** What is struck through is cancelled unless it is done. */
function stateAfter(target: BoxTarget, state: BoxState, { plan, lines }: PlanText): BoxState {
  const { node } = target;
  if (state === 'done' || target.kind !== 'box' || node?.kind !== 'task') return state;
  return isGivenUp(sourceOf(lines, node.textRange), plan.wording.vocabulary) ? 'cancelled' : state;
}
