import { Disposable, type ExtensionContext, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import { registerCommand } from './boundary';
import { chartsResourceRoots } from './chartsPage';
import type { ChartsPanel } from './chartsPanel';
import { loadEngine } from './loadEngine';
import type { PlanService } from './planService';

const VIEW_TYPE = 'planmark.charts';

/** The chart panel: one, beside the editor. VS Code brings it back after a reload of the window. */
export function registerCharts(context: ExtensionContext, plans: PlanService): Disposable {
  const options = { enableScripts: true, localResourceRoots: chartsResourceRoots(context.extensionUri) };
  let open: WebviewPanel | undefined;
  let contents: ChartsPanel | undefined;

  const fill = async (panel: WebviewPanel, state: unknown) => {
    open = panel;
    panel.onDidDispose(() => {
      if (open !== panel) return;
      contents?.dispose();
      contents = undefined;
      open = undefined;
    });
    const { ChartChoices, ChartsPanel } = await loadEngine();
    if (open !== panel) return;
    contents = new ChartsPanel(panel, context.extensionUri, plans, new ChartChoices(context.workspaceState), state);
  };

  return Disposable.from(
    registerCommand('planmark.showCharts', plans.log, async () => {
      if (open) {
        open.reveal(undefined, true);
        return;
      }
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel(VIEW_TYPE, l10n.t('Plan Charts'), column, options);
      await fill(panel, undefined);
    }),
    registerCommand('planmark.showChangesSince', plans.log, async () => (await loadEngine()).showChangesSince(plans)),
    registerCommand('planmark.exportChart', plans.log, () => contents?.exportChart()),
    registerCommand('planmark.pinCharts', plans.log, () => contents?.pin()),
    registerCommand('planmark.unpinCharts', plans.log, () => contents?.unpin()),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state) {
        open?.dispose();
        panel.webview.options = options;
        await fill(panel, state);
      },
    }),
    // Not the panel itself: it would not come back after a reload of the window.
    new Disposable(() => contents?.dispose()),
  );
}
