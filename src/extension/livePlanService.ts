import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { IsoDate } from '../core/values/isoDate';
import { attempt, runInBackground } from './boundary';
import { Burst } from './burst';
import type { Configurations } from './configurations';
import { isMarkdown, isPlainText } from './documentKinds';
import type { PlaceOptions } from './engine';
import { type Engine, loadEngine } from './loadEngine';
import type { PlainTextChoices } from './plainTextChoices';
import { PlanReading } from './planReading';
import type { PlanModel, PlanService } from './planService';
import type { Today } from './today';

/** Follows the open documents and keeps a reading of each that is looked at. */
export class LivePlanService implements PlanService, Disposable {
  readonly log: LogOutputChannel;
  readonly onDidChange: Event<Uri>;
  readonly onDidChangeActive: Event<void>;
  /** Told once, before anything is read. */
  readonly onDidLoad: Event<Engine>;
  private readonly choices: PlainTextChoices;
  private readonly configurations: Configurations;
  private readonly todayIn: (timeZone: string | null) => IsoDate;
  private readonly changed = new EventEmitter<Uri>();
  private readonly activeChanged = new EventEmitter<void>();
  private readonly loaded = new EventEmitter<Engine>();
  private readonly readings = new Map<string, PlanReading>();
  private readonly burst = new Burst<Uri>((uri) => this.changed.fire(uri));
  private readonly subscriptions: Disposable;
  private engine: Engine | undefined;
  private followed: TextDocument | undefined;

  constructor(log: LogOutputChannel, today: Today, choices: PlainTextChoices, configurations: Configurations) {
    this.log = log;
    this.todayIn = (timeZone) => today.in(timeZone);
    this.choices = choices;
    this.configurations = configurations;
    this.onDidChange = this.changed.event;
    this.onDidChangeActive = this.activeChanged.event;
    this.onDidLoad = this.loaded.event;
    const look = () => this.look();
    this.subscriptions = Disposable.from(
      this.changed,
      this.activeChanged,
      this.loaded,
      workspace.onDidChangeTextDocument((event) => this.apply(event)),
      workspace.onDidOpenTextDocument(look),
      workspace.onDidCloseTextDocument((document) => this.close(document)),
      window.onDidChangeVisibleTextEditors(look),
      window.onDidChangeActiveTextEditor(look),
      window.tabGroups.onDidChangeTabs(look),
      choices.onDidChange((uri) => this.reconsider(uri)),
      today.onDidChange(() => this.tellAll()),
      configurations.onDidChange(() => this.tellAll()),
    );
    this.look();
  }

  get active(): PlanModel | undefined {
    const model = this.followed && this.get(this.followed);
    return model?.isPlan ? model : undefined;
  }

  get activeDocument(): TextDocument | undefined {
    return this.followed;
  }

  get(document: TextDocument): PlanModel | undefined {
    const { engine } = this;
    if (engine === undefined || document.isClosed || !this.isRead(document)) return undefined;
    return attempt(`Reading ${document.uri.path}`, this.log, () => {
      const place = this.configurations.of(document, engine);
      if (place !== undefined) return this.reading(document, place, engine).model(place, this.todayIn);
      this.readLater(document);
      return undefined;
    });
  }

  at(uri: Uri): PlanModel | undefined {
    const reading = this.readings.get(uri.toString());
    return reading && this.get(reading.document);
  }

  async whenReady(document: TextDocument): Promise<PlanModel | undefined> {
    if (this.engine === undefined) this.begin(await loadEngine());
    await this.configurations.whenFound(document);
    return this.get(document);
  }

  dispose(): void {
    this.burst.dispose();
    this.subscriptions.dispose();
    this.readings.clear();
  }

  private begin(engine: Engine): void {
    if (this.engine !== undefined) return;
    this.engine = engine;
    this.loaded.fire(engine);
  }

  private isRead(document: TextDocument): boolean {
    return isMarkdown(document) || (isPlainText(document) && this.choices.isPlan(document));
  }

  private reading(document: TextDocument, place: PlaceOptions, engine: Engine): PlanReading {
    const key = document.uri.toString();
    const known = this.readings.get(key);
    if (known?.document === document) return known;
    const reading = new PlanReading(document, place, engine, this.log);
    this.readings.set(key, reading);
    // Whoever asked first: all others have not seen it yet.
    this.tell(document.uri);
    return reading;
  }

  /** Reads what can be seen, and follows the active editor, or else one that is seen. */
  private look(): void {
    for (const { document } of window.visibleTextEditors) {
      if (this.isRead(document)) this.startReading(document);
    }
    this.follow(this.documentToFollow());
  }

  private startReading(document: TextDocument): void {
    runInBackground(`Reading ${document.uri.path}`, this.log, this.whenReady(document));
  }

  private readLater(document: TextDocument): void {
    const reading = this.whenReady(document).then(() => this.tell(document.uri));
    runInBackground(`Reading ${document.uri.path}`, this.log, reading);
  }

  private documentToFollow(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active && (isMarkdown(active) || isPlainText(active))) return active;
    if (this.followed && isShown(this.followed)) return this.followed;
    // After a reload another kind of editor may have the focus, as a preview of the plan beside it.
    return window.visibleTextEditors.find(({ document }) => this.isRead(document))?.document;
  }

  private follow(document: TextDocument | undefined): void {
    if (document === this.followed) return;
    this.followed = document;
    this.activeChanged.fire();
  }

  private apply(event: TextDocumentChangeEvent): void {
    const reading = this.readings.get(event.document.uri.toString());
    if (reading === undefined) return;
    const done = attempt(`Following ${event.document.uri.path}`, this.log, () => {
      reading.apply(event);
      return true;
    });
    // A reading that failed to follow is dropped: the next one starts from the whole text.
    if (!done && this.readings.delete(event.document.uri.toString())) this.startReading(event.document);
    else if (event.contentChanges.length > 0) this.tell(event.document.uri);
  }

  private close(document: TextDocument): void {
    if (this.readings.delete(document.uri.toString())) this.tell(document.uri);
    if (document === this.followed) this.follow(undefined);
  }

  /** Another choice for a plain text: it may be a plan now, or none any more. */
  private reconsider(uri: Uri): void {
    this.readings.delete(uri.toString());
    this.look();
    this.tell(uri);
  }

  private tellAll(): void {
    for (const { document } of this.readings.values()) this.tell(document.uri);
  }

  private tell(uri: Uri): void {
    this.burst.add(uri.toString(), uri);
  }
}

/** Whether a tab or an editor holds the document: VS Code tells of its closing minutes later. */
function isShown(document: TextDocument): boolean {
  if (document.isClosed) return false;
  if (window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  const name = document.uri.toString();
  return window.tabGroups.all.some((group) =>
    group.tabs.some(({ input }) => {
      if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri.toString() === name;
      return input instanceof TabInputTextDiff && input.modified.toString() === name;
    }),
  );
}
