import {
  Disposable,
  type Event,
  EventEmitter,
  FileSystemError,
  type FileSystemWatcher,
  type LogOutputChannel,
  RelativePattern,
  Uri,
  workspace,
} from 'vscode';
import { runInBackground } from './boundary';

const NAME = '.planmark.yaml';
/** File systems on which a look into a folder above the workspace costs next to nothing. */
const NEAR = new Set(['file', 'vscode-remote']);
const DEEPEST = 50;

export interface ConfigurationFile {
  readonly uri: Uri;
  readonly folder: Uri;
  readonly text: string;
}

/** The `.planmark.yaml` files above the folders that were asked for: read once, and again when they change. */
export class ConfigurationFiles implements Disposable {
  /** A folder that was looked into before has another file, or none any more. */
  readonly onDidChange: Event<void>;
  /** The same, or a first file was found. */
  readonly onDidRead: Event<void>;
  private readonly log: LogOutputChannel;
  private readonly changed = new EventEmitter<void>();
  private readonly hasRead = new EventEmitter<void>();
  /** By folder; null where a folder has none. */
  private readonly files = new Map<string, ConfigurationFile | null>();
  private readonly reads = new Map<string, Promise<void>>();
  private readonly searches = new Map<string, Promise<void>>();
  /** Of files outside the workspace, by folder. */
  private readonly watchers = new Map<string, Disposable>();
  private readonly subscriptions: Disposable;

  constructor(log: LogOutputChannel) {
    this.log = log;
    this.onDidChange = this.changed.event;
    this.onDidRead = this.hasRead.event;
    const look = (uri: Uri) => this.lookAgain(uri);
    const deletions = workspace.createFileSystemWatcher('**', true, true, false);
    this.subscriptions = Disposable.from(
      this.changed,
      this.hasRead,
      this.watch(workspace.createFileSystemWatcher(`**/${NAME}`)),
      // Of files that go with their folder nobody tells but of the folder.
      deletions,
      deletions.onDidDelete((uri) => this.lookBelow(uri)),
      // A watcher tells after a while, and not of every file system.
      workspace.onDidSaveTextDocument(({ uri }) => look(uri)),
      workspace.onDidCreateFiles(({ files }) => files.forEach(look)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach(look)),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) [oldUri, newUri].forEach(look);
      }),
    );
  }

  /** Those found so far. */
  get all(): readonly ConfigurationFile[] {
    return [...this.files.values()].filter((file) => file !== null);
  }

  /** The nearest above a document; null: there is none, undefined: not looked for yet. Reads nothing. */
  nearest(document: Uri): ConfigurationFile | null | undefined {
    for (const folder of foldersAbove(document)) {
      const file = this.files.get(folder.toString());
      if (file !== null) return file;
    }
    return null;
  }

  /** Looks for it anew: outside the workspace no watcher tells of a file that is made. */
  find(document: Uri): Promise<void> {
    const key = document.toString();
    const search = this.searches.get(key) ?? this.search(document).finally(() => this.searches.delete(key));
    this.searches.set(key, search);
    return search;
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const watcher of this.watchers.values()) watcher.dispose();
  }

  private async search(below: Uri): Promise<void> {
    for (const folder of foldersAbove(below)) {
      await this.read(folder);
      if (this.files.get(folder.toString())) return;
    }
  }

  private watch(watcher: FileSystemWatcher): Disposable {
    const look = (uri: Uri) => this.lookAgain(uri);
    return Disposable.from(watcher, watcher.onDidChange(look), watcher.onDidCreate(look), watcher.onDidDelete(look));
  }

  private lookAgain(uri: Uri): void {
    if (!uri.path.endsWith(`/${NAME}`)) return;
    const folder = Uri.joinPath(uri, '..');
    if (this.files.has(folder.toString())) runInBackground(`Reading ${uri.path}`, this.log, this.read(folder));
  }

  private lookBelow(deleted: Uri): void {
    for (const { uri } of this.all) {
      if (uri.scheme === deleted.scheme && uri.path.startsWith(`${deleted.path}/`)) this.lookAgain(uri);
    }
  }

  /** One read of a folder after the other, so that the last one has the last word. */
  private read(folder: Uri): Promise<void> {
    const key = folder.toString();
    const reading = (this.reads.get(key) ?? Promise.resolve()).then(async () => {
      const before = this.files.get(key);
      const file = await readFile(folder, this.log);
      this.files.set(key, file);
      if (file !== null) this.watchOutside(folder);
      if (before?.text === file?.text) return;
      // The one above counts now.
      if (file === null) await this.search(folder);
      if (before !== undefined) this.changed.fire();
      this.hasRead.fire();
    });
    this.reads.set(key, reading);
    return reading;
  }

  private watchOutside(folder: Uri): void {
    const key = folder.toString();
    if (this.watchers.has(key) || workspace.getWorkspaceFolder(folder)) return;
    this.watchers.set(key, this.watch(workspace.createFileSystemWatcher(new RelativePattern(folder, NAME))));
  }
}

/** Null where there is none, or none that can be read. */
async function readFile(folder: Uri, log: LogOutputChannel): Promise<ConfigurationFile | null> {
  const uri = Uri.joinPath(folder, NAME);
  try {
    const bytes = await workspace.fs.readFile(uri);
    return { uri, folder, text: await workspace.decode(bytes, { encoding: 'utf8' }) };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    if (!isMissing) log.debug(`Reading ${uri.path}:`, error);
    return null;
  }
}

/** The innermost first: to the root of near file systems, to the workspace's folder on others. */
function foldersAbove(document: Uri): Uri[] {
  if (document.scheme === 'untitled') return [];
  const last = NEAR.has(document.scheme) ? undefined : workspace.getWorkspaceFolder(document)?.uri.path;
  const folders: Uri[] = [];
  for (let uri = document; uri.path !== '/' && uri.path !== last && folders.length < DEEPEST; ) {
    const folder = Uri.joinPath(uri, '..');
    if (folder.path === uri.path) break;
    folders.push(folder);
    uri = folder;
  }
  return folders;
}
