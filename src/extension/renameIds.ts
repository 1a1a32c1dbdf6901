import {
  type CancellationToken,
  type Disposable,
  l10n,
  languages,
  type Position,
  Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from 'vscode';
import type { TextEdit as CoreTextEdit } from '../core/text/textEdit';
import { fromPosition, toRange, toTextEdit } from './convertRange';
import { localise } from './localise';
import { linesInWorkspace, placesInWorkspace } from './navigation';
import type { PlanFiles } from './planFiles';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanModel, PlanService } from './planService';

/** Renames ids in their scope: one objective, the document, or for `ACH-001` the workspace with the file of that name. */
export function registerRenameIds(plans: PlanService, files: PlanFiles): Disposable {
  return languages.registerRenameProvider(PLAN_LANGUAGES, {
    prepareRename: (document, position) => renamableIn(plans, files, document, position),
    provideRenameEdits: (document, position, newName, token) =>
      renameIn(plans, files, document, { position, newId: newName.trim(), token }),
  });
}

/** Undefined leaves the place to others: headings and links are renamed by VS Code's own Markdown support. */
async function renamableIn(
  plans: PlanService,
  files: PlanFiles,
  document: TextDocument,
  position: Position,
): Promise<{ range: Range; placeholder: string } | undefined> {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const { engine, plan, lines } = model;
  const found = engine.renamableAt(plan, lines, fromPosition(position));
  if (found && 'kind' in found) throw new Error(localise(found.message));
  if (found) return { range: toRange(found.range), placeholder: found.id };
  const named = engine.workspaceIdAt(lines, fromPosition(position));
  if (!named || !(await files.ofIds(engine.idOfFileName)).has(named.id)) return undefined;
  return { range: toRange(named.range), placeholder: named.id };
}

interface RenameRequest {
  readonly position: Position;
  readonly newId: string;
  readonly token: CancellationToken;
}

async function renameIn(
  plans: PlanService,
  files: PlanFiles,
  document: TextDocument,
  { position, newId, token }: RenameRequest,
): Promise<WorkspaceEdit | undefined> {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const { engine, plan, lines } = model;
  const own = engine.renameId(plan, lines, fromPosition(position), newId);
  if ('kind' in own) throw new Error(localise(own.message));
  const named = engine.workspaceIdAt(lines, fromPosition(position));
  if (named) return renameInWorkspace(model, files, { id: named.id, newId, own, token });
  if (own.length === 0) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, own.map(toTextEdit));
  return edit;
}

interface RenameOfFile {
  readonly id: string;
  readonly newId: string;
  /** Those of the document, where it gives the id to something itself. */
  readonly own: readonly CoreTextEdit[];
  readonly token: CancellationToken;
}

async function renameInWorkspace(
  model: PlanModel,
  files: PlanFiles,
  { id, newId, own, token }: RenameOfFile,
): Promise<WorkspaceEdit | undefined> {
  const { engine } = model;
  files.readAgain();
  const byId = await files.ofIds(engine.idOfFileName);
  const file = byId.get(id);
  if (!file && own.length === 0) return undefined;
  if (!engine.isOfSameForm(newId, id)) throw new Error(l10n.t('"{0}" is no id of the form of "{1}".', newId, id));
  if (byId.has(newId)) throw new Error(l10n.t('"{0}" is the id of something else already.', newId));
  const edit = new WorkspaceEdit();
  const renamed = file && Uri.joinPath(file, '..', fileName(file).replace(id, newId));
  if (file && renamed) edit.renameFile(file, renamed);
  // The file has its new name by then.
  const placeOf = (uri: Uri) => (renamed && uri.toString() === file?.toString() ? renamed : uri);
  for (const { range, newText } of own) edit.replace(placeOf(model.uri), toRange(range), newText);
  for (const { uri, range } of await placesInWorkspace(model, files, id, token)) {
    if (own.length === 0 || uri.toString() !== model.uri.toString()) edit.replace(placeOf(uri), range, newId);
  }
  if (file && renamed) {
    for await (const [uri, lines] of linesInWorkspace(model, files, fileName(file), token)) {
      for (const range of linksTo(fileName(file), lines)) edit.replace(placeOf(uri), range, fileName(renamed));
    }
  }
  return token.isCancellationRequested ? undefined : edit;
}

/** Where links and paths lead to a file by its name: `(../ACH-001.md#part)`. */
function linksTo(name: string, lines: readonly string[]): Range[] {
  const link = new RegExp(`(?<=[(/<])${name.replace(/[^\w\s-]/g, '\\$&')}(?=[)#>?\\s])`, 'g');
  return lines.flatMap((line, number) =>
    [...line.matchAll(link)].map(({ index }) => new Range(number, index, number, index + name.length)),
  );
}

function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
