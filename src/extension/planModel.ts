import type { LogOutputChannel, Uri } from 'vscode';
import type { AnalysisOptions } from '../core/analysis/analysis';
import type { PlanDocument } from '../core/document/planDocument';
import type { Finding } from '../core/rules/finding';
import { once } from '../core/text/once';
import type { Engine } from './loadEngine';
import type { PlanModel } from './planService';

/** Takes what the reading holds now; what costs more is made when it is first asked for. */
export function createPlanModel(
  uri: Uri,
  version: number,
  document: PlanDocument,
  options: AnalysisOptions,
  engine: Engine,
  log: LogOutputChannel,
): PlanModel {
  const { plan, problems, lines, configuration } = document;
  const analysis = once(() => engine.analyse(plan, options));
  const findings = once(() =>
    findingsOf(engine, { analysis: analysis(), problems, lines, configuration: configuration.rules }, log),
  );
  return {
    uri,
    version,
    isPlan: plan.detection.isPlan,
    plan,
    problems,
    lines,
    engine,
    read: (text) => document.another(text).plan,
    get analysis() {
      return analysis();
    },
    get findings() {
      return findings();
    },
  };
}

function findingsOf(
  engine: Engine,
  context: Parameters<Engine['runRules']>[0],
  log: LogOutputChannel,
): readonly Finding[] {
  if (!context.analysis.plan.detection.isPlan) return [];
  const { findings, failures } = engine.runRules(context);
  for (const { rule, error } of failures) log.error(`Rule ${rule}:`, error);
  return findings;
}
