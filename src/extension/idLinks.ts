import { type Disposable, DocumentLink, languages, type TextDocument } from 'vscode';
import { attemptLater } from './boundary';
import { toRange } from './convertRange';
import type { PlanFiles } from './planFiles';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** Links from `ACH-001` in a plan to the file of the workspace that is named for it. */
export function registerIdLinks(plans: PlanService, files: PlanFiles): Disposable {
  return languages.registerDocumentLinkProvider(PLAN_LANGUAGES, {
    provideDocumentLinks: (document) => attemptLater('Links', plans.log, () => linksOf(plans, files, document)),
  });
}

async function linksOf(plans: PlanService, files: PlanFiles, document: TextDocument): Promise<DocumentLink[]> {
  const model = await plans.whenReady(document);
  if (!model?.isPlan) return [];
  const ids = model.engine.workspaceIdsIn(model.plan, model.lines);
  if (ids.length === 0) return [];
  const byId = await files.ofIds(model.engine.idOfFileName);
  return ids.flatMap(({ id, range }) => {
    const file = byId.get(id);
    return file && file.toString() !== document.uri.toString() ? [new DocumentLink(toRange(range), file)] : [];
  });
}
