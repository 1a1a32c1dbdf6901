import { l10n, type QuickPickItem, type TextEditor, window } from 'vscode';
import type { ShiftedDates, UnmovedDate } from '../core/edits/shiftDates';
import type { ShiftScope } from '../core/edits/shiftScopes';
import type { TextPosition } from '../core/text/range';
import type { IsoDate } from '../core/values/isoDate';
import type { Shift } from '../core/values/shiftDays';
import { applyTextEdits } from './applyTextEdits';
import { askDay } from './askDay';
import { runInBackground } from './boundary';
import { type FollowedSelections, withFollowedSelections } from './followedSelections';
import type { PlanModel, PlanService } from './planService';
import { revealRange } from './revealRange';
import { tellBriefly } from './tellBriefly';

/** What a caller knows already and need not be asked: `{ amount: '2 weeks', scope: 'goal', from: '2026-06-15' }`. */
export interface ShiftWish {
  readonly amount?: string;
  readonly scope?: ShiftScope['kind'];
  readonly from?: IsoDate;
}

/** "Planmark: Shift Dates": every later date of a section, goal or plan, in one undo step. */
export async function shiftDates(plans: PlanService, wish?: ShiftWish): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return tellBriefly(l10n.t('Open a plan to move its dates.'));
  await withFollowedSelections(editor, (carets) => shiftIn(editor, carets, plans, wish ?? {}));
}

async function shiftIn(
  editor: TextEditor,
  carets: FollowedSelections,
  plans: PlanService,
  wish: ShiftWish,
): Promise<void> {
  const { document } = editor;
  const before = await plans.whenReady(document);
  if (!before?.isPlan) return tellBriefly(l10n.t('Open a plan to move its dates.'));
  const from =
    wish.from ??
    before.engine.dateAt(before.analysis, carets.active) ??
    (await askDay(before, {
      title: l10n.t('Shift Dates'),
      prompt: l10n.t('From which day on? Dates before it stay.'),
    }));
  if (from === undefined) return;
  const shift = await askShift(before, from, wish);
  if (shift === undefined) return;
  let kind = wish.scope;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    // While it was asked the text may have become another one.
    const model = await plans.whenReady(document);
    if (!model) return;
    const choice = await choiceIn(model, carets.active, kind, from, shift);
    if (!choice) return;
    kind = choice.scope.kind;
    if (document.version !== model.version) continue;
    const shifted = choice.shifted();
    if (shifted.edits.length > 0 && !(await applyTextEdits(document, model.version, shifted.edits))) continue;
    tell(shifted, from);
    runInBackground('Shift dates', plans.log, tellUnmoved(shifted.unmoved, editor));
    return;
  }
  void window.showWarningMessage(l10n.t('No date was moved: the document has changed, or cannot be edited.'));
}

/** Once for what was there, and once more for what somebody else made of it. */
const MOST_ATTEMPTS = 2;

/** Only those that are asked for are looked into. The section may be all of its goal: the smallest stretch stands for it. */
async function choiceIn(
  model: PlanModel,
  position: TextPosition,
  kind: ShiftScope['kind'] | undefined,
  from: IsoDate,
  shift: Shift,
): Promise<Choice | undefined> {
  const scopes = model.engine.shiftScopesAt(model.plan, position);
  const wished = scopes.find((scope) => scope.kind === kind) ?? (kind === 'section' ? scopes[0] : undefined);
  const choices = (wished ? [wished] : scopes).map((scope) => choiceOf(model, scope, from, shift));
  return choices.length > 1 ? askScope(choices) : choices[0];
}

interface Choice {
  readonly scope: ShiftScope;
  readonly shifted: () => ShiftedDates;
}

function choiceOf({ engine, analysis, lines }: PlanModel, scope: ShiftScope, from: IsoDate, shift: Shift): Choice {
  let shifted: ShiftedDates | undefined;
  const find = () => engine.shiftDates(analysis, lines, { scope: scope.range, from, shift });
  return { scope, shifted: () => (shifted ??= find()) };
}

/** Of more lines it is told once they are chosen: nobody waits for what they did not ask for. */
const MOST_COUNTED_LINES = 2000;

async function askShift({ plan, engine }: PlanModel, from: IsoDate, wish: ShiftWish): Promise<Shift | undefined> {
  const read = (text: string) => engine.readShift(text, plan.wording.vocabulary) ?? undefined;
  if (wish.amount !== undefined) return read(wish.amount);
  const answer = await window.showInputBox({
    title: l10n.t('Shift Dates'),
    prompt: l10n.t('By how much do the dates from {0} on move?', from),
    placeHolder: l10n.t('2 weeks, -3 days, 1 month'),
    value: l10n.t('2 weeks'),
    validateInput: (text) => (read(text) ? undefined : l10n.t('Days, weeks or months: 2 weeks, -3 days, 1 month.')),
  });
  return answer === undefined ? undefined : read(answer);
}

async function askScope(choices: readonly Choice[]): Promise<Choice | undefined> {
  const items = choices.map((choice): QuickPickItem & { choice: Choice } => ({
    label: labelOf(choice.scope),
    description: choice.scope.title,
    ...(lengthOf(choice.scope) > MOST_COUNTED_LINES ? {} : { detail: countOf(choice.shifted()) }),
    choice,
  }));
  const answer = await window.showQuickPick(items, {
    title: l10n.t('Shift Dates'),
    placeHolder: l10n.t('Which dates move?'),
  });
  return answer?.choice;
}

function lengthOf({ range }: ShiftScope): number {
  return range.endLine - range.startLine;
}

function labelOf({ kind }: ShiftScope): string {
  switch (kind) {
    case 'section':
      return l10n.t('This section');
    case 'goal':
      return l10n.t('This goal');
    case 'phase':
      return l10n.t('This phase');
    case 'plan':
      return l10n.t('The whole plan');
    default:
      return kind satisfies never;
  }
}

function countOf({ moved, unmoved }: ShiftedDates): string {
  return unmoved.length === 0
    ? l10n.t('dates that move: {0}', moved.length)
    : l10n.t('dates that move: {0}, that cannot: {1}', moved.length, unmoved.length);
}

function tell({ moved }: ShiftedDates, from: IsoDate): void {
  const [first] = moved;
  if (!first) tellBriefly(l10n.t('No date was moved from {0} on.', from));
  else if (moved.length === 1) tellBriefly(l10n.t('Moved: {0} → {1}', first.from, first.to));
  else tellBriefly(l10n.t('{0} dates moved, the first: {1} → {2}', moved.length, first.from, first.to));
}

const MOST_NAMED = 5;

async function tellUnmoved(unmoved: readonly UnmovedDate[], { document }: TextEditor): Promise<void> {
  const [first] = unmoved;
  if (!first) return;
  const names = unmoved.slice(0, MOST_NAMED).map(({ text, reason }) => nameOf(text, reason));
  const list = names.join('; ');
  const others = unmoved.length - names.length;
  const show = l10n.t('Show the First');
  const told =
    others > 0
      ? l10n.t('Dates that could not be moved: {0}; and {1} more.', list, others)
      : l10n.t('Dates that could not be moved: {0}.', list);
  if ((await window.showWarningMessage(told, show)) !== show) return;
  // The dates before it may have grown or shrunk, but each stays on its line.
  await revealRange(document.uri, { ...first.range, startCharacter: 0, endCharacter: 0 });
}

function nameOf(text: string, reason: UnmovedDate['reason']): string {
  switch (reason) {
    case 'form':
      return l10n.t('{0} (cannot be written so)', text);
    case 'ambiguous':
      return l10n.t('{0} (may be read in two ways)', text);
    case 'relative':
      return l10n.t('{0} (counts from a start that stays)', text);
    default:
      return reason satisfies never;
  }
}
