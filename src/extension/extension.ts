import { type ExtensionContext, window } from 'vscode';
import { registerAgenda } from './agenda';
import type { PlanmarkApi } from './api';
import { registerCharts } from './charts';
import { registerCheckboxes } from './checkboxes';
import { registerCodeActions } from './codeActions';
import { registerConfigurationDiagnostics } from './configurationDiagnostics';
import { Configurations } from './configurations';
import { registerContexts } from './contexts';
import { registerDiagnostics } from './diagnostics';
import { registerLanguageFeatures } from './languageFeatures';
import { LivePlanService } from './livePlanService';
import { registerNewPlan } from './newPlan';
import { PlainTextChoices } from './plainTextChoices';
import { PlanTree } from './planTree';
import { registerRulePages } from './rulePages';
import { registerSetLevel } from './setLevel';
import { registerSetStart } from './setStart';
import { registerShiftDates } from './shiftDates';
import { registerStatusBar } from './statusBar';
import { registerTables } from './tables';
import { Today } from './today';
import { registerTreatAsPlan } from './treatAsPlan';

export function activate(context: ExtensionContext): PlanmarkApi {
  const log = window.createOutputChannel('Planmark', { log: true });
  const today = new Today(log);
  const choices = new PlainTextChoices(context);
  const configurations = new Configurations(log);
  const plans = new LivePlanService(log, today, choices, configurations);
  const tree = new PlanTree(plans);
  context.subscriptions.push(
    log,
    today,
    choices,
    configurations,
    plans,
    tree,
    registerContexts(plans, choices),
    registerDiagnostics(plans),
    registerConfigurationDiagnostics(configurations, log),
    registerCodeActions(plans),
    registerLanguageFeatures(plans, configurations),
    registerCheckboxes(plans, tree),
    registerAgenda(plans),
    registerStatusBar(plans),
    registerSetLevel(plans),
    registerTables(plans),
    registerShiftDates(plans),
    registerSetStart(plans),
    registerNewPlan(context, plans, today),
    registerTreatAsPlan(plans, choices, configurations),
    registerRulePages(context, plans),
    registerCharts(context, plans),
  );
  return { plans, tree };
}
