import {
  commands,
  Disposable,
  env,
  l10n,
  type TextDocument,
  type TextEditor,
  ThemeIcon,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { SceneFilter } from '../core/charts/filterScene';
import { localiseScene } from '../core/charts/localiseScene';
import { rangeOfMark } from '../core/charts/rangeOfMark';
import { patchOfScene } from '../core/charts/scenePatch';
import {
  type HostMessage,
  type PageMessage,
  readPageMessage,
  readPageState,
  type SceneMessage,
} from '../webview/protocol';
import { attempt, runInBackground } from './boundary';
import type { ChartChoices } from './chartChoices';
import { chartStrings, noPlanAdvice } from './chartStrings';
import { chartsPage } from './chartsPage';
import { fromPosition } from './convertRange';
import { exportChart } from './exportChart';
import { insertGapTable } from './insertGapTable';
import { localise } from './localise';
import type { PlanModel, PlanService } from './planService';
import { Rasters } from './rasters';
import { revealRange } from './revealRange';
import { type SceneToShow, sceneToShow } from './sceneToShow';
import type { LevelPlace } from './setLevel';
import { TrendSection } from './trendSection';

/**
 * What the panel shows: the charts of the active plan, sent whenever they look different. The page is thrown away while
 * it is hidden and says `ready` each time it is loaded.
 */
export class ChartsPanel implements Disposable {
  private readonly panel: WebviewPanel;
  private readonly plans: PlanService;
  private readonly choices: ChartChoices;
  private readonly extensionUri: Uri;
  private readonly trend: TrendSection;
  private readonly subscriptions: Disposable;
  /** After a reload of the window: shown until an editor is active again. */
  private readonly restored: Uri | null;
  /** The plan to stay with, whatever editor is active. */
  private pinned: Uri | null = null;
  private isReady = false;
  private isDisposed = false;
  private turn = 0;
  private lastSent = '';
  private lastCaret = '';
  private sentVersion = 0;
  /** The picture that the page has, to tell it by what the next one differs. */
  private sent: SceneMessage | null = null;
  private readonly rasters: Rasters;
  private drawn: (SceneToShow & { readonly model: PlanModel; readonly filter: SceneFilter }) | undefined;

  constructor(panel: WebviewPanel, extensionUri: Uri, plans: PlanService, choices: ChartChoices, state: unknown) {
    this.panel = panel;
    this.plans = plans;
    this.choices = choices;
    this.trend = new TrendSection(
      (message) => panel.webview.postMessage(message),
      () => this.update(),
      choices,
    );
    this.extensionUri = extensionUri;
    this.rasters = new Rasters((message) => panel.webview.postMessage(message));
    const kept = readPageState(state);
    this.restored = kept ? Uri.parse(kept.uri) : null;
    this.keepTo(kept?.isPinned ? this.restored : null);
    panel.iconPath = new ThemeIcon('graph-line');
    const update = () => this.update();
    this.subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.receive(data)),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        this.isReady = false;
        this.rasters.giveUp();
      }),
      plans.onDidChange((changed) => {
        if (changed.toString() === this.shownUri()?.toString()) update();
      }),
      plans.onDidChangeActive(update),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.tellCaret(textEditor)),
    );
    // While the page is loading.
    runInBackground('Charts', plans.log, this.prepare());
    panel.webview.html = chartsPage(panel.webview, extensionUri, env.language);
  }

  dispose(): void {
    this.isDisposed = true;
    this.rasters.giveUp();
    this.subscriptions.dispose();
  }

  /** Asks which of the charts to take elsewhere, and how. */
  async exportChart(): Promise<void> {
    const model = await this.model();
    if (!model) return;
    const scene = localiseScene(this.drawnOf(model).scene, localise);
    await exportChart(scene, this.trend.shown(model), model.uri, (svg) => this.rasters.draw(svg));
  }

  /** Stays with the plan that is shown. */
  async pin(): Promise<void> {
    this.keepTo((await this.model())?.uri ?? null);
    await this.draw();
  }

  /** Follows the active editor again. */
  async unpin(): Promise<void> {
    this.keepTo(null);
    await this.draw();
  }

  private keepTo(uri: Uri | null): void {
    this.pinned = uri;
    const told = commands.executeCommand('setContext', 'planmark.chartsPinned', uri !== null);
    runInBackground('Charts', this.plans.log, told);
  }

  private shownUri(): Uri | null {
    return this.pinned ?? this.plans.activeDocument?.uri ?? this.restored;
  }

  /** The plan to show, once it is read; undefined where there is none. */
  private async model(): Promise<PlanModel | undefined> {
    const { pinned } = this;
    const kept = pinned && (await openIfThere(pinned));
    if (pinned && !kept) this.keepTo(null);
    const document = kept ?? this.plans.activeDocument ?? (this.restored && (await openIfThere(this.restored)));
    const model = document && (await this.plans.whenReady(document));
    return model?.isPlan ? model : undefined;
  }

  private async prepare(): Promise<void> {
    const model = await this.model();
    if (model) this.drawnOf(model);
  }

  private update(): void {
    runInBackground('Charts', this.plans.log, this.draw());
  }

  private async draw(): Promise<void> {
    const turn = ++this.turn;
    const model = await this.model();
    // Something changed meanwhile, and is drawn by a later turn.
    if (this.isDisposed || turn !== this.turn) return;
    this.panel.title = this.titleFor(model);
    if (!this.isReady) return;
    await this.send(this.messageFor(model));
    if (model) {
      await this.trend.show(model);
      runInBackground('Charts', this.plans.log, this.trend.restore(model));
    } else this.trend.forget();
    for (const editor of window.visibleTextEditors) this.tellCaret(editor);
  }

  private titleFor(model: PlanModel | undefined): string {
    if (!model) return l10n.t('Plan Charts');
    const name = nameOf(model.uri);
    return this.pinned ? l10n.t('Charts: {0} (pinned)', name) : l10n.t('Charts: {0}', name);
  }

  /** Which marks the caret stands in; while the picture is older than the text, it is told with the next one. */
  private tellCaret({ document, selection }: TextEditor): void {
    const { drawn } = this;
    if (!this.isReady || drawn?.model.version !== document.version) return;
    const { uri, plan } = drawn.model;
    if (document.uri.toString() !== uri.toString()) return;
    const keys = drawn.model.engine.marksAt(drawn.scene, plan, fromPosition(selection.active));
    const caret = JSON.stringify([uri, keys]);
    if (caret === this.lastCaret) return;
    this.lastCaret = caret;
    const message: HostMessage = { type: 'caret', uri: uri.toString(), keys };
    runInBackground('Charts', this.plans.log, this.panel.webview.postMessage(message));
  }

  private messageFor(model: PlanModel | undefined): SceneMessage | NoPlan {
    if (!model) return { type: 'noPlan', advice: noPlanAdvice() };
    const { scene, filters } = this.drawnOf(model);
    return {
      type: 'scene',
      version: model.version,
      uri: model.uri.toString(),
      documentName: nameOf(model.uri),
      scene: localiseScene(scene, localise),
      filters,
      view: this.choices.of(model.uri).view,
      strings: chartStrings(),
      language: env.language,
      isPinned: this.pinned !== null,
    };
  }

  private drawnOf(model: PlanModel): SceneToShow {
    const { filter } = this.choices.of(model.uri);
    const { drawn } = this;
    if (drawn?.model === model && JSON.stringify(drawn.filter) === JSON.stringify(filter)) return drawn;
    this.drawn = { model, filter, ...sceneToShow(model, filter) };
    return this.drawn;
  }

  /** Most keys change nothing that is drawn; the version alone is no reason to draw. */
  private async send(message: SceneMessage | NoPlan): Promise<void> {
    const looks = looksOf(message);
    if (looks === this.lastSent) return;
    this.lastSent = looks;
    this.sentVersion = message.type === 'scene' ? message.version : 0;
    const before = message.type === 'scene' && this.sent?.uri === message.uri ? this.sent.scene : null;
    this.sent = message.type === 'scene' ? message : null;
    const sent: HostMessage =
      message.type === 'scene' ? { ...message, scene: patchOfScene(message.scene, before) } : message;
    await this.panel.webview.postMessage(sent);
  }

  private receive(data: unknown): void {
    const message = readPageMessage(data);
    if (message) attempt('Charts', this.plans.log, () => this.handle(message));
    else this.plans.log.warn('Charts: dropped a message of the page that is none of ours.');
  }

  private handle(message: PageMessage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.lastSent = '';
        this.sent = null;
        this.lastCaret = '';
        this.trend.forget();
        this.update();
        break;
      case 'reveal':
        runInBackground('Charts', this.plans.log, this.reveal(message.uri, message.key));
        break;
      case 'filter':
        runInBackground('Charts', this.plans.log, this.filter(message.uri, message.filter));
        break;
      case 'view':
        runInBackground('Charts', this.plans.log, this.choices.change(message.uri, { view: message.view }));
        break;
      case 'insertTable':
        runInBackground('Charts', this.plans.log, this.insertTable(message.uri));
        break;
      case 'setLevel':
        runInBackground('Charts', this.plans.log, this.setLevel(message));
        break;
      case 'raster':
        this.rasters.receive(message.id, message.png);
        break;
      case 'failure':
        this.plans.log.error(`Charts page: ${message.text}`);
        break;
      default:
        message satisfies never;
    }
  }

  /** By key in the plan as it is now: what was clicked may have moved since it was drawn. */
  private async reveal(uri: string, key: string): Promise<void> {
    const model = await this.model();
    if (model?.uri.toString() === uri && (await this.trend.take(model, key))) return;
    const range = model?.uri.toString() === uri ? rangeOfMark(this.drawnOf(model).scene, key) : null;
    if (model && range) await revealRange(model.uri, range);
    else await this.draw();
  }

  private async filter(uri: string, filter: SceneFilter): Promise<void> {
    await this.choices.change(uri, { filter });
    await this.draw();
  }

  private async insertTable(uri: string): Promise<void> {
    const model = await this.model();
    if (model?.uri.toString() === uri) await insertGapTable(model, this.extensionUri);
  }

  /** What was pressed on a picture of another text is drawn anew instead: it may be another row by now. */
  private async setLevel({ uri, key, column, version }: Extract<PageMessage, { type: 'setLevel' }>): Promise<void> {
    const model = await this.model();
    if (!model || model.uri.toString() !== uri) return;
    const isOld = version !== this.sentVersion || looksOf(this.messageFor(model)) !== this.lastSent;
    const range = isOld ? null : rangeOfMark(this.drawnOf(model).scene, key);
    if (!range) return this.draw();
    const place: LevelPlace = { uri: model.uri, line: range.startLine, column };
    if (model.plan.gapTables.some(({ rows }) => rows.some((row) => row.range.startLine === place.line))) {
      await commands.executeCommand('planmark.setLevel', place);
    }
  }
}

type NoPlan = Extract<HostMessage, { type: 'noPlan' }>;

/** How a message looks, whatever the version; what is kept of the page it knows itself. */
function looksOf(message: SceneMessage | NoPlan): string {
  return JSON.stringify(message.type === 'scene' ? { ...message, version: 0, view: {} } : message);
}

/** A file that is gone since the window was closed is no reason to fail. */
async function openIfThere(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
