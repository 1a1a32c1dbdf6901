import { CodeAction, CodeActionKind, type Disposable, l10n, languages, type TextDocument, WorkspaceEdit } from 'vscode';
import { attempt } from './boundary';
import { toTextEdit } from './convertRange';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** `source.alignTables.planmark`: for "Source Action…", and for `editor.codeActionsOnSave` of who asks for it. */
export function registerAlignTablesAction(plans: PlanService): Disposable {
  return languages.registerCodeActionsProvider(
    PLAN_LANGUAGES,
    {
      provideCodeActions: (document, _range, { only }) =>
        only?.contains(ALIGN_TABLES)
          ? attempt('Aligning tables', plans.log, () => actionsFor(plans, document))
          : undefined,
    },
    { providedCodeActionKinds: [ALIGN_TABLES] },
  );
}

const ALIGN_TABLES = CodeActionKind.Source.append('alignTables.planmark');

function actionsFor(plans: PlanService, document: TextDocument): CodeAction[] {
  const model = plans.get(document);
  const edits = model?.isPlan ? model.engine.alignTables(model) : [];
  if (edits.length === 0) return [];
  const action = new CodeAction(l10n.t('Align the tables of the plan'), ALIGN_TABLES);
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, edits.map(toTextEdit));
  return [action];
}
