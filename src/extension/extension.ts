import { type ExtensionContext, window } from 'vscode';
import type { PlanmarkApi } from './api';
import { registerCharts } from './charts';
import { registerCodeActions } from './codeActions';
import { registerCompletions } from './completions';
import { registerConfigurationDiagnostics } from './configurationDiagnostics';
import { Configurations } from './configurations';
import { registerContexts } from './contexts';
import { registerDiagnostics } from './diagnostics';
import { registerHover } from './hover';
import { LivePlanService } from './livePlanService';
import { registerNextOpenTask } from './nextOpenTask';
import { registerPickCheckboxes } from './pickCheckboxes';
import { PlainTextChoices } from './plainTextChoices';
import { PlanTree } from './planTree';
import { registerRulePages } from './rulePages';
import { registerSetCheckboxState } from './setCheckboxState';
import { registerSetLevel } from './setLevel';
import { registerShiftDates } from './shiftDates';
import { registerTables } from './tables';
import { Today } from './today';
import { registerToggleCheckbox } from './toggleCheckbox';
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
    registerHover(plans),
    registerCompletions(plans),
    registerToggleCheckbox(plans),
    registerSetCheckboxState(plans, tree),
    registerPickCheckboxes(plans),
    registerNextOpenTask(plans),
    registerSetLevel(plans),
    registerTables(plans),
    registerShiftDates(plans),
    registerTreatAsPlan(plans, choices, configurations),
    registerRulePages(context, plans),
    registerCharts(context, plans),
  );
  return { plans, tree };
}
