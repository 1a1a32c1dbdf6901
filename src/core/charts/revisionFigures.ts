import type { Analysis } from '../analysis/analysis';
import { gapCharts } from './gapCharts';

/** What one version of a plan comes to; null for what it has none of. */
export interface RevisionFigures {
  readonly openGaps: number | null;
  /** 0 to 1: the part of the required levels that is reached, over all skills whose levels are known. */
  readonly reached: number | null;
  readonly boxes: { readonly done: number; readonly total: number } | null;
}

export function revisionFigures({ plan, gaps, boxes }: Analysis): RevisionFigures {
  return {
    openGaps: gaps.all.length === 0 ? null : gaps.open.length,
    reached: reachedOf(gapCharts(plan).flatMap(({ rows }) => rows)),
    boxes: boxes && boxes.total > 0 ? { done: boxes.done, total: boxes.total } : null,
  };
}

interface Levels {
  readonly current: number | null;
  readonly required: number | null;
}

function reachedOf(rows: readonly Levels[]): number | null {
  let required = 0;
  let reached = 0;
  for (const row of rows) {
    if (row.current === null || row.required === null) continue;
    required += row.required;
    reached += Math.min(row.current, row.required);
  }
  return required > 0 ? reached / required : null;
}
