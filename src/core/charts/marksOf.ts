import type { TextRange } from '../text/range';
import type { Scene } from './scene';

/** Whatever of a scene stands for a place in the text. */
export function marksOf(scene: Scene): { readonly key: string; readonly range: TextRange }[] {
  return [
    ...scene.gapCharts.flatMap((chart) => chart.rows),
    ...(scene.matrix?.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)) ?? []),
    ...scene.progressCharts.flatMap((chart) => chart.groups.flatMap((group) => group.bars)),
    ...(scene.timeline?.rows ?? []),
    ...(scene.timeline?.undated.flatMap((group) => group.rows) ?? []),
    ...scene.unread,
  ];
}
