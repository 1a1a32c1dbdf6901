/** A known figure of a version: where on the axis of time and how high, both 0 to 1. */
export interface TrendPlace {
  readonly position: number;
  readonly height: number;
}

/** Pieces of a line without a break; where a version has no figure there is none. */
export function trendRuns(heights: readonly (number | null)[], positions: readonly number[]): TrendPlace[][] {
  const runs: TrendPlace[][] = [[]];
  heights.forEach((height, index) => {
    if (height === null) runs.push([]);
    else runs.at(-1)?.push({ position: positions[index] ?? 0, height });
  });
  return runs.filter((run) => run.length > 0);
}
