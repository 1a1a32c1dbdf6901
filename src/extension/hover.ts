import { type Disposable, Hover, languages, type Position, type TextDocument } from 'vscode';
import { attempt } from './boundary';
import { fromPosition, toRange } from './convertRange';
import { hoverMarkdown } from './hoverMarkdown';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** What a gap, a level, a date, a count … means in its plan. */
export function registerHover(plans: PlanService): Disposable {
  return languages.registerHoverProvider(PLAN_LANGUAGES, {
    provideHover: (document, position) => attempt('Hover', plans.log, () => hoverOf(plans, document, position)),
  });
}

function hoverOf(plans: PlanService, document: TextDocument, position: Position): Hover | undefined {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const view = model.engine.hoverAt(model.analysis, model.lines, fromPosition(position));
  if (view === null) return undefined;
  const range = toRange(view.range);
  return range.contains(position) ? new Hover(hoverMarkdown(view), range) : new Hover(hoverMarkdown(view));
}
