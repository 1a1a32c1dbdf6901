import {
  type ConfigurationChangeEvent,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { ConfigurationSource } from '../core/configuration/configuration';
import type { ConfigurationProblem } from '../core/configuration/configurationProblem';
import type { ConfigurationReading } from '../core/configuration/readOptions';
import { formatMessage } from '../core/rules/formatMessage';
import { type ConfigurationFile, ConfigurationFiles } from './configurationFiles';
import type { PlaceOptions } from './engine';
import type { Engine } from './loadEngine';

const SECTION = 'planmark';
/** Each may be set by the user, the workspace and its folder. */
const SETTINGS = [
  'columns',
  'fields',
  'levels',
  'statuses',
  'priorities',
  'boxes',
  'detect',
  'staleAfterDays',
  'fiscalYearStart',
  'rules',
  'dateOrder',
  'timeZone',
] as const;

/** The options of each document's place: settings, and the `.planmark.yaml` nearest above it. */
export class Configurations implements Disposable {
  /** Any document's options may be others now. */
  readonly onDidChange: Event<void>;
  /** A `.planmark.yaml` was read: `mistakes` may tell of others. */
  readonly onDidReadFile: Event<void>;
  private readonly log: LogOutputChannel;
  private readonly files: ConfigurationFiles;
  private readonly changed = new EventEmitter<void>();
  private readonly options = new Map<string, PlaceOptions>();
  private readonly readings = new WeakMap<ConfigurationFile, ConfigurationReading>();
  private readonly subscriptions: Disposable;
  /** Mistakes that the log has told of since the settings changed. */
  private readonly told = new Set<string>();

  constructor(log: LogOutputChannel) {
    this.log = log;
    this.files = new ConfigurationFiles(log);
    this.onDidChange = this.changed.event;
    this.onDidReadFile = this.files.onDidRead;
    this.subscriptions = Disposable.from(
      this.files,
      this.changed,
      this.files.onDidChange(() => this.forget()),
      workspace.onDidChangeConfiguration((event: ConfigurationChangeEvent) => {
        if (SETTINGS.some((setting) => event.affectsConfiguration(`${SECTION}.${setting}`))) this.forget();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.forget()),
      workspace.onDidCloseTextDocument(({ uri }) => this.options.delete(uri.toString())),
    );
  }

  /** Undefined until its file has been looked for: see `whenFound`. Reads no file; cheap to ask again. */
  of({ uri }: Pick<TextDocument, 'uri'>, engine: Engine): PlaceOptions | undefined {
    const known = this.options.get(uri.toString());
    if (known !== undefined) return known;
    const file = this.files.nearest(uri);
    if (file === undefined) return undefined;
    const options = engine.placeOptions(this.sourcesOf(uri, file, engine));
    this.options.set(uri.toString(), options);
    return options;
  }

  /** Looks for the file of a document that is not known yet. */
  async whenFound({ uri }: Pick<TextDocument, 'uri'>): Promise<void> {
    if (!this.options.has(uri.toString())) await this.files.find(uri);
  }

  /** The files found so far and what is wrong with them. */
  mistakes(engine: Engine): readonly { readonly uri: Uri; readonly problems: readonly ConfigurationProblem[] }[] {
    return this.files.all.map((file) => ({ uri: file.uri, problems: this.readingOf(file, engine).problems }));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private forget(): void {
    this.options.clear();
    this.told.clear();
    this.changed.fire();
  }

  private sourcesOf(uri: Uri, file: ConfigurationFile | null, engine: Engine): ConfigurationSource[] {
    const path = workspace.asRelativePath(uri, false);
    const sources: ConfigurationSource[] = settingsOf(uri).map((settings) => {
      const { configuration, problems } = engine.readSettings(settings);
      this.tell(problems);
      return { kind: 'settings', options: configuration, path };
    });
    if (file === null) return sources;
    const { configuration } = this.readingOf(file, engine);
    const below = uri.path.slice(file.folder.path.replace(/\/$/, '').length + 1);
    return [...sources, { kind: 'file', options: configuration, path: below }];
  }

  private readingOf(file: ConfigurationFile, engine: Engine): ConfigurationReading {
    const known = this.readings.get(file);
    if (known !== undefined) return known;
    const reading = engine.readYamlConfiguration(file.text);
    this.readings.set(file, reading);
    return reading;
  }

  /** The settings editor shows most mistakes itself; the log has them all. */
  private tell(problems: readonly ConfigurationProblem[]): void {
    for (const { message } of problems) {
      const text = formatMessage(message);
      if (!this.told.has(text)) this.log.warn(text);
      this.told.add(text);
    }
  }
}

/** What the user, the workspace and its folder have set, in this order: the last one wins. */
function settingsOf(uri: Uri): readonly Readonly<Record<string, unknown>>[] {
  const configuration = workspace.getConfiguration(SECTION, uri);
  const scopes: readonly Record<string, unknown>[] = [{}, {}, {}];
  for (const setting of SETTINGS) {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect<unknown>(setting) ?? {};
    for (const [index, value] of [globalValue, workspaceValue, workspaceFolderValue].entries()) {
      if (value !== undefined) Object.assign(scopes[index] ?? {}, { [setting]: value });
    }
  }
  return scopes.filter((settings) => Object.keys(settings).length > 0);
}
