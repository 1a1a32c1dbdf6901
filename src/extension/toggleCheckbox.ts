import { type Disposable, l10n, type TextEditor, window } from 'vscode';
import type { Analysis, Progress } from '../core/analysis/analysis';
import type { Container, Milestone, PlanNode, Task } from '../core/plan/plan';
import type { TextRange } from '../core/text/range';
import type { TextEdit } from '../core/text/textEdit';
import { applyTextEdits } from './applyTextEdits';
import { registerCommand } from './boundary';
import { fromRange } from './convertRange';
import { isPlainText } from './documentKinds';
import type { PlanModel, PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** "Planmark: Toggle Checkbox": the boxes that the carets and selections touch, in one undo step. */
export function registerToggleCheckbox(plans: PlanService): Disposable {
  return registerCommand('planmark.toggleCheckbox', plans.log, async () => {
    const editor = window.activeTextEditor;
    if (editor === undefined) return tellBriefly(l10n.t('Open a Markdown document to toggle its checkboxes.'));
    const isDone = (await toggle(editor, plans)) || (await toggle(editor, plans));
    if (!isDone) void window.showWarningMessage(l10n.t('The checkbox was not changed: the document cannot be edited.'));
  });
}

/** False where the editor refused: the text had moved on, or is read-only. */
async function toggle(editor: TextEditor, plans: PlanService): Promise<boolean> {
  const { document, selections } = editor;
  const model = await plans.whenReady(document);
  if (model === undefined) {
    tellBriefly(
      isPlainText(document)
        ? l10n.t('This is plain text. Run "Planmark: Treat as Plan" first.')
        : l10n.t('Checkboxes are toggled in Markdown documents.'),
    );
    return true;
  }
  const edits = model.engine.toggleBoxes(model.plan, selections.map(fromRange));
  if (edits.length === 0) {
    tellBriefly(l10n.t('No checkbox and no milestone on this line.'));
    return true;
  }
  if (!(await applyTextEdits(document, model.version, edits))) return false;
  announce(edits, plans.get(document));
  return true;
}

/** `Done: Read the book · 3 of 9` */
function announce(edits: readonly TextEdit[], model: PlanModel | undefined): void {
  const [edit, ...others] = edits;
  if (edit === undefined || model === undefined) return;
  if (others.length > 0) {
    tellBriefly(l10n.t('{0} checkboxes changed.', edits.length));
    return;
  }
  const toggled = [...model.plan.tasks, ...model.plan.milestones].find(({ box }) => box && isIn(box.markRange, edit));
  if (toggled === undefined) return;
  const progress = progressAround(toggled, model.analysis);
  const isDone = toggled.state === 'done';
  if (progress === undefined) {
    tellBriefly(isDone ? l10n.t('Done: {0}', toggled.text) : l10n.t('Open: {0}', toggled.text));
    return;
  }
  const { done, total } = progress;
  tellBriefly(
    isDone
      ? l10n.t('Done: {0} · {1} of {2}', toggled.text, done, total)
      : l10n.t('Open: {0} · {1} of {2}', toggled.text, done, total),
  );
}

/** Whether the mark lies in what the edit wrote. */
function isIn(mark: TextRange, { range, newText }: TextEdit): boolean {
  const { startLine, startCharacter } = range;
  return (
    mark.startLine === startLine &&
    mark.startCharacter >= startCharacter &&
    mark.startCharacter < startCharacter + newText.length
  );
}

function progressAround(leaf: Task | Milestone, { progress }: Analysis): Progress | undefined {
  let node: Task['parent'] | null = leaf.parent;
  while (node !== null) {
    const found = isContainer(node) ? progress.get(node) : undefined;
    if (found) return found;
    node = node.parent;
  }
  return undefined;
}

function isContainer(node: PlanNode): node is Container {
  return 'titleRange' in node;
}
