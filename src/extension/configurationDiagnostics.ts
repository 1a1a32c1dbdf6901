import { Diagnostic, DiagnosticSeverity, Disposable, type LogOutputChannel, languages, Range } from 'vscode';
import { attempt, runInBackground } from './boundary';
import type { Configurations } from './configurations';
import { toRange } from './convertRange';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { loadEngine } from './loadEngine';
import { localise } from './localise';
import { rulePageUri } from './rulePages';

/** The rule that tells of the same in a front matter. */
const RULE = 'invalid-configuration';

/** Shows what is wrong with each `.planmark.yaml` that a plan is read by, in that file. */
export function registerConfigurationDiagnostics(configurations: Configurations, log: LogOutputChannel): Disposable {
  const collection = languages.createDiagnosticCollection(`${DIAGNOSTIC_SOURCE}-configuration`);
  const update = () => runInBackground('Configuration files', log, show());
  const show = async () => {
    const engine = await loadEngine();
    attempt('Configuration files', log, () => {
      collection.clear();
      for (const { uri, problems } of configurations.mistakes(engine)) {
        collection.set(
          uri,
          problems.map(({ range, message }) => {
            const text = localise(message);
            const place = range === null ? new Range(0, 0, 0, 0) : toRange(range);
            const diagnostic = new Diagnostic(place, text, DiagnosticSeverity.Error);
            diagnostic.source = DIAGNOSTIC_SOURCE;
            diagnostic.code = { value: RULE, target: rulePageUri(RULE) };
            return diagnostic;
          }),
        );
      }
    });
  };
  update();
  return Disposable.from(collection, configurations.onDidReadFile(update));
}
