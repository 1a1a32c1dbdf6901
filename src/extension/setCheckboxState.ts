import { l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { Status } from '../core/values/status';
import { BOX_STATES, type BoxState } from '../core/vocabulary/boxMarks';
import { changeBoxes } from './changeBoxes';
import { FollowedSelections } from './followedSelections';
import type { PlanRow } from './planRows';
import type { PlanService } from './planService';
import type { BoxWish } from './setTreeBoxes';
import { tellBriefly } from './tellBriefly';
import { tellNotRead } from './tellNotRead';

/** What a caller knows already and need not be asked: `{ state: 'active' }`. */
export interface StateWish {
  readonly state: BoxState;
}

/** The plans, and the tree that shows one of them. */
export interface Rows {
  readonly plans: PlanService;
  readonly setBoxes: (wishes: readonly BoxWish[]) => Promise<void>;
}

/** "Planmark: Set Checkbox State…": open, in progress, done or cancelled, of what the carets touch or of rows in the tree. */
export async function setCheckboxState(
  { plans, setBoxes }: Rows,
  from?: StateWish | PlanRow,
  rows: readonly PlanRow[] = [],
): Promise<void> {
  const chosen = isRow(from) ? (rows.length > 0 ? rows : [from]) : [];
  const document = isRow(from) ? plans.activeDocument : window.activeTextEditor?.document;
  if (document === undefined) return tellNotRead('boxes');
  const editor = window.activeTextEditor;
  const selections = editor && new FollowedSelections(editor);
  try {
    const status = await askStatus(document, plans, isRow(from) ? undefined : from?.state);
    if (status === undefined) return;
    if (chosen.length > 0) await setBoxes(chosen.map((row) => ({ row, status })));
    else {
      const result = await changeBoxes(document, plans, (text, { engine }) =>
        engine.setStatus(text, selections?.current ?? [], status),
      );
      if (result === 'nothing') tellBriefly(l10n.t('Nothing on this line can change to that state.'));
    }
  } finally {
    selections?.dispose();
  }
}

function isRow(from: StateWish | PlanRow | undefined): from is PlanRow {
  return from !== undefined && 'node' in from;
}

async function askStatus(document: TextDocument, plans: PlanService, state?: BoxState): Promise<Status | undefined> {
  const model = await plans.whenReady(document);
  if (model === undefined) {
    tellNotRead('boxes', document);
    return undefined;
  }
  const { written } = model.plan.wording.vocabulary.boxMarks;
  const states = BOX_STATES.filter((each) => written.has(each));
  const wished = state === undefined ? await pickState(states, written) : states.find((each) => each === state);
  return wished && model.engine.STATUS_OF_STATE[wished];
}

async function pickState(
  states: readonly BoxState[],
  written: ReadonlyMap<BoxState, string>,
): Promise<BoxState | undefined> {
  const items = states.map((state): QuickPickItem & StateWish => ({
    label: nameOf(state),
    description: `[${written.get(state)}]`,
    state,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('How does it stand?') }))?.state;
}

function nameOf(state: BoxState): string {
  switch (state) {
    case 'open':
      return l10n.t('Open');
    case 'active':
      return l10n.t('In progress');
    case 'done':
      return l10n.t('Done');
    case 'cancelled':
      return l10n.t('Cancelled');
    default:
      return state satisfies never;
  }
}
