import type { Analysis } from '../analysis/analysis';
import type { Scene } from './scene';

/** The charts of a plan; pure. */
export function buildScene(_analysis: Analysis): Scene {
  return { title: '', subtitle: '', figures: [], gapCharts: [], goalBars: [] };
}
