import type { Memento, Uri } from 'vscode';
import type { SceneFilter } from '../core/charts/filterScene';
import { readFilters } from '../webview/protocol';

const KEY = 'planmark.chartFilters';
/** The plans that were filtered last; others begin anew. */
const MOST_PLANS = 100;

/** What of each plan's charts is shown, kept for the workspace. */
export class ChartFilters {
  private readonly kept: Memento;

  constructor(kept: Memento) {
    this.kept = kept;
  }

  of(uri: Uri): SceneFilter {
    return this.all()[uri.toString()] ?? {};
  }

  async set(uri: Uri, filter: SceneFilter): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.all();
    const isAny = Object.values(filter).some((chosen) => chosen !== undefined);
    const entries = [...Object.entries(others), ...(isAny ? [[uri.toString(), filter] as const] : [])];
    await this.kept.update(KEY, Object.fromEntries(entries.slice(-MOST_PLANS)));
  }

  private all(): Readonly<Record<string, SceneFilter>> {
    return readFilters(this.kept.get(KEY)) ?? {};
  }
}
