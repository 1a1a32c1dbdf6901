import { priorityOf } from '../analysis/gapSummary';
import type { Gap, LevelCell, Plan } from '../plan/plan';
import { contains, type TextPosition, type TextRange } from '../text/range';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { GapHover, HoverBar, HoverLevel } from './hoverView';

/** A row of a gap table, from any of its cells that speaks of the gap; levels and priorities may have more to say. */
export function gapHover(gap: Gap, position: TextPosition, plan: Plan): GapHover | null {
  const range = partAt(gap, position);
  if (!range) return null;
  const { stated, computed, table } = gap;
  const isEitherSign = table.sign === null && stated !== null && computed !== null;
  const expected = computed === null ? null : computed * (table.sign ?? 1);
  return {
    kind: 'gap',
    range,
    name: gap.name,
    current: hoverLevel(gap.current, plan),
    required: hoverLevel(gap.required, plan),
    stated: stated?.text ?? null,
    computed,
    agrees:
      stated === null ||
      expected === null ||
      stated.value === expected ||
      (isEitherSign && Math.abs(stated.value) === Math.abs(expected)),
    priority: priorityOf(gap),
    bar: barOf(gap, plan),
  };
}

/** The cell of a gap row that the position is in, if it speaks of the gap. */
function partAt(gap: Gap, position: TextPosition): TextRange | null {
  const parts = [gap.nameRange, gap.current.range, gap.required.range, gap.stated?.range, gap.priority?.range];
  return parts.find((part) => part !== undefined && contains(part, position)) ?? null;
}

function hoverLevel(cell: LevelCell, plan: Plan): HoverLevel {
  const isWord = cell.reading?.family === 'word';
  const level = plan.scale.levels.find((each) => normalizeWord(each.name) === normalizeWord(cell.text));
  return {
    text: cell.text,
    rank: cell.rank,
    highestRank: isWord ? highestRank(plan) : maximumOf(cell),
    definition: isWord ? (plan.definitions.find(({ rank }) => rank === cell.rank)?.definition ?? null) : null,
    isInferred: isWord && (level?.inferred ?? false),
  };
}

function maximumOf(cell: LevelCell): number | null {
  return cell.reading && 'max' in cell.reading ? cell.reading.max : null;
}

export function highestRank(plan: Plan): number {
  return Math.max(...plan.scale.levels.map(({ rank }) => rank));
}

/** On the plan's own scale; null where a level is unknown. */
export function barOf(gap: Gap, plan: Plan): HoverBar | null {
  const { current, required } = gap;
  if (current.rank === null || required.rank === null || gap.computed === null) return null;
  if (current.reading?.family === 'word') {
    const ranks = plan.scale.levels.map(({ rank }) => rank);
    return { lowest: Math.min(...ranks), highest: Math.max(...ranks), current: current.rank, required: required.rank };
  }
  const highest = Math.max(maximumOf(current) ?? 0, maximumOf(required) ?? 0, current.rank, required.rank);
  return { lowest: 0, highest, current: current.rank, required: required.rank };
}
