import { commands, Disposable, type ExtensionContext, Uri, ViewColumn, workspace } from 'vscode';
import { registerCommand } from './boundary';
import type { PlanService } from './planService';

/**
 * The pages have a scheme of their own because of where they are opened from: the link behind a diagnostic's code opens
 * any document but no command, and in a browser the extension's own files are `https:`, which would leave the editor.
 * package.json names the Markdown preview as the editor for the scheme.
 */
const SCHEME = 'planmark-page';
const PREVIEW = 'vscode.markdown.preview.editor';

export function rulePageUri(rule: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/rules/${rule}.md` });
}

export function registerRulePages(context: ExtensionContext, plans: PlanService): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) =>
        workspace.decode(await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'media', path)), {
          encoding: 'utf8',
        }),
    }),
    registerCommand('planmark.openRulePage', plans.log, (rule: string) => openPage(rulePageUri(rule))),
    registerCommand('planmark.explainPlans', plans.log, () =>
      openPage(Uri.from({ scheme: SCHEME, path: '/what-is-a-plan.md' })),
    ),
  );
}

/** Beside the plan that it speaks of. */
async function openPage(uri: Uri): Promise<void> {
  await commands.executeCommand('vscode.openWith', uri, PREVIEW, ViewColumn.Beside);
}
