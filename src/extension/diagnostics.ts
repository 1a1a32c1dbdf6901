import {
  Diagnostic,
  type DiagnosticCollection,
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
import { ShownFindings } from './shownFindings';

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
  readonly shown: ShownFindings<Finding, Diagnostic>;
  timer: HostTimer | undefined;
}

/** Shows the findings of every plan that is open; a document that is none, or is closed, has none. */
export function registerDiagnostics(plans: PlanService): Disposable {
  const collections: DiagnosticCollection[] = [];
  const views = new Map<string, View>();

  const update = (uri: Uri) => void attempt('Diagnostics', plans.log, () => show(uri));
  const show = (uri: Uri) => {
    const key = uri.toString();
    const model = plans.at(uri);
    const view = views.get(key) ?? viewOf(uri, collections);
    clearTimeout(view.timer);
    view.timer = undefined;
    if (!model?.isPlan) {
      views.delete(key);
      view.shown.show([]);
      return;
    }
    views.set(key, view);
    const now = Date.now();
    const { shown, dueAt } = view.whileTyping.choose(model.findings, caretLines(uri), now);
    if (dueAt !== null) view.timer = setTimeout(() => update(uri), dueAt - now);
    view.shown.show(shown);
  };
  const follow = ({ document, contentChanges, reason }: TextDocumentChangeEvent) =>
    attempt('Diagnostics', plans.log, () => {
      const view = views.get(document.uri.toString());
      if (view === undefined) return;
      const changes = contentChanges.map(({ range, text }) => ({ range: fromRange(range), text }));
      if (reason === undefined) view.whileTyping.typed(changes, Date.now());
      else view.whileTyping.changed(changes);
      view.shown.follow(changes);
    });
  const lookAtCaret = ({ textEditor: { document } }: TextEditorSelectionChangeEvent) => {
    if (views.get(document.uri.toString())?.timer !== undefined) update(document.uri);
  };

  return Disposable.from(
    plans.onDidChange(update),
    workspace.onDidChangeTextDocument(follow),
    window.onDidChangeTextEditorSelection(lookAtCaret),
    new Disposable(() => {
      for (const { timer } of views.values()) clearTimeout(timer);
      for (const collection of collections) collection.dispose();
    }),
  );
}

function viewOf(uri: Uri, collections: DiagnosticCollection[]): View {
  const tell = (part: number, diagnostics: readonly Diagnostic[]) => {
    collections[part] ??= languages.createDiagnosticCollection(`${DIAGNOSTIC_SOURCE}-${part}`);
    collections[part].set(uri, diagnostics);
  };
  const shown = new ShownFindings<Finding, Diagnostic>((finding) => toDiagnostic(uri, finding), tell);
  return { whileTyping: new FindingsWhileTyping(), shown, timer: undefined };
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
