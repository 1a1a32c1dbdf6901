/** Fewer axes make no figure, and more cannot be told apart. */
export const FEWEST_AXES = 3;
export const MOST_AXES = 12;

export interface RadarAxis {
  readonly current: number | null;
  readonly required: number | null;
}

/** Where a position of 0 to 1 on an axis lies in a circle of radius 1: the first axis points up, the others clockwise. */
export function radarPoint(axis: number, axes: number, position: number): { readonly x: number; readonly y: number } {
  const angle = (2 * Math.PI * axis) / axes;
  return { x: rounded(Math.sin(angle) * position), y: rounded(-Math.cos(angle) * position) };
}

/** The polygon of some positions as an SVG path; an unknown one gives no corner, for it is not zero. */
export function radarPath(positions: readonly (number | null)[]): string {
  const corners = positions.flatMap((position, axis) => {
    if (position === null) return [];
    const { x, y } = radarPoint(axis, positions.length, position);
    return [`${x} ${y}`];
  });
  return corners.length === 0 ? '' : `M${corners.join('L')}Z`;
}

/** What can stand on an axis: at least one level of it is known. */
export function radarRows<Row extends RadarAxis>(rows: readonly Row[]): Row[] {
  return rows.filter(({ current, required }) => current !== null || required !== null);
}

/** The keys of the axes that are shown: those chosen, else the first; never fewer nor more than make a figure. */
export function chosenAxes(keys: readonly string[], chosen: readonly string[] | null): string[] {
  const kept = chosen === null ? [] : keys.filter((key) => chosen.includes(key));
  return kept.length < FEWEST_AXES ? keys.slice(0, MOST_AXES) : kept.slice(0, MOST_AXES);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 || 0;
}
