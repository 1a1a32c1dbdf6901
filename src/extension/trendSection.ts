import { env, l10n, ProgressLocation } from 'vscode';
import { comparePlans, type PlanChange } from '../core/analysis/comparePlans';
import type { ExportedTrend } from '../core/charts/chartExports';
import { localiseScene } from '../core/charts/localiseScene';
import { revisionFigures } from '../core/charts/revisionFigures';
import { type TrendChart, trendChart } from '../core/charts/trendChart';
import type { Plan } from '../core/plan/plan';
import { LOAD_TREND, type PageChanges, type TrendMessage } from '../webview/trendProtocol';
import { changeWords } from './changeWords';
import type { ChartChoices } from './chartChoices';
import { chartStrings } from './chartStrings';
import { localise } from './localise';
import type { PlanModel } from './planService';
import { type PlanTrend, readTrend, textOf } from './readTrend';
import { revealRange } from './revealRange';

/** What has been read of the history of one plan. */
interface Known {
  readonly trend: PlanTrend | null;
  readonly isReading: boolean;
  /** Why there is none; '' where there is, or nothing is known yet. */
  readonly note: string;
  readonly since: { readonly title: string; readonly plan: Plan } | null;
}

/** So many plans whose history was read are remembered while the panel is open. */
const MOST_PLANS = 8;

/**
 * The part of the panel that shows the history of the plan: read when somebody asks for it, and then whenever the plan is
 * shown anew, as after a reload of the window; kept in step with the text.
 */
export class TrendSection {
  private readonly post: (message: TrendMessage) => PromiseLike<unknown>;
  private readonly redraw: () => void;
  private readonly choices: ChartChoices;
  /** By the address of the plan. */
  private readonly known = new Map<string, Known>();
  private lastSent = '';
  private changes: readonly PlanChange[] = [];

  /** `redraw` has `show` called with the plan as it is by then. */
  constructor(post: (message: TrendMessage) => PromiseLike<unknown>, redraw: () => void, choices: ChartChoices) {
    this.post = post;
    this.redraw = redraw;
    this.choices = choices;
  }

  /** The page was loaded anew. */
  forget(): void {
    this.lastSent = '';
  }

  async show(model: PlanModel): Promise<void> {
    const message = this.messageFor(model);
    const looks = JSON.stringify(message);
    if (looks === this.lastSent) return;
    this.lastSent = looks;
    await this.post(message);
  }

  /** What a mark of this part asks for; false for all other marks. */
  async take(model: PlanModel, key: string): Promise<boolean> {
    if (key === LOAD_TREND) await this.load(model, ProgressLocation.Notification);
    else if (key.startsWith('trend/')) await this.compareWith(model, key.slice('trend/'.length));
    else if (key.startsWith('change/')) await this.reveal(model, Number(key.slice('change/'.length)));
    else return false;
    return true;
  }

  /** The chart as it is on the page; null where the history has not been read, or has none. */
  shown(model: PlanModel): ExportedTrend | null {
    const { chart, heads } = this.messageFor(model);
    return chart && { chart, heads };
  }

  /** Reads the history of a plan for which somebody asked before, with what changed since the same commit. */
  async restore(model: PlanModel): Promise<void> {
    const { trend } = this.choices.of(model.uri);
    if (!trend || this.known.has(model.uri.toString())) return;
    await this.load(model, ProgressLocation.Window);
    if (trend.since !== undefined) await this.compareWith(model, trend.since);
  }

  private async load(
    model: PlanModel,
    location: ProgressLocation.Notification | ProgressLocation.Window,
  ): Promise<void> {
    const uri = model.uri.toString();
    if (this.known.get(uri)?.isReading) return;
    const known: Known = { trend: null, isReading: true, note: '', since: null };
    this.remember(uri, known);
    try {
      const read = await readTrend(model, location);
      const [trend, note] = typeof read === 'string' ? [null, read] : [read, ''];
      this.remember(uri, { ...known, trend, note, isReading: false });
      if (trend && location === ProgressLocation.Notification) await this.choices.change(uri, { trend: {} });
    } catch (error) {
      const note = l10n.t('The history of this plan could not be read.');
      this.remember(uri, { ...known, isReading: false, note });
      throw error;
    }
  }

  private remember(uri: string, known: Known): void {
    this.known.delete(uri);
    this.known.set(uri, known);
    for (const [oldest] of this.known) if (this.known.size > MOST_PLANS) this.known.delete(oldest);
    this.redraw();
  }

  private async compareWith(model: PlanModel, hash: string): Promise<void> {
    const uri = model.uri.toString();
    const trend = this.known.get(uri)?.trend;
    const revision = trend?.revisions.find((each) => each.hash === hash);
    const point = trend?.points.find((each) => each.hash === hash);
    if (!trend || !revision || !point) return;
    const text = await textOf(trend.repository, revision);
    const known = this.known.get(uri);
    if (text === null || known?.trend !== trend) return;
    const title = l10n.t({
      message: 'Changes since {0} ({1}, {2})',
      args: [point.day, hash.slice(0, 7), point.subject],
      comment: ['a day, a commit, the first line of its message'],
    });
    this.remember(uri, { ...known, since: { title, plan: model.read(text) } });
    await this.choices.change(uri, { trend: { since: hash } });
  }

  private async reveal(model: PlanModel, index: number): Promise<void> {
    const range = this.changes[index]?.rangeAfter;
    if (range && this.known.has(model.uri.toString())) await revealRange(model.uri, range);
  }

  private messageFor(model: PlanModel): TrendMessage {
    const uri = model.uri.toString();
    const known = this.known.get(uri) ?? null;
    const chart = known?.trend ? chartOf(known.trend, model) : null;
    const isEmpty = known?.trend && chart === null;
    const { view, views } = chartStrings();
    return {
      type: 'trend',
      uri,
      title: l10n.t('Trend'),
      note: isEmpty ? l10n.t('No revision of this plan has gaps or boxes to compare.') : noteOf(known),
      load: known?.isReading ? null : loadWords(known),
      chart: chart && localiseScene(chart, localise),
      changes: known?.since ? this.changesOf(model, known.since) : null,
      heads: { day: l10n.t('Day'), commit: l10n.t('Commit'), message: l10n.t('Message') },
      keys: l10n.t('Arrow keys move from revision to revision, Enter lists what changed since.'),
      strings: { view, views },
      language: env.language,
    };
  }

  private changesOf(model: PlanModel, { title, plan }: NonNullable<Known['since']>): PageChanges {
    this.changes = comparePlans(plan, model.plan);
    const items = this.changes.map((change, index) => ({ key: `change/${index}`, ...changeWords(change) }));
    return { title: items.length === 0 ? l10n.t('{0}: none', title) : title, items };
  }
}

function noteOf(known: Known | null): string {
  return known?.isReading ? l10n.t('Reading the history of the plan') : (known?.note ?? '');
}

function loadWords(known: Known | null): string {
  return known?.trend ? l10n.t('Read the history again') : l10n.t('Show the trend from Git history');
}

function chartOf({ points, skipped }: PlanTrend, model: PlanModel): TrendChart | null {
  const now = { hash: null, day: model.analysis.options.today, subject: '', ...revisionFigures(model.analysis) };
  return trendChart([...points, now], skipped);
}
