import { type ExtensionContext, window } from 'vscode';
import { registerAgenda } from './agenda';
import type { PlanmarkApi } from './api';
import { registerCharts } from './charts';
import { Configurations } from './configurations';
import { registerContexts } from './contexts';
import { registerLateCommands } from './lateCommands';
import { LivePlanService } from './livePlanService';
import { MarkdownPreview } from './markdownPreview';
import { registerNewPlan } from './newPlan';
import { PlainTextChoices } from './plainTextChoices';
import { PlanFiles } from './planFiles';
import { registerPlanSymbols } from './planSymbols';
import { PlanTree } from './planTree';
import { registerRulePages } from './rulePages';
import { registerStatusBar } from './statusBar';
import { registerTableContext } from './tableContext';
import { Today } from './today';
import { registerTreatAsPlan } from './treatAsPlan';

export function activate(context: ExtensionContext): PlanmarkApi {
  const log = window.createOutputChannel('Planmark', { log: true });
  const today = new Today(log);
  const choices = new PlainTextChoices(context);
  const configurations = new Configurations(log);
  const plans = new LivePlanService(log, today, choices, configurations);
  const tree = new PlanTree(plans);
  const preview = new MarkdownPreview(plans);
  const files = new PlanFiles();
  context.subscriptions.push(
    log,
    today,
    choices,
    configurations,
    plans,
    tree,
    preview,
    files,
    registerContexts(plans, choices),
    plans.onDidLoad(({ registerPlanFeatures }) =>
      context.subscriptions.push(registerPlanFeatures(plans, configurations, files)),
    ),
    registerPlanSymbols(plans, files, configurations),
    registerLateCommands(plans, tree),
    registerAgenda(plans),
    registerStatusBar(plans),
    registerTableContext(plans),
    registerNewPlan(context, plans, today),
    registerTreatAsPlan(plans, choices, configurations),
    registerRulePages(context, plans),
    registerCharts(context, plans),
  );
  return { plans, tree, extendMarkdownIt: (markdownIt) => preview.extend(markdownIt) };
}
