import type { TextRange } from '../text/range';
import type { Scene } from './scene';

/** Where in the text the mark with this key stands; null where the scene has none. */
export function rangeOfMark(scene: Scene, key: string): TextRange | null {
  const rows = scene.gapCharts.flatMap((chart) => chart.rows);
  const bars = scene.progressCharts.flatMap((chart) => chart.groups.flatMap((group) => group.bars));
  const dated = [...(scene.timeline?.rows ?? []), ...(scene.timeline?.undated.flatMap((group) => group.rows) ?? [])];
  const inMatrix = scene.matrix?.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)) ?? [];
  return [...rows, ...inMatrix, ...bars, ...dated].find((mark) => mark.key === key)?.range ?? null;
}
