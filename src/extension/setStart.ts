import { l10n, type TextDocument, type TextEditor, window } from 'vscode';
import type { IsoDate } from '../core/values/isoDate';
import { applyTextEdits } from './applyTextEdits';
import { askDay } from './askDay';
import { runSoon } from './boundary';
import { type FollowedSelections, withFollowedSelections } from './followedSelections';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** What a caller knows already and need not be asked: `{ day: '2026-06-15' }`. */
export interface StartWish {
  readonly day?: IsoDate;
}

/** "Planmark: Set Start…": one field that says when `Week 1` or `YEAR 1` around the caret begins. */
export async function setStart(plans: PlanService, wish?: StartWish): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return tellBriefly(l10n.t('Open a plan to say when it begins.'));
  await withFollowedSelections(editor, (carets) => setStartIn(editor, carets, plans, wish));
}

async function setStartIn(
  editor: TextEditor,
  carets: FollowedSelections,
  plans: PlanService,
  wish?: StartWish,
): Promise<void> {
  const model = await plans.whenReady(editor.document);
  if (!model?.isPlan) return tellBriefly(l10n.t('Open a plan to say when it begins.'));
  const of = model.engine.startOf(model.plan, carets.active);
  const prompt = of === '' ? l10n.t('When does the plan begin?') : l10n.t('When does "{0}" begin?', of);
  const day = wish?.day ?? (await askDay(model, { title: l10n.t('Set Start'), prompt }));
  if (day === undefined) return;
  const isDone = (await write(editor, carets, day, plans)) || (await write(editor, carets, day, plans));
  if (!isDone) void window.showWarningMessage(l10n.t('The start was not set: the document cannot be edited.'));
}

/** False where the editor refused: the text had moved on, or is read-only. */
async function write(
  { document }: TextEditor,
  carets: FollowedSelections,
  day: IsoDate,
  plans: PlanService,
): Promise<boolean> {
  const model = await plans.whenReady(document);
  if (!model) return false;
  const edits = model.engine.setStart(model.analysis, model.lines, carets.active, day);
  if (edits === null) {
    tellBriefly(l10n.t('There is no place here for a field that says when it begins.'));
    return true;
  }
  if (!(await applyTextEdits(document, model.version, edits))) return false;
  runSoon('Set start', plans.log, () => tell(document, day, plans));
  return true;
}

/** Once all periods are read anew, as after any other edit. */
function tell(document: TextDocument, day: IsoDate, plans: PlanService): void {
  const count = plans.get(document)?.analysis.periods.filter(({ isRelative, start }) => isRelative && start);
  tellBriefly(
    count?.length
      ? l10n.t('Begins on {0}; periods with days now: {1}', day, count.length)
      : l10n.t('Begins on {0}', day),
  );
}
