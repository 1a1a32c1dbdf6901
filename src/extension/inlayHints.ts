import {
  Disposable,
  EventEmitter,
  InlayHint,
  languages,
  Position,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { attempt } from './boundary';
import { localise } from './localise';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** With `planmark.inlayHints`, in what can be seen: resolved periods, progress, computed gaps. */
export function registerInlayHints(plans: PlanService): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('planmark.inlayHints')) changed.fire();
    }),
    languages.registerInlayHintsProvider(PLAN_LANGUAGES, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) => attempt('Inlay hints', plans.log, () => hintsIn(plans, document, range)),
    }),
  );
}

function hintsIn(plans: PlanService, document: TextDocument, range: Range): InlayHint[] {
  if (!workspace.getConfiguration('planmark', document).get<boolean>('inlayHints', false)) return [];
  const model = plans.get(document);
  if (!model?.isPlan) return [];
  const lines = { startLine: range.start.line, endLine: range.end.line };
  return model.engine.inlayHintsIn(model.plan, lines).map(({ position, text, tooltip }) => {
    const hint = new InlayHint(new Position(position.line, position.character), localise(text));
    hint.paddingLeft = true;
    if (tooltip) hint.tooltip = localise(tooltip);
    return hint;
  });
}
