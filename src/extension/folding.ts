import { type Disposable, FoldingRange, languages } from 'vscode';
import { attempt } from './boundary';
import type { PlanService } from './planService';

/** Sections and tables of plain texts that are read as plans; in Markdown VS Code folds headings, lists and tables itself. */
export function registerFolding(plans: PlanService): Disposable {
  return languages.registerFoldingRangeProvider('plaintext', {
    provideFoldingRanges: (document) =>
      attempt('Folding', plans.log, () => {
        const model = plans.get(document);
        if (!model?.isPlan) return [];
        return model.engine.foldings(model.plan, model.lines).map(({ start, end }) => new FoldingRange(start, end));
      }),
  });
}
