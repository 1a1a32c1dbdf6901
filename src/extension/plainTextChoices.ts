import {
  Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';

export type PlainTextChoice = 'plan' | 'noPlan';

const FILES_KEY = 'planmark.plainTextChoices';
const NEVER_KEY = 'planmark.neverOfferPlainText';

/** What the user said of plain-text files, remembered for the workspace. */
export class PlainTextChoices implements Disposable {
  readonly onDidChange: Event<Uri>;
  private readonly context: ExtensionContext;
  private readonly changed = new EventEmitter<Uri>();
  /** Files without a name yet: their URI will name another text tomorrow. */
  private readonly untitled = new Map<string, PlainTextChoice>();
  private readonly subscriptions: Disposable;

  constructor(context: ExtensionContext) {
    this.context = context;
    this.onDidChange = this.changed.event;
    this.subscriptions = Disposable.from(
      this.changed,
      workspace.onDidCloseTextDocument((document) => this.untitled.delete(document.uri.toString())),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) void this.move(oldUri, newUri);
      }),
    );
  }

  get neverOffer(): boolean {
    return this.context.globalState.get<boolean>(NEVER_KEY) ?? false;
  }

  isPlan(document: TextDocument): boolean {
    return this.of(document) === 'plan';
  }

  of({ uri }: TextDocument): PlainTextChoice | undefined {
    return this.untitled.get(uri.toString()) ?? this.stored()[uri.toString()];
  }

  async set({ uri, isUntitled }: TextDocument, choice: PlainTextChoice): Promise<void> {
    if (isUntitled) this.untitled.set(uri.toString(), choice);
    else await this.store({ ...this.stored(), [uri.toString()]: choice });
    this.changed.fire(uri);
  }

  async neverOfferAgain(): Promise<void> {
    await this.context.globalState.update(NEVER_KEY, true);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private async move(from: Uri, to: Uri): Promise<void> {
    const { [from.toString()]: choice, ...rest } = this.stored();
    if (choice === undefined) return;
    await this.store({ ...rest, [to.toString()]: choice });
    this.changed.fire(to);
  }

  private stored(): Readonly<Record<string, PlainTextChoice>> {
    return this.context.workspaceState.get(FILES_KEY) ?? {};
  }

  private async store(choices: Readonly<Record<string, PlainTextChoice>>): Promise<void> {
    await this.context.workspaceState.update(FILES_KEY, choices);
  }
}
