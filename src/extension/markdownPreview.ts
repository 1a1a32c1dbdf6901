import { commands, Disposable, type TextDocument, Uri, workspace } from 'vscode';
import { attempt, runInBackground } from './boundary';
import { addPlanCharts, type MarkdownIt, type PreviewMarks, type PreviewSource } from './markdownItPlugin';
import type { PlanModel, PlanService } from './planService';

const SETTING = 'planmark.previewBars';

/** The charts in VS Code's own Markdown preview. What they look like is the engine's: nothing is drawn before it is loaded. */
export class MarkdownPreview implements PreviewSource, Disposable {
  private readonly plans: PlanService;
  private readonly subscriptions: Disposable;
  /** By the address of each document that was rendered: the version, and what was known of it then. */
  private readonly rendered = new Map<string, { readonly version: number; readonly model: PlanModel | undefined }>();
  /** By what each rendering is made with: it asks at every heading and table. */
  private readonly models = new WeakMap<object, { readonly model: PlanModel | undefined }>();
  private readonly marks = new WeakMap<object, PreviewMarks | null>();

  constructor(plans: PlanService) {
    this.plans = plans;
    this.subscriptions = Disposable.from(
      plans.onDidChange((uri) => this.reconsider(uri)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SETTING)) this.refresh();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.rendered.delete(uri.toString())),
    );
  }

  extend(markdownIt: MarkdownIt): MarkdownIt {
    return addPlanCharts(markdownIt, this);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  chart(environment: unknown, kind: string): string | null {
    return this.answer(environment, (model) => model.engine.previewChart(model, kind));
  }

  bars(environment: unknown): PreviewMarks | null {
    const uri = addressIn(environment);
    if (!uri) return null;
    const key = environment as object;
    let known = this.marks.get(key);
    if (known === undefined) {
      const isOn = workspace.getConfiguration('planmark', uri).get<boolean>('previewBars');
      known = isOn ? this.answer(environment, (model) => model.engine.previewMarks(model)) : null;
      this.marks.set(key, known);
    }
    return known;
  }

  private answer<Answer>(environment: unknown, of: (model: PlanModel) => Answer): Answer | null {
    const model = this.modelFor(environment);
    return (model && attempt('Preview', this.plans.log, () => of(model))) ?? null;
  }

  /** Looked up once for each rendering. */
  private modelFor(environment: unknown): PlanModel | undefined {
    const uri = addressIn(environment);
    if (!uri) return undefined;
    const key = environment as object;
    const known = this.models.get(key);
    if (known) return known.model;
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const model = document && this.plans.get(document);
    if (document) this.remember(document, model);
    const shown = model?.isPlan ? model : undefined;
    this.models.set(key, { model: shown });
    return shown;
  }

  private remember(document: TextDocument, model: PlanModel | undefined): void {
    this.rendered.set(document.uri.toString(), { version: document.version, model });
    // Its reading tells when it is there.
    if (!model) runInBackground('Preview', this.plans.log, this.plans.whenReady(document));
  }

  /** The plan reads differently although its text is the same: another day, other options, or it was not read before. */
  private reconsider(uri: Uri): void {
    const last = this.rendered.get(uri.toString());
    const model = last && this.plans.at(uri);
    if (model && model !== last.model && model.version === last.version && (model.isPlan || last.model?.isPlan))
      this.refresh();
  }

  private refresh(): void {
    if (this.rendered.size === 0) return;
    this.rendered.clear();
    runInBackground('Preview', this.plans.log, commands.executeCommand('markdown.preview.refresh'));
  }
}

function addressIn(environment: unknown): Uri | null {
  const address = (environment as { readonly currentDocument?: unknown } | null | undefined)?.currentDocument;
  return address instanceof Uri ? address : null;
}
