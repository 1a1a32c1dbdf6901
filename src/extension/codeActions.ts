import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  window,
} from 'vscode';
import type { Finding, Fix } from '../core/rules/finding';
import { applyTextEdits } from './applyTextEdits';
import { attempt, registerCommand } from './boundary';
import { toRange, toTextEdit } from './convertRange';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { localise } from './localise';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** Offers the fixes of the findings at the caret, and the page that explains each rule. */
export function registerCodeActions(plans: PlanService): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, range, { diagnostics, only }) =>
      attempt('Code actions', plans.log, () =>
        only?.intersects(FIX_ALL) ? fixAllActions(plans, document) : actionsAt(plans, document, range, diagnostics),
      ),
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(PLAN_LANGUAGES, provider, {
      providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
    }),
    registerCommand('planmark.fixAll', plans.log, () => fixAllInActive(plans)),
  );
}

/** For `editor.codeActionsOnSave` and "Source Action…". */
const FIX_ALL = CodeActionKind.SourceFixAll.append('planmark');

function fixAllActions(plans: PlanService, document: TextDocument): CodeAction[] {
  const model = plans.get(document);
  const edits = model?.engine.fixAll(model.findings) ?? [];
  if (edits.length === 0) return [];
  const action = new CodeAction(l10n.t('Fix all that Planmark can fix safely'), FIX_ALL);
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, edits.map(toTextEdit));
  return [action];
}

async function fixAllInActive(plans: PlanService): Promise<void> {
  const document = plans.activeDocument;
  const model = document && (await plans.whenReady(document));
  if (!document || !model?.isPlan) return tellBriefly(l10n.t('Open a plan to fix what Planmark finds in it.'));
  const edits = model.engine.fixAll(model.findings);
  if (edits.length === 0) return tellBriefly(l10n.t('There is nothing that Planmark can fix safely.'));
  if (await applyTextEdits(document, model.version, edits)) {
    tellBriefly(edits.length === 1 ? l10n.t('1 place fixed.') : l10n.t('{0} places fixed.', edits.length));
    return;
  }
  void window.showWarningMessage(l10n.t('Nothing was fixed: the document cannot be edited.'));
}

function actionsAt(
  plans: PlanService,
  document: TextDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const findings = (plans.get(document)?.findings ?? []).filter((finding) => touches(toRange(finding.range), range));
  const fixes = findings.flatMap((finding) => {
    const diagnostic = diagnostics.find((each) => isOf(each, finding));
    return finding.fixes.map((fix, index) => toQuickFix(document, fix, index === 0, diagnostic));
  });
  return [...fixes, ...[...new Set(findings.map(({ rule }) => rule))].map((rule) => explain(rule, diagnostics))];
}

/** A range without a character, such as that of an empty cell, is touched at either end. */
function touches(finding: Range, range: Range): boolean {
  return finding.intersection(range) !== undefined;
}

function isOf(diagnostic: Diagnostic, finding: Finding): boolean {
  return (
    diagnostic.source === DIAGNOSTIC_SOURCE &&
    ruleOf(diagnostic) === finding.rule &&
    diagnostic.range.isEqual(toRange(finding.range))
  );
}

function ruleOf({ code }: Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : undefined;
}

function toQuickFix(
  document: TextDocument,
  fix: Fix,
  isFirst: boolean,
  diagnostic: Diagnostic | undefined,
): CodeAction {
  const action = new CodeAction(localise(fix.title), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.set(document.uri, fix.edits.map(toTextEdit));
  action.isPreferred = isFirst && fix.isSafe;
  if (diagnostic) action.diagnostics = [diagnostic];
  return action;
}

function explain(rule: string, diagnostics: readonly Diagnostic[]): CodeAction {
  const title = l10n.t('Explain {0}', rule);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'planmark.openRulePage', title, arguments: [rule] };
  action.diagnostics = diagnostics.filter((each) => each.source === DIAGNOSTIC_SOURCE && ruleOf(each) === rule);
  return action;
}
