import type { Analysis } from '../analysis/analysis';
import type { Box, Container, Holder, Milestone, PlanNode, Task } from '../plan/plan';
import { ancestors, isContainerNode, stateOf, walk } from '../plan/queries';
import { redate, writtenDate } from '../plan/redate';
import { stateOfStatus } from '../plan/stateOfStatus';
import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { BoxState } from '../values/box';
import { daysHolding } from '../values/daysHolding';
import { readPeriod } from '../values/readPeriod';
import { STATUS_OF_STATE } from '../values/status';
import type { BoxWish } from './changeBoxes';
import { dayInForm } from './dayInForm';

/** What a user wants to follow from a box that changes; all of it off unless asked for. */
export interface Consequences {
  readonly propagate: 'off' | 'parents' | 'children' | 'both';
  /** Writes the day behind what is done, and takes it away with the tick. */
  readonly stampsDone: boolean;
  /** Has `Last Updated` say today. */
  readonly renewsUpdated: boolean;
}

type Boxed = (Task | Milestone | Container) & { readonly box: Box };

/** The wishes, and those for the boxes below and above that follow from them. */
export function propagated(wishes: readonly BoxWish[], { propagate }: Consequences): readonly BoxWish[] {
  const states = new Map<PlanNode, BoxState>();
  for (const { target, status } of wishes) if (target.node) states.set(target.node, stateOfStatus(status));
  const chosen = [...states.keys()];
  if (propagate === 'children' || propagate === 'both') {
    for (const node of chosen) for (const child of boxedBelow(node)) setBelow(child, states.get(node), states);
  }
  if (propagate === 'parents' || propagate === 'both') {
    for (const node of [...states.keys()]) for (const holder of ancestors(node)) setAbove(holder, states);
  }
  const added = [...states].filter(
    (entry): entry is [Boxed, BoxState] => !chosen.includes(entry[0]) && isBoxed(entry[0]),
  );
  return [
    ...wishes,
    ...added.map(([node, state]): BoxWish => {
      const target = { kind: 'box', box: node.box, node, area: node.box.range } as const;
      return { target, status: STATUS_OF_STATE[state] };
    }),
  ];
}

/** What is cancelled stays so; what is in progress says nothing of its parts. */
function setBelow(child: Boxed, state: BoxState | undefined, states: Map<PlanNode, BoxState>): void {
  if (states.has(child) || stateOf(child) === 'cancelled') return;
  if (state === 'done' || state === 'open') states.set(child, state);
}

/** Done with the last of its parts; open again with the first that is. */
function setAbove(holder: Holder, states: Map<PlanNode, BoxState>): void {
  if (!isBoxed(holder) || states.has(holder)) return;
  const parts = boxedBelow(holder).map((part) => states.get(part) ?? stateOf(part));
  const isDone = parts.every((state) => state === 'done' || state === 'cancelled');
  const state = isDone ? 'done' : holder.box.state === 'done' ? 'open' : null;
  if (state !== null && state !== holder.box.state) states.set(holder, state);
}

function boxedBelow(node: PlanNode): Boxed[] {
  return walk(node).filter((each): each is Boxed => each !== node && isBoxed(each));
}

function isBoxed(node: PlanNode): node is Boxed {
  return 'box' in node && node.box !== null;
}

/** What is written beside the marks: days behind list items, and the day of the last update. */
export function besideMarks(
  states: ReadonlyMap<PlanNode, BoxState>,
  { stampsDone, renewsUpdated }: Consequences,
  analysis: Analysis,
  lines: readonly string[],
): TextEdit[] {
  if (states.size === 0) return [];
  const stamps = stampsDone ? [...states].flatMap(([node, state]) => stamp(node, state, analysis, lines)) : [];
  return [...stamps, ...(renewsUpdated ? renewed(analysis, lines) : [])];
}

const STAMP = ' ✅ ';

function stamp(node: PlanNode, state: BoxState, analysis: Analysis, lines: readonly string[]): TextEdit[] {
  if (isContainerNode(node) || node.kind === 'gapTable' || node.kind === 'field') return [];
  if ('inTable' in node && node.inTable) return [];
  const { startLine, endCharacter } = node.textRange;
  const text = (lines[startLine] ?? '').slice(0, endCharacter);
  const start = text.lastIndexOf(STAMP);
  const isStamped = start >= 0 && isDay(text.slice(start + STAMP.length), analysis);
  if (state === 'done') {
    const day = dayInForm(analysis, lines, analysis.options.today);
    return isStamped ? [] : [{ range: rangeOnLine(startLine, endCharacter, endCharacter), newText: STAMP + day }];
  }
  return isStamped ? [{ range: rangeOnLine(startLine, start, endCharacter), newText: '' }] : [];
}

function isDay(text: string, { plan }: Analysis): boolean {
  const { vocabulary, dates } = plan.wording;
  const reading = readPeriod(text, vocabulary, {
    ...dates,
    ...(plan.year === null ? {} : { inheritedYear: plan.year }),
  });
  return reading?.kind === 'period' && reading.period.text === text && reading.period.start === reading.period.end;
}

function renewed({ freshness, plan, options }: Analysis, lines: readonly string[]): readonly TextEdit[] {
  const date = freshness?.field.date;
  const written = date && writtenDate(date.range, date.period, plan.wording, lines);
  const days = written && daysHolding(written.form, options.today, written.writing);
  if (!days || (days.start === date.period.start && days.end === date.period.end)) return [];
  return redate(written, days)?.edits ?? [];
}
