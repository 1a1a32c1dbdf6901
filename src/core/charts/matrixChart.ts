import type { Analysis } from '../analysis/analysis';
import { priorityOf } from '../analysis/gapSummary';
import type { Gap, GapTable, Plan } from '../plan/plan';
import { message } from '../text/message';
import { spokenText } from '../text/plainText';
import type { Priority } from '../values/priority';
import { evidenceOf, levelText, signed, spokenGap, spokenPriority, toneOf } from './gapRows';
import { type LevelAxis, levelAxis } from './levelAxis';
import type { MatrixChart, MatrixItem, Words } from './scene';
import { uniqueKeys } from './uniqueKeys';

/** So many sizes have a column each; more are put together by the part of the scale. */
const MOST_SIZES = 5;

interface Sized {
  readonly gap: Gap;
  readonly size: number;
  /** Of its axis, 0 to 1. */
  readonly width: number;
}

/**
 * The open gaps by size and priority: what is widest and most urgent, the first thing to do, stands top right. Each place
 * lists what belongs there, so that nothing lies over another. Null where it would say nothing: fewer than two gaps, or
 * no priority at all.
 */
export function matrixChart({ plan, gaps }: Analysis): MatrixChart | null {
  const open = sized(gaps.open, plan);
  if (open.length < 2 || open.every(({ gap }) => priorityOf(gap) === null)) return null;
  const columns = columnsOf(open);
  const keyOf = uniqueKeys();
  const rows = PRIORITIES.flatMap(([priority, label]) => {
    const inRow = open.filter(({ gap }) => priorityOf(gap) === priority);
    if (inRow.length === 0) return [];
    const cells = columns.map(({ key, holds }) => ({
      key,
      items: inRow.filter(holds).map(({ gap }) => itemOf(gap, keyOf)),
    }));
    return [{ key: priority ?? 'none', label: message(label), cells }];
  });
  return {
    key: 'matrix',
    title: message('First things first'),
    caption: [message('{0} open', open.length)],
    note: message('the widest and most urgent stand top right'),
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows,
  };
}

export const PRIORITIES: readonly (readonly [Priority | null, string])[] = [
  ['critical', 'Critical'],
  ['high', 'High'],
  ['medium', 'Medium'],
  ['low', 'Low'],
  [null, 'No priority'],
];

function sized(gaps: readonly Gap[], { scale }: Plan): Sized[] {
  const axes = new Map<GapTable, LevelAxis | null>();
  const all = gaps.map((gap) => {
    if (!axes.has(gap.table)) axes.set(gap.table, levelAxis(gap.table.rows, scale));
    const width = widthOn(axes.get(gap.table) ?? null, gap) ?? widthOn(levelAxis([gap], scale), gap) ?? 0;
    return { gap, size: Math.abs(gap.computed ?? 0), width };
  });
  return all.sort((a, b) => b.width - a.width);
}

function widthOn(axis: LevelAxis | null, { current, required }: Gap): number | null {
  const from = axis?.position(current) ?? null;
  const to = axis?.position(required) ?? null;
  return from === null || to === null ? null : to - from;
}

interface Column {
  readonly key: string;
  readonly label: Words;
  holds(gap: Sized): boolean;
}

/** From the smallest to the widest; those that hold nothing are left out. */
function columnsOf(open: readonly Sized[]): Column[] {
  const sizes = [...new Set(open.map(({ size }) => size))].sort((a, b) => a - b);
  const families = new Set(open.map(({ gap }) => gap.required.reading?.family));
  if (sizes.length <= MOST_SIZES && families.size === 1) {
    return sizes.map((size) => ({ key: String(size), label: signed(-size), holds: (gap) => gap.size === size }));
  }
  const parts: Column[] = [
    { key: 'quarter', label: message('up to ¼ of the scale'), holds: ({ width }) => width <= 0.25 },
    { key: 'half', label: message('up to ½ of the scale'), holds: ({ width }) => width > 0.25 && width <= 0.5 },
    { key: 'more', label: message('more than ½ of the scale'), holds: ({ width }) => width > 0.5 },
  ];
  return parts.filter(({ holds }) => open.some(holds));
}

function itemOf(gap: Gap, keyOf: (title: string) => string): MatrixItem {
  const name = spokenText(gap.name);
  return {
    key: keyOf(`matrix/${gap.name}`),
    name,
    range: gap.range,
    currentText: levelText(gap.current),
    requiredText: levelText(gap.required),
    gapText: signed(gap.computed),
    evidence: evidenceOf(gap),
    tone: toneOf(gap),
    spoken: [name, spokenGap(gap), ...spokenPriority(gap)],
  };
}
