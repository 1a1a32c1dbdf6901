import type { Analysis, Progress } from '../analysis/analysis';
import { spokenGap, toneOf } from '../charts/gapRows';
import { type LevelAxis, levelAxis } from '../charts/levelAxis';
import type { Words } from '../charts/scene';
import { toneColour } from '../charts/svgGaps';
import { escapeXml, tag, themedPalette } from '../charts/svgMarkup';
import type { Gap, GapTable } from '../plan/plan';
import { isHistory } from '../plan/queries';
import { progressMessage } from './treeDraft';

/** Small bars for the lines of a plan where it is shown as a page; by 0-based lines. */
export interface PreviewBars {
  readonly gaps: ReadonlyMap<number, GapMark>;
  /** Behind the headings of goals. */
  readonly headings: ReadonlyMap<number, string>;
}

export interface GapMark {
  /** 0-based, of the cell to stand in. */
  readonly column: number;
  readonly markup: string;
}

/** What is unknown or not tracked has no bar. */
export function previewBars({ plan, progress }: Analysis, translate: (words: Words) => string): PreviewBars {
  const gaps = new Map<number, GapMark>();
  for (const table of plan.gapTables) {
    if (isHistory(table)) continue;
    const axis = levelAxis(table.rows, plan.scale);
    const column = columnOf(table);
    for (const gap of table.rows) {
      const markup = axis && gapBar(gap, axis, translate);
      if (markup !== null) gaps.set(gap.range.startLine, { column, markup });
    }
  }
  const headings = new Map<number, string>();
  for (const goal of plan.goals) {
    const done = progress.get(goal);
    if (goal.form === 'heading' && done && done.total > 0)
      headings.set(goal.titleRange.startLine, progressBar(done, translate));
  }
  return { gaps, headings };
}

/** That of the gap, else that of the required level. */
function columnOf({ table: { columns }, rows }: GapTable): number {
  const isStated = rows.some(({ stated }) => stated !== null);
  const stated = isStated ? columns.findIndex(({ meaning }) => meaning === 'gap') : -1;
  return stated >= 0 ? stated : columns.findIndex(({ meaning }) => meaning === 'required');
}

const WIDTH = 64;
const HEIGHT = 12;

function gapBar(gap: Gap, axis: LevelAxis, translate: (words: Words) => string): string | null {
  const [from, to] = [axis.position(gap.current), axis.position(gap.required)];
  if (from === null || to === null || gap.computed === null) return null;
  const colour = toneColour(toneOf(gap), themedPalette);
  const x = (position: number) => 5 + position * (WIDTH - 10);
  return picture(
    translate(spokenGap(gap)),
    line(5, WIDTH - 5, themedPalette.track, 2),
    line(x(from), x(to), colour, 3),
    tag('rect', { x: x(to) - 1, y: 1, width: 2, height: HEIGHT - 2, fill: themedPalette.text }),
    tag('circle', { cx: x(from), cy: HEIGHT / 2, r: 3.5, ...ring(gap.computed, colour) }),
  );
}

function ring(computed: number, colour: string) {
  return { fill: computed < 0 ? themedPalette.background : colour, stroke: colour, 'stroke-width': 2 };
}

function progressBar(progress: Progress, translate: (words: Words) => string): string {
  const width = (WIDTH * progress.done) / progress.total;
  const box = { y: 3, height: 6, rx: 2 };
  return [
    picture(
      translate(progressMessage(progress)),
      tag('rect', { ...box, x: 0, width: WIDTH, fill: themedPalette.track }),
      width > 0 ? tag('rect', { ...box, x: 0, width, fill: themedPalette.good }) : '',
    ),
    tag('span', { 'aria-hidden': 'true' }, `${progress.done}/${progress.total}`),
  ].join(' ');
}

function line(x1: number, x2: number, stroke: string, width: number): string {
  return tag('line', { x1, x2, y1: HEIGHT / 2, y2: HEIGHT / 2, stroke, 'stroke-width': width });
}

function picture(label: string, ...marks: readonly string[]): string {
  const size = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  const title = tag('title', {}, escapeXml(label));
  return tag('svg', { class: 'planmark-bar', ...size, role: 'img', 'aria-label': label }, title, ...marks);
}
