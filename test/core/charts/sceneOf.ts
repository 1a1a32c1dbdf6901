import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { buildScene } from '../../../src/core/charts/buildScene';
import { type Localised, localiseScene } from '../../../src/core/charts/localiseScene';
import type { Scene } from '../../../src/core/charts/scene';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { formatMessage } from '../../../src/core/rules/formatMessage';

const today = '2026-11-20';

export function sceneOf(text: string): Scene {
  return buildScene(analysisOf(text));
}

export function analysisOf(text: string): Analysis {
  return analyse(parsePlan(text).plan, { today, staleAfterDays: 90 });
}

/** In English, as the page gets it. */
export function pageSceneOf(text: string): Localised<Scene> {
  return localiseScene(sceneOf(text), formatMessage);
}
