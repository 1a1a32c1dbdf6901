import {
  Disposable,
  EventEmitter,
  languages,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import { attempt } from './boundary';
import { toRange } from './convertRange';
import { PLAN_LANGUAGES } from './planLanguages';
import type { PlanService } from './planService';

/** As package.json contributes them. */
const LEGEND = new SemanticTokensLegend(['planId', 'planGapOpen', 'planGapClosed', 'planLevel', 'planCount']);

/** Colours of the theme for ids, gaps, levels and counts, in what can be seen. */
export function registerSemanticTokens(plans: PlanService): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    languages.registerDocumentRangeSemanticTokensProvider(
      PLAN_LANGUAGES,
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentRangeSemanticTokens: (document, range) =>
          attempt('Semantic tokens', plans.log, () => tokensOf(plans, document, range)),
      },
      LEGEND,
    ),
  );
}

function tokensOf(plans: PlanService, document: TextDocument, { start, end }: Range): SemanticTokens | undefined {
  const model = plans.get(document);
  if (!model?.isPlan) return undefined;
  const builder = new SemanticTokensBuilder(LEGEND);
  const within = { startLine: start.line, endLine: end.line + 1 };
  for (const { type, range } of model.engine.tokensIn(model.plan, model.lines, within)) {
    builder.push(toRange(range), type);
  }
  return builder.build();
}
