import { env } from 'vscode';
import type { SceneFilter } from '../core/charts/filterScene';
import type { Scene } from '../core/charts/scene';
import type { PageFilter } from '../webview/protocol';
import { filterWords } from './chartStrings';
import { localise } from './localise';
import type { PlanModel } from './planService';

export interface SceneToShow {
  readonly scene: Scene;
  /** What can be chosen, and what is. */
  readonly filters: readonly PageFilter[];
}

/** The charts of a plan, of which those marks alone that were asked for. What is chosen and no longer there does not count. */
export function sceneToShow({ engine, analysis, findings }: PlanModel, chosen: SceneFilter): SceneToShow {
  const whole = engine.buildScene(analysis, findings);
  const facets = engine.facetsOf(analysis);
  const filters = engine.sceneFilters(whole, analysis, facets, env.language).map(({ facet, options }): PageFilter => {
    const labelled = options.map(({ key, label }) => ({
      key,
      label: typeof label === 'string' ? label : localise(label),
    }));
    const isThere = labelled.some(({ key }) => key === chosen[facet]);
    return { key: facet, ...filterWords(facet), chosen: isThere ? (chosen[facet] ?? '') : '', options: labelled };
  });
  const filter = Object.fromEntries(filters.flatMap(({ key, chosen: value }) => (value === '' ? [] : [[key, value]])));
  return { scene: engine.filterScene(whole, filter, facets), filters };
}
