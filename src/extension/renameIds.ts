import {
  type Disposable,
  l10n,
  languages,
  type Position,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import { fromPosition, toRange, toTextEdit } from './convertRange';
import { localise } from './localise';
import { placesInWorkspace } from './navigation';
import type { PlanFiles } from './planFiles';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** Renames ids in their scope: one objective, the document, or for `ACH-001` the workspace with the file of that name. */
export function registerRenameIds(plans: PlanService, files: PlanFiles): Disposable {
  return languages.registerRenameProvider(PLAN_LANGUAGES, {
    prepareRename: (document, position) => renamableIn(plans, document, position),
    provideRenameEdits: (document, position, newName) => renameIn(plans, files, document, position, newName.trim()),
  });
}

/** Undefined leaves the place to others: headings and links are renamed by VS Code's own Markdown support. */
function renamableIn(
  plans: PlanService,
  document: TextDocument,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const model = plans.get(document);
  const found = model?.isPlan ? model.engine.renamableAt(model.plan, model.lines, fromPosition(position)) : null;
  if (!found) return undefined;
  if ('kind' in found) throw new Error(localise(found.message));
  return { range: toRange(found.range), placeholder: found.id };
}

async function renameIn(
  plans: PlanService,
  files: PlanFiles,
  document: TextDocument,
  position: Position,
  newId: string,
): Promise<WorkspaceEdit | undefined> {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const { engine, plan, lines } = model;
  const edits = engine.renameId(plan, lines, fromPosition(position), newId);
  if ('kind' in edits) throw new Error(localise(edits.message));
  if (edits.length === 0) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits.map(toTextEdit));
  const named = engine.workspaceIdAt(lines, fromPosition(position));
  if (!named) return edit;
  const byId = await files.ofIds(engine.idOfFileName);
  if (byId.has(newId)) throw new Error(l10n.t('"{0}" is the id of something else already.', newId));
  for (const { uri, range } of await placesInWorkspace(model, files, named.id)) {
    if (uri.toString() !== document.uri.toString()) edit.replace(uri, range, newId);
  }
  const file = byId.get(named.id);
  if (file) edit.renameFile(file, Uri.joinPath(file, '..', fileName(file).replace(named.id, newId)));
  return edit;
}

function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
