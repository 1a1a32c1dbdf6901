import { commands, type Disposable, type ExtensionContext } from 'vscode';
import type { PlanService } from './planService';

export function registerCharts(_context: ExtensionContext, _plans: PlanService): Disposable {
  return commands.registerCommand('planmark.showCharts', () => undefined);
}
