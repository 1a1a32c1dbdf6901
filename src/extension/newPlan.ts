import {
  CompletionItem,
  CompletionItemKind,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  languages,
  type QuickPickItem,
  Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { fillTemplate } from '../core/templates/fillTemplate';
import { translateSnippet } from '../core/templates/translateSnippet';
import { registerCommand } from './boundary';
import type { PlanService } from './planService';
import { readMedia, templateWords, type Words } from './templateWords';
import type { Today } from './today';

/** A file of `media/templates`, and the word for it there. */
const TEMPLATES = [
  ['growth', 'growthPlan'],
  ['annual', 'annualPlan'],
  ['audit', 'skillAudit'],
  ['roadmap', 'roadmap'],
  ['career', 'career'],
  ['okr', 'objective'],
] as const;

type TemplateName = (typeof TEMPLATES)[number][0];

/** What a caller knows already and need not be asked: `{ template: 'growth', language: 'de' }`. */
export interface NewPlanWish {
  readonly template?: TemplateName;
  readonly language?: string;
}

interface TableSnippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** "Planmark: New Plan…", the same templates offered in an empty Markdown document, and tables in the language of a plan. */
export function registerNewPlan(context: ExtensionContext, plans: PlanService, today: Today): Disposable {
  const { extensionUri } = context;
  const snippet = async (template: TemplateName, words: Words) =>
    new SnippetString(
      fillTemplate(await readMedia(extensionUri, 'templates', `${template}.txt`), words, today.in(null)),
    );
  return Disposable.from(
    registerCommand('planmark.newPlan', plans.log, async (wish?: NewPlanWish) => {
      const words = await templateWords(wish?.language ?? env.language, extensionUri);
      const template = wish?.template ?? (await pickTemplate(words));
      if (template === undefined) return;
      const editor = await blankEditor();
      await editor.insertSnippet(await snippet(template, words));
    }),
    languages.registerCompletionItemProvider('markdown', {
      provideCompletionItems: async (document) => {
        if (!isBlank(document)) return [];
        const words = await templateWords(env.language, extensionUri);
        return Promise.all(
          TEMPLATES.map(async ([template, title], index) => {
            const item = new CompletionItem(titleOf(words, title), CompletionItemKind.Snippet);
            item.detail = detailOf(template);
            item.filterText = `plan-${template}`;
            // Before the tables, whose prefixes begin alike.
            item.sortText = `!${index}`;
            item.range = document.lineAt(0).range;
            item.insertText = await snippet(template, words);
            return item;
          }),
        );
      },
    }),
    languages.registerCompletionItemProvider('markdown', {
      provideCompletionItems: async (document, position) => {
        const typed = /^\s*(plan-?\w*)$/.exec(document.lineAt(position).text.slice(0, position.character))?.[1];
        const model = plans.get(document);
        const language = model?.isPlan ? model.plan.wording.language() : env.language;
        // What VS Code itself offers from the manifest is English.
        if (typed === undefined || /^en\b/.test(language)) return [];
        const [english, words] = [await templateWords('en', extensionUri), await templateWords(language, extensionUri)];
        const snippets: Readonly<Record<string, TableSnippet>> = JSON.parse(
          await readMedia(extensionUri, 'snippets.json'),
        );
        const range = new Range(position.translate(0, -typed.length), position);
        return Object.values(snippets).map(({ prefix, body }) =>
          tableItem(prefix, translateSnippet(body, english, words), range),
        );
      },
    }),
  );
}

function tableItem(prefix: string, body: readonly string[], range: Range): CompletionItem {
  const item = new CompletionItem({ label: prefix, description: body[0] ?? '' }, CompletionItemKind.Snippet);
  item.insertText = new SnippetString(body.join('\n'));
  item.range = range;
  // Before the one in English.
  item.sortText = `!${prefix}`;
  return item;
}

function titleOf(words: Words, title: (typeof TEMPLATES)[number][1]): string {
  return title === 'objective' ? 'OKR' : (words[title] ?? title);
}

async function pickTemplate(words: Words): Promise<TemplateName | undefined> {
  const items = TEMPLATES.map(([template, title]): QuickPickItem & { template: TemplateName } => ({
    label: titleOf(words, title),
    detail: detailOf(template),
    template,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('What kind of plan?') }))?.template;
}

function detailOf(template: TemplateName): string {
  switch (template) {
    case 'growth':
      return l10n.t('Skill gaps with levels, and goals by week with their evidence');
    case 'annual':
      return l10n.t('Pillars with goals and numbered milestones');
    case 'audit':
      return l10n.t('What you can and what is wanted, by field');
    case 'roadmap':
      return l10n.t('Three years, each with its focus and tasks');
    case 'career':
      return l10n.t('Options to choose from, and areas to develop');
    case 'okr':
      return l10n.t('Objectives of a quarter and their key results');
    default:
      return template satisfies never;
  }
}

/** The active one where it is Markdown with nothing in it, else a new one. */
async function blankEditor(): Promise<TextEditor> {
  const editor = window.activeTextEditor;
  if (editor && editor.document.languageId === 'markdown' && editor.document.getText().trim() === '') return editor;
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' }));
}

/** Nothing, or the word that one begins to type. */
function isBlank(document: TextDocument): boolean {
  return document.lineCount === 1 && /^[\w-]{0,12}$/.test(document.lineAt(0).text);
}
