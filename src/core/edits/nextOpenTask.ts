import type { Milestone, Plan, Task } from '../plan/plan';
import type { TextPosition } from '../text/range';
import { isOpen } from '../values/box';

/** The first task or milestone behind a position that is open or in progress; behind the last one the first again. */
export function nextOpenTask(plan: Plan, { line, character }: TextPosition): Task | Milestone | null {
  const open = [...plan.tasks, ...plan.milestones].filter(({ state }) => isOpen(state));
  const places = open.map((node) => ({ node, ...placeOf(node) }));
  places.sort((a, b) => a.line - b.line || a.character - b.character);
  const next = places.find((place) => place.line > line || (place.line === line && place.character > character));
  return (next ?? places[0])?.node ?? null;
}

/** Where the caret goes: to its text; in a row with several boxes to the box. */
function placeOf(node: Task | Milestone): TextPosition {
  const { startLine, startCharacter } = rangeOfTask(node);
  return { line: startLine, character: startCharacter };
}

/** What is selected of it. */
export function rangeOfTask({ box, inTable, textRange }: Task | Milestone) {
  return box && inTable ? box.range : textRange;
}
