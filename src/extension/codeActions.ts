import { CodeActionKind, type CodeActionProvider, type Disposable, languages } from 'vscode';
import { attemptLater } from './boundary';
import { FIX_ALL, fixAllAction } from './fixAll';
import { LateAction } from './lateAction';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';
import { quickFixesAt } from './quickFixes';

/** Offers what can be done about the findings at the caret, and the fix of all that is safe for saving. */
export function registerCodeActions(plans: PlanService): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, range, { diagnostics, only }) =>
      attemptLater('Code actions', plans.log, async () => {
        const model = await plans.whenReady(document);
        if (!model?.isPlan) return [];
        const wantsQuickFixes = only === undefined || only.contains(CodeActionKind.QuickFix);
        return [
          ...(only?.contains(FIX_ALL) ? fixAllAction(document, model) : []),
          ...(wantsQuickFixes ? quickFixesAt(range, diagnostics, { plans, document, model }) : []),
        ];
      }),
    resolveCodeAction: (action) =>
      attemptLater('Code actions', plans.log, async () => (action instanceof LateAction ? action.complete() : action)),
  };
  return languages.registerCodeActionsProvider(PLAN_LANGUAGES, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
  });
}
