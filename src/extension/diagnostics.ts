import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  type Uri,
} from 'vscode';
import type { Finding, Severity } from '../core/rules/finding';
import { attempt } from './boundary';
import { toRange } from './convertRange';
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

/** Shows the findings of every plan that is open; a document that is none, or is closed, has none. */
export function registerDiagnostics(plans: PlanService): Disposable {
  const collection = languages.createDiagnosticCollection(DIAGNOSTIC_SOURCE);
  const update = (uri: Uri) =>
    attempt('Diagnostics', plans.log, () => {
      const model = plans.at(uri);
      if (model?.isPlan)
        collection.set(
          uri,
          model.findings.map((finding) => toDiagnostic(uri, finding)),
        );
      else collection.delete(uri);
    });
  return Disposable.from(collection, plans.onDidChange(update));
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
