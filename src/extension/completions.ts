import {
  type CompletionItem,
  CompletionItemKind,
  type Disposable,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { Completion, Completions } from '../core/views/completions/completion';
import { attempt } from './boundary';
import { fromPosition, toRange } from './convertRange';
import { escapeMarkdown } from './escapeMarkdown';
import { localise } from './localise';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  level: CompletionItemKind.EnumMember,
  gap: CompletionItemKind.Value,
  status: CompletionItemKind.EnumMember,
  priority: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Value,
  id: CompletionItemKind.Reference,
  owner: CompletionItemKind.User,
  key: CompletionItemKind.Property,
  next: CompletionItemKind.Value,
};

/** Words that fit at the caret: in cells, in values of fields, in ids and in front matter; never in prose, and on no key of their own. */
export function registerCompletions(plans: PlanService): Disposable {
  return languages.registerCompletionItemProvider(PLAN_LANGUAGES, {
    provideCompletionItems: (document, position) =>
      attempt('Completions', plans.log, () => completionsOf(plans, document, position)),
  });
}

function completionsOf(plans: PlanService, document: TextDocument, position: Position): CompletionItem[] | undefined {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const found = model.engine.completionsAt({
    plan: model.plan,
    problems: model.problems,
    lines: model.lines,
    analysis: model.analysis,
    position: fromPosition(position),
  });
  return found?.items.map((item, index) => completionItem(item, index, found, document));
}

function completionItem(
  { kind, label, detail, explanation }: Completion,
  index: number,
  found: Completions,
  document: TextDocument,
): CompletionItem {
  const range = toRange(found.range);
  const present = document.getText(range);
  return {
    label: detail === null ? label : { label, description: localise(detail) },
    kind: KINDS[kind],
    insertText: found.before + label + found.behind,
    range,
    // What stands there already is no beginning of anything else: all others are offered in its place.
    filterText: found.items.some((each) => each.label === present) ? present : label,
    preselect: label === present,
    sortText: String(index).padStart(4, '0'),
    ...(explanation === null ? {} : { documentation: new MarkdownString(escapeMarkdown(explanation)) }),
  };
}
