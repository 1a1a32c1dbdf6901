import type { Memento, Uri } from 'vscode';
import { type PlanChoice, readChoices } from '../webview/protocol';

const KEY = 'planmark.chartChoices';
/** The plans that were changed last; others begin anew. */
const MOST_PLANS = 100;

/** What of each plan's charts is shown and how, kept for the workspace. */
export class ChartChoices {
  private readonly kept: Memento;

  constructor(kept: Memento) {
    this.kept = kept;
  }

  of(uri: Uri): PlanChoice {
    return this.all()[uri.toString()] ?? { filter: {}, view: {} };
  }

  async change(uri: string, changed: Partial<PlanChoice>): Promise<void> {
    const { [uri]: before, ...others } = this.all();
    const choice = { filter: {}, view: {}, ...before, ...changed };
    const entries = [...Object.entries(others), [uri, choice] as const];
    await this.kept.update(KEY, Object.fromEntries(entries.slice(-MOST_PLANS)));
  }

  private all(): Readonly<Record<string, PlanChoice>> {
    return readChoices(this.kept.get(KEY)) ?? {};
  }
}
