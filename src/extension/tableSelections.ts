import { type Disposable, languages, SelectionRange } from 'vscode';
import { attempt } from './boundary';
import { fromPosition, toRange } from './convertRange';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** Cells, rows and tables of plans for "Expand Selection", between what VS Code's own Markdown support gives. */
export function registerTableSelections(plans: PlanService): Disposable {
  return languages.registerSelectionRangeProvider(PLAN_LANGUAGES, {
    provideSelectionRanges: (document, positions) =>
      attempt('Selections', plans.log, () => {
        const model = plans.get(document);
        if (!model?.isPlan) return [];
        return positions.flatMap((position) => {
          const ranges = model.engine.tableSelections(model, fromPosition(position)).map(toRange);
          const chain = ranges.reduceRight<SelectionRange | undefined>(
            (parent, range) => new SelectionRange(range, parent),
            undefined,
          );
          return chain ? [chain] : [];
        });
      }),
  });
}
