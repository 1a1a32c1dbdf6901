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

/**
 * With `planmark.inlayHints`, in what can be seen: resolved periods, progress, computed gaps. Progress is left to the code
 * lenses above the same headings where they are shown.
 */
export function registerInlayHints(plans: PlanService): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    // Those of the code lenses, too.
    workspace.onDidChangeConfiguration(() => changed.fire()),
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
  const hints = model.engine.inlayHintsIn(model.plan, lines);
  const shown = showsLenses(document) ? hints.filter(({ kind }) => kind !== 'progress') : hints;
  return shown.map(({ position, text, tooltip }) => {
    const hint = new InlayHint(new Position(position.line, position.character), localise(text));
    hint.paddingLeft = true;
    if (tooltip) hint.tooltip = localise(tooltip);
    return hint;
  });
}

/** Both are set one way or the other, by default. */
function showsLenses(document: TextDocument): boolean {
  return ['planmark', 'editor'].every((section) => workspace.getConfiguration(section, document).get('codeLens'));
}
