import {
  type CancellationToken,
  Disposable,
  FileType,
  l10n,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { readAhead } from './readAhead';

const MOST_FILES = 1000;
const LARGEST_BYTES = 1_000_000;
const MOST_AT_ONCE = 16;
/** Who waits for longer wants to know what for. */
const SLOW_MS = 1000;

/** The Markdown files of the workspace: looked for when first asked for, read when their text is, and followed from then on. */
export class PlanFiles implements Disposable {
  private found: Thenable<readonly Uri[]> | undefined;
  private readonly texts = new Map<string, Promise<string>>();
  private subscriptions: Disposable | undefined;

  /** Those of an id: `ACH-001.md` and `ACH-001-led-migration.md` are of `ACH-001`. */
  async ofIds(idOfName: (name: string) => string | null): Promise<ReadonlyMap<string, Uri>> {
    const files = new Map<string, Uri>();
    for (const uri of await this.all()) {
      const id = idOfName(uri.path.slice(uri.path.lastIndexOf('/') + 1));
      if (id !== null && !files.has(id)) files.set(id, uri);
    }
    return files;
  }

  all(): Thenable<readonly Uri[]> {
    this.subscriptions ??= this.follow();
    this.found ??= workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', MOST_FILES);
    return this.found;
  }

  /** As it stands in an editor, else in its file; '' for what cannot be read, or is too large for a plan. */
  async text(uri: Uri): Promise<string> {
    const key = uri.toString();
    const document = workspace.textDocuments.find((each) => each.uri.toString() === key);
    if (document) return document.getText();
    const known = this.texts.get(key) ?? read(uri);
    this.texts.set(key, known);
    return known;
  }

  /** The same of many, until somebody cancels it; where it takes longer than a second, the status bar says so. */
  async *textsOf(uris: readonly Uri[], token?: CancellationToken): AsyncGenerator<readonly [Uri, string]> {
    let end = () => {};
    const slow = setTimeout(() => {
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const title = l10n.t('Reading the plans of the workspace');
      void window.withProgress({ location: ProgressLocation.Window, title }, () => ended);
    }, SLOW_MS);
    try {
      yield* readAhead(uris, (uri) => this.text(uri), {
        most: MOST_AT_ONCE,
        isCancelled: () => token?.isCancellationRequested ?? false,
        now: Date.now,
        pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      });
    } finally {
      clearTimeout(slow);
      end();
    }
  }

  /** What is to be written at the places that are found must have been read just now: not each change is told. */
  readAgain(): void {
    this.texts.clear();
  }

  dispose(): void {
    this.subscriptions?.dispose();
  }

  private follow(): Disposable {
    const watcher = workspace.createFileSystemWatcher('**/*.{md,markdown}');
    const changed = (uri: Uri) => this.texts.delete(uri.toString());
    const others = (uri?: Uri) => {
      if (uri) changed(uri);
      this.found = undefined;
    };
    return Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(others),
      watcher.onDidDelete(others),
      workspace.onDidChangeWorkspaceFolders(() => others()),
    );
  }
}

async function read(uri: Uri): Promise<string> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (size > LARGEST_BYTES || (type & FileType.File) === 0) return '';
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    return '';
  }
}
