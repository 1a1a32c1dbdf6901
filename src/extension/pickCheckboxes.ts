import { l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { BoxList } from '../core/edits/boxList';
import type { BoxSetting } from '../core/edits/toggleBoxes';
import type { TextPosition } from '../core/text/range';
import { changeBoxes } from './changeBoxes';
import type { PlanRow } from './planRows';
import type { PlanModel, PlanService } from './planService';
import { tellBriefly } from './tellBriefly';
import { tellNotRead } from './tellNotRead';

/** "Planmark: Pick Checkboxes…": those of the goal or section at the caret, or of a row in the tree, as one list to tick. */
export async function pickCheckboxes(plans: PlanService, row?: PlanRow): Promise<void> {
  const document = row ? plans.activeDocument : (window.activeTextEditor?.document ?? plans.activeDocument);
  const model = document && (await plans.whenReady(document));
  if (document === undefined || model === undefined) {
    return tellNotRead('boxes', document);
  }
  const list = model.engine.boxListAt(model.plan, placeIn(document, row));
  if (list.entries.length === 0) return tellBriefly(l10n.t('There are no checkboxes here.'));
  const ticked = await askTicked(list);
  if (ticked === undefined) return;
  await changeBoxes(document, plans, (text, now) => now.engine.setBoxes(text, wishes(list, ticked, now)));
}

function placeIn(document: TextDocument, row: PlanRow | undefined): TextPosition {
  const range = row?.node.range;
  if (range) return { line: range.startLine, character: range.startCharacter };
  const editor = window.activeTextEditor;
  if (row === undefined && editor?.document === document) return editor.selection.active;
  return { line: 0, character: 0 };
}

/** The keys of those that are ticked then; undefined where nobody decided. */
async function askTicked({ title, entries }: BoxList): Promise<ReadonlySet<string> | undefined> {
  const items = entries.map(({ key, text, below, box }): QuickPickItem & { key: string } => ({
    label: text,
    description: below,
    picked: box.state === 'done',
    key,
  }));
  const answer = await window.showQuickPick(items, {
    canPickMany: true,
    title,
    placeHolder: l10n.t('Tick what is done'),
    matchOnDescription: true,
  });
  return answer && new Set(answer.map(({ key }) => key));
}

/** Those that were ticked or unticked in the list, in the text as it is now. */
function wishes({ entries }: BoxList, ticked: ReadonlySet<string>, { plan, engine }: PlanModel): BoxSetting[] {
  const boxes = engine.boxesByKey(plan);
  return entries.flatMap(({ key, box: before }) => {
    const box = boxes.get(key);
    const isDone = ticked.has(key);
    if (!box || isDone === (before.state === 'done')) return [];
    return [{ markRange: box.markRange, status: isDone ? 'done' : 'planned' }];
  });
}
