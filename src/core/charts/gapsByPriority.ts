import { addTo } from '../text/addTo';
import { message } from '../text/message';
import type { TextRange } from '../text/range';
import type { Facets } from './facetsOf';
import { widthToClose } from './gapRows';
import { PRIORITIES } from './matrixChart';
import type { GapChart, GapColumns, GapRow, Words } from './scene';

/**
 * The rows of some charts in charts by their priority, the most urgent first and in each the widest gap first. Rows on
 * other axes cannot share a chart: they have one of their own. Where there were several charts, each row tells its own.
 */
export function gapsByPriority(charts: readonly GapChart[], facets: (range: TextRange) => Facets | null): GapChart[] {
  const byAxis = new Map<string, GapChart[]>();
  for (const chart of charts) {
    const axis = JSON.stringify(chart.ticks);
    addTo(byAxis, axis, chart);
  }
  return PRIORITIES.flatMap(([priority, label]) =>
    [...byAxis.values()].flatMap((sharing, axis) => {
      const rows = sharing
        .flatMap(({ title, rows: all }) => all.map((row) => (charts.length > 1 ? withTable(row, title) : row)))
        .filter(({ range }) => (facets(range)?.priority ?? null) === priority)
        .sort((a, b) => (widthToClose(b) ?? -2) - (widthToClose(a) ?? -2));
      const [first] = sharing;
      if (!first || rows.length === 0) return [];
      const key = `priority:${priority}/${axis}`;
      return [{ ...first, key, title: message(label), caption: captionOf(rows), columns: columnsOf(sharing), rows }];
    }),
  );
}

function withTable(row: GapRow, table: Words): GapRow {
  return { ...row, table, spoken: [...row.spoken, table] };
}

function captionOf(rows: readonly GapRow[]): Words[] {
  const count = (state: GapRow['state']) => rows.filter((row) => row.state === state).length;
  const [open, unknown] = [count('open'), count('unknown')];
  return [
    open + unknown === 0 ? message('all met') : message('{0} open', open),
    ...(unknown > 0 ? [message('{0} unknown', unknown)] : []),
  ];
}

/** The titles that all of them have in common. */
function columnsOf(charts: readonly GapChart[]): GapColumns {
  const [first, ...others] = charts.map(({ columns }) => Object.entries(columns));
  const common = first?.map(([name, title], index) => {
    return [name, others.every((columns) => columns[index]?.[1] === title) ? title : null];
  });
  return Object.fromEntries(common ?? []) as unknown as GapColumns;
}
