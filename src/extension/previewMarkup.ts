import { env, l10n } from 'vscode';
import { localiseScene } from '../core/charts/localiseScene';
import { type PreviewBars, previewBars } from '../core/views/previewBars';
import { PREVIEW_KINDS, previewCharts } from '../core/views/previewCharts';
import { chartStrings } from './chartStrings';
import { localise } from './localise';
import type { PlanModel } from './planService';

/** Made once for each version of a plan. */
const charts = new WeakMap<PlanModel, Map<string, string>>();
const marks = new WeakMap<PlanModel, PreviewBars>();

/** The markup in the place of a fenced block ` ```planmark gaps `; null for a kind that there is not. */
export function previewChart(model: PlanModel, kind: string): string | null {
  const known = PREVIEW_KINDS.find((each) => each === kind);
  if (known === undefined) return null;
  const made = charts.get(model) ?? new Map<string, string>();
  charts.set(model, made);
  const markup = made.get(kind) ?? previewCharts(localisedScene(model), known, options());
  made.set(kind, markup);
  return markup;
}

/** The small bars beside gaps and headings. */
export function previewMarks(model: PlanModel): PreviewBars {
  const made = marks.get(model) ?? previewBars(model.analysis, localise);
  marks.set(model, made);
  return made;
}

function localisedScene(model: PlanModel) {
  return localiseScene(model.engine.buildScene(model.analysis), localise);
}

function options() {
  const heads = chartStrings();
  return {
    heads,
    today: heads.today,
    nothing: l10n.t('This plan has nothing of that kind to chart.'),
    table: l10n.t('As a table'),
    locale: env.language,
  };
}
