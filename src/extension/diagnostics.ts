import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  type TextDocumentChangeEvent,
  type TextEditorSelectionChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Finding, Severity } from '../core/rules/finding';
import { attempt } from './boundary';
import { fromRange, toRange } from './convertRange';
import { FindingsWhileTyping } from './findingsWhileTyping';
import { localise } from './localise';
import type { PlanService } from './planService';
import { rulePageUri } from './rulePages';

export const DIAGNOSTIC_SOURCE = 'planmark';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What one plan shows, and what wakes it up for that which waits. */
interface View {
  readonly whileTyping: FindingsWhileTyping;
  timer: HostTimer | undefined;
}

/** Shows the findings of every plan that is open; a document that is none, or is closed, has none. */
export function registerDiagnostics(plans: PlanService): Disposable {
  const collection = languages.createDiagnosticCollection(DIAGNOSTIC_SOURCE);
  const views = new Map<string, View>();

  const update = (uri: Uri) => void attempt('Diagnostics', plans.log, () => show(uri));
  const show = (uri: Uri) => {
    const key = uri.toString();
    const model = plans.at(uri);
    const view = views.get(key) ?? { whileTyping: new FindingsWhileTyping(), timer: undefined };
    clearTimeout(view.timer);
    view.timer = undefined;
    if (!model?.isPlan) {
      views.delete(key);
      collection.delete(uri);
      return;
    }
    views.set(key, view);
    const now = Date.now();
    const { shown, dueAt } = view.whileTyping.choose(model.findings, caretLines(uri), now);
    if (dueAt !== null) view.timer = setTimeout(() => update(uri), dueAt - now);
    collection.set(
      uri,
      shown.map((finding) => toDiagnostic(uri, finding)),
    );
  };
  const follow = ({ document, contentChanges, reason }: TextDocumentChangeEvent) =>
    attempt('Diagnostics', plans.log, () => {
      const view = views.get(document.uri.toString());
      if (view === undefined) return;
      const changes = contentChanges.map(({ range, text }) => ({ range: fromRange(range), text }));
      if (reason === undefined) view.whileTyping.typed(changes, Date.now());
      else view.whileTyping.changed(changes);
    });
  const lookAtCaret = ({ textEditor: { document } }: TextEditorSelectionChangeEvent) => {
    if (views.get(document.uri.toString())?.timer !== undefined) update(document.uri);
  };

  return Disposable.from(
    collection,
    plans.onDidChange(update),
    workspace.onDidChangeTextDocument(follow),
    window.onDidChangeTextEditorSelection(lookAtCaret),
    new Disposable(() => {
      for (const { timer } of views.values()) clearTimeout(timer);
    }),
  );
}

function caretLines(uri: Uri): number[] {
  return window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === uri.toString())
    .flatMap(({ selections }) => selections.map(({ active }) => active.line));
}

function toDiagnostic(uri: Uri, finding: Finding): Diagnostic {
  const diagnostic = new Diagnostic(toRange(finding.range), localise(finding.message), SEVERITIES[finding.severity]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = { value: finding.rule, target: rulePageUri(finding.rule) };
  diagnostic.relatedInformation = finding.related.map(
    ({ range, message }) => new DiagnosticRelatedInformation(new Location(uri, toRange(range)), localise(message)),
  );
  return diagnostic;
}
