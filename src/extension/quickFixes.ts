import { CodeAction, CodeActionKind, type Diagnostic, EndOfLine, l10n, type Range, type TextDocument } from 'vscode';
import type { Finding } from '../core/rules/finding';
import type { TextEdit } from '../core/text/textEdit';
import { toRange } from './convertRange';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { LateAction } from './lateAction';
import { localise } from './localise';
import type { PlanModel, PlanService } from './planService';
import { workspaceEdit } from './workspaceEdit';

interface Place {
  readonly plans: PlanService;
  readonly document: TextDocument;
  /** Of the document's present version. */
  readonly model: PlanModel;
}

/**
 * What can be done about the findings at a range, the nearest to the text first: the fixes of each, then those of all
 * findings like them, then ways to be rid of them, then the page of their rule.
 *
 * @param diagnostics those that VS Code shows at the range; a finding that still waits for the end of typing has none
 */
export function quickFixesAt(range: Range, diagnostics: readonly Diagnostic[], place: Place): CodeAction[] {
  const shown = place.model.findings.flatMap((finding) => {
    const findingRange = toRange(finding.range);
    // A range without a character, such as that of an empty cell, is touched at either end.
    if (findingRange.intersection(range) === undefined) return [];
    const diagnostic = diagnostics.find(
      (each) => isOfRule(each, finding.rule) && each.range.intersection(findingRange) !== undefined,
    );
    return diagnostic ? [{ finding, diagnostic }] : [];
  });
  const firstOfRule = shown.filter(
    ({ finding }, index) => shown.findIndex((other) => other.finding.rule === finding.rule) === index,
  );
  return [
    ...shown.flatMap(({ finding, diagnostic }) => attached(diagnostic, fixesOf(finding, place))),
    ...firstOfRule.flatMap(({ finding, diagnostic }) => attached(diagnostic, fixesOfAll(finding, place))),
    ...firstOfRule.flatMap(({ finding, diagnostic }) => attached(diagnostic, waysToDisable(finding, place))),
    ...firstOfRule.flatMap(({ finding, diagnostic }) => attached(diagnostic, [explain(finding.rule)])),
  ];
}

function isOfRule({ source, code }: Diagnostic, rule: string): boolean {
  return source === DIAGNOSTIC_SOURCE && typeof code === 'object' && code.value === rule;
}

function attached(diagnostic: Diagnostic, actions: readonly CodeAction[]): readonly CodeAction[] {
  for (const action of actions) action.diagnostics = [diagnostic];
  return actions;
}

function fixesOf({ fixes }: Finding, { document }: Place): CodeAction[] {
  return fixes.map(({ title, edits, isSafe }, index) => {
    const action = quickFix(document, localise(title), edits);
    action.isPreferred = index === 0 && isSafe;
    return action;
  });
}

/** Where there is more to fix than what the caret is at: all of the same rule, and all of any. */
function fixesOfAll(found: Finding, place: Place): CodeAction[] {
  if (!isFixedSafely(found)) return [];
  const { rule } = found;
  const { findings } = place.model;
  const isMoreOfRule = findings.some((each) => each !== found && each.rule === rule && isFixedSafely(each));
  const isMore = findings.some((each) => each.rule !== rule && isFixedSafely(each));
  return [
    ...(isMoreOfRule ? [fixAllOf(rule, l10n.t('Fix all {0} problems in this plan', rule), place)] : []),
    ...(isMore ? [fixAllOf(undefined, l10n.t('Fix all that Planmark can fix safely'), place)] : []),
  ];
}

function isFixedSafely({ fixes }: Finding): boolean {
  return fixes[0]?.isSafe ?? false;
}

function fixAllOf(rule: string | undefined, title: string, { plans, document, model }: Place): CodeAction {
  return new LateAction(title, () => {
    const { engine, findings } = plans.get(document) ?? model;
    return workspaceEdit(document, title, engine.fixAll(findings, rule));
  });
}

function waysToDisable(finding: Finding, { document, model }: Place): CodeAction[] {
  const { engine, plan, lines } = model;
  const context = { plan, lines, lineEnd: document.eol === EndOfLine.CRLF ? '\r\n' : '\n' } as const;
  const inLine = engine.disableForLine(finding, context);
  const inFile = engine.disableForFile(finding.rule, context);
  return [
    ...(inLine ? [quickFix(document, l10n.t('Disable {0} for this line', finding.rule), [inLine])] : []),
    quickFix(document, l10n.t('Disable {0} for this file', finding.rule), [inFile]),
  ];
}

function quickFix(document: TextDocument, title: string, edits: readonly TextEdit[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = workspaceEdit(document, title, edits);
  return action;
}

function explain(rule: string): CodeAction {
  const title = l10n.t('Explain {0}', rule);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { command: 'planmark.openRulePage', title, arguments: [rule] };
  return action;
}
