import type { Localised } from './localiseScene';
import type { GapChart, MatrixChart, ProgressChart, TimelineChart } from './scene';
import type { TrendChart } from './trendChart';

/** What a chart shows in words and figures: its twin for the page, the report and the export. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly ChartTableRow[];
}

export interface ChartTableRow {
  /** Of the mark in the chart. */
  readonly key: string;
  readonly cells: readonly string[];
}

/** Headers for what the plan has no words of its own for. */
export interface TableHeads {
  readonly skill: string;
  readonly current: string;
  readonly required: string;
  readonly gap: string;
  readonly priority: string;
  readonly evidence: string;
  readonly goal: string;
  readonly done: string;
  readonly inProgress: string;
  readonly cancelled: string;
  readonly total: string;
  readonly share: string;
  readonly details: string;
  readonly state: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
}

export function gapTable({ columns, rows }: Localised<GapChart>, heads: TableHeads): ChartTable {
  return tableOf(
    [
      columns.name ?? heads.skill,
      columns.current ?? heads.current,
      columns.required ?? heads.required,
      columns.gap ?? heads.gap,
      columns.priority ?? heads.priority,
      heads.evidence,
    ],
    rows.map((row) => ({
      key: row.key,
      cells: [row.name, row.currentText, row.requiredText, row.gapText, row.priority ?? '', row.evidence],
    })),
  );
}

export function matrixTable({ rows }: Localised<MatrixChart>, heads: TableHeads): ChartTable {
  const cellsOf = ({ label, cells }: Localised<MatrixChart>['rows'][number]) =>
    [...cells]
      .reverse()
      .flatMap(({ items }) => items.map(({ key, name, gapText }) => ({ key, cells: [name, gapText, label] })));
  return tableOf([heads.skill, heads.gap, heads.priority], rows.flatMap(cellsOf));
}

export function progressTable({ groups }: Localised<ProgressChart>, heads: TableHeads): ChartTable {
  const bars = groups.flatMap((group) => group.bars);
  return tableOf(
    [heads.goal, heads.done, heads.inProgress, heads.cancelled, heads.total, heads.share, heads.state, heads.details],
    bars.map(({ key, title, progress, share, figure, state, details }) => ({
      key,
      cells: [
        title,
        count(progress?.done),
        count(progress?.active),
        count(progress?.cancelled),
        count(progress?.total),
        share === null ? '' : figure,
        state ?? '',
        details.join(' · '),
      ],
    })),
  );
}

export function timelineTable({ rows, undated }: Localised<TimelineChart>, heads: TableHeads): ChartTable {
  const placed = rows.map((row) => ({
    key: row.key,
    cells: [row.title, row.details.join(' · '), row.start, row.isOpenEnded ? '' : row.end, row.figure, row.state ?? ''],
  }));
  const others = undated.flatMap(({ reason, rows: inGroup }) =>
    inGroup.map(({ key, title, text }) => ({ key, cells: [title, text, '', '', '', reason] })),
  );
  const columns = [heads.goal, heads.period, heads.start, heads.end, heads.done, heads.state];
  return tableOf(columns, [...placed, ...others]);
}

/** The newest version first. */
export function trendTable({ lines, points }: Localised<TrendChart>, heads: TrendHeads): ChartTable {
  const columns = [heads.day, ...lines.map(({ title }) => title), heads.commit, heads.message];
  const rows = [...points].reverse().map(({ key, day, figures, hash, subject }) => ({
    key,
    cells: [day, ...figures, hash, subject],
  }));
  return tableOf(columns, rows);
}

export interface TrendHeads {
  readonly day: string;
  readonly commit: string;
  readonly message: string;
}

function count(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** Without the columns that hold nothing. */
function tableOf(columns: readonly string[], rows: readonly ChartTableRow[]): ChartTable {
  const isHeld = columns.map((_, index) => index === 0 || rows.some(({ cells }) => cells[index] !== ''));
  const held = (cells: readonly string[]) => cells.filter((_, index) => isHeld[index]);
  return { columns: held(columns), rows: rows.map(({ key, cells }) => ({ key, cells: held(cells) })) };
}
