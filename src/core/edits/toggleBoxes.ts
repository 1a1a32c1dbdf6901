import type { Plan } from '../plan/plan';
import { rangeOnLine, sameRange, type TextRange } from '../text/range';
import type { Status } from '../values/status';
import { type BoxTarget, boxTargets, targetsOn } from './boxTargets';
import { type BoxChange, type BoxText, changeBoxes } from './changeBoxes';
import { nextStatus } from './nextStatus';

/**
 * Toggles what the selections touch (see `boxTargets`): the first box gives the direction for all; where there are status
 * words alone, the step of the first. A bullet or a milestone that has neither gets a box.
 *
 * @returns nothing to write where no selection touches any of them.
 */
export function toggleBoxes(text: BoxText, selections: readonly TextRange[]): BoxChange {
  const targets = boxTargets(text, selections);
  const status = directionOf(targets, text.plan);
  return changeBoxes(
    text,
    targets.map((target) => ({ target, status: target.kind === 'bare' ? 'planned' : status })),
  );
}

/** Has everything that the selections touch say one status. */
export function setStatus(text: BoxText, selections: readonly TextRange[], status: Status): BoxChange {
  return changeBoxes(
    text,
    boxTargets(text, selections).map((target) => ({ target, status })),
  );
}

/**
 * Sets boxes, found by the ranges of their marks in this very version of the text, and what has a status word, or nothing, in
 * the place of one; those that are not there stay out.
 */
export function setBoxes(text: BoxText, wishes: readonly BoxSetting[]): BoxChange {
  const found = wishes.flatMap((wish) => {
    const target = targetOf(wish, text);
    return target ? [{ target, status: wish.status }] : [];
  });
  return changeBoxes(text, found);
}

function targetOf(wish: BoxSetting, text: BoxText): BoxTarget | undefined {
  if ('place' in wish) {
    const { startLine, startCharacter } = wish.place;
    return boxTargets(text, [rangeOnLine(startLine, startCharacter, startCharacter)])[0];
  }
  const { markRange } = wish;
  const targets = targetsOn(text, markRange.startLine, markRange.endLine);
  return targets.find((each) => each.kind === 'box' && sameRange(each.box.markRange, markRange));
}

export type BoxSetting = { readonly status: Status } & (
  | { readonly markRange: TextRange }
  | { readonly place: TextRange }
);

function directionOf(targets: readonly BoxTarget[], { wording }: Plan): Status {
  const box = targets.find((target) => target.kind === 'box');
  if (box) return box.box.state === 'done' || box.box.state === 'cancelled' ? 'planned' : 'done';
  const first = targets.find((target) => target.kind === 'status');
  return first ? nextStatus(first.place.said, first.place, wording.vocabulary) : 'planned';
}
