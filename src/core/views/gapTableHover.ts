import { signed } from '../charts/gapRows';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import { columnHover } from './columnHover';
import { barOf } from './gapHover';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover, HoverRow } from './hoverView';

const ROWS_SHOWN = 12;

/** The header of a gap table: what the column holds, and all gaps as bars, the widest first. */
export function gapTableHover(place: HoverPlace): FactsHover | null {
  const { plan, position } = place;
  const table = plan.gapTables.find((each) => each.table.headerLine === position.line);
  const view = table && columnHover(place);
  if (!view) return null;
  const known = table.rows
    .map((gap) => ({ gap, bar: barOf(gap, plan) }))
    .sort((a, b) => (a.gap.computed ?? 0) - (b.gap.computed ?? 0));
  const rows = known.flatMap(({ gap, bar }): HoverRow[] =>
    bar ? [{ bar, name: spokenText(gap.name), figure: signed(gap.computed) }] : [],
  );
  const left = rows.length - ROWS_SHOWN;
  const lines = left > 0 ? [...view.lines, message('and {0} more', left)] : view.lines;
  return { ...view, lines, rows: rows.slice(0, ROWS_SHOWN) };
}
