import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  DocumentPasteTriggerKind,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { TablePaste } from '../core/edits/pasteTable';
import { fromRange, toTextEdit } from './convertRange';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/**
 * What is copied from a spreadsheet becomes a table, rows or cells when it is pasted into a plan; VS Code's widget beside it
 * offers the others, and the text as it is. "Paste As…" offers them in any Markdown.
 */
export function registerTablePaste(plans: PlanService): Disposable {
  return languages.registerDocumentPasteEditProvider(
    PLAN_LANGUAGES,
    {
      async provideDocumentPasteEdits(document, ranges, dataTransfer, context, token) {
        try {
          return await pastesInto(plans, document, ranges, dataTransfer, context, token);
        } catch (error) {
          plans.log.error('Pasting:', error);
          return undefined;
        }
      },
    },
    { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [TABLE] },
  );
}

const TABLE = DocumentDropOrPasteEditKind.Empty.append('markdown', 'table', 'planmark');

async function pastesInto(
  plans: PlanService,
  document: TextDocument,
  ranges: readonly Range[],
  dataTransfer: DataTransfer,
  { only, triggerKind }: DocumentPasteEditContext,
  token: CancellationToken,
): Promise<DocumentPasteEdit[] | undefined> {
  const clipboard = await dataTransfer.get('text/plain')?.asString();
  if (!clipboard?.includes('\t')) return undefined;
  const model = await plans.whenReady(document);
  const isAsked = triggerKind === DocumentPasteTriggerKind.PasteAs;
  if (!model || !(model.isPlan || isAsked) || token.isCancellationRequested) return undefined;
  const pastes = model.engine
    .pasteTable(model, ranges.map(fromRange), clipboard)
    .map((paste) => toPasteEdit(document, paste));
  return only ? pastes.filter(({ kind }) => only.contains(kind)) : pastes;
}

function toPasteEdit({ uri }: TextDocument, { kind, edits }: TablePaste): DocumentPasteEdit {
  // All of it is an additional edit: what VS Code inserts itself is indented once more.
  const paste = new DocumentPasteEdit('', titleOf(kind), TABLE.append(kind));
  paste.additionalEdit = new WorkspaceEdit();
  paste.additionalEdit.set(uri, edits.map(toTextEdit));
  return paste;
}

function titleOf(kind: TablePaste['kind']): string {
  switch (kind) {
    case 'table':
      return l10n.t('Insert as Table');
    case 'rows':
      return l10n.t('Insert as Table Rows');
    case 'cells':
      return l10n.t('Fill in Table Cells');
  }
}
