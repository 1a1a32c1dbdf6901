import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { Finding, Fix } from '../core/rules/finding';
import { attempt } from './boundary';
import { toRange, toTextEdit } from './convertRange';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { localise } from './localise';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** Offers the fixes of the findings at the caret, and the page that explains each rule. */
export function registerCodeActions(plans: PlanService): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, range, { diagnostics }) =>
      attempt('Code actions', plans.log, () => actionsAt(plans, document, range, diagnostics)),
  };
  return languages.registerCodeActionsProvider(PLAN_LANGUAGES, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
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
