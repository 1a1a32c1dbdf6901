import type { Analysis } from '../analysis/analysis';
import { priorityOf } from '../analysis/gapSummary';
import type { Field, Gap, LevelCell, Plan } from '../plan/plan';
import { gapAt, isContainerNode, nodeAt } from '../plan/queries';
import { contains, type TextPosition, type TextRange } from '../text/range';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { GapHover, HoverBar, HoverLevel, HoverView, LevelHover, PriorityHover } from './hoverView';

/** What there is to say at a position: of a gap, a level or a priority; null elsewhere. */
export function hoverAt(analysis: Analysis, position: TextPosition): HoverView | null {
  const { plan } = analysis;
  const gap = gapAt(plan, position);
  if (gap) {
    const range = partAt(gap, position);
    return range ? gapHover(gap, range, plan) : null;
  }
  return levelHoverAt(plan, position) ?? priorityHoverAt(analysis, position);
}

/** The cell of a gap row that the position is in, if it speaks of the gap. */
function partAt(gap: Gap, position: TextPosition): TextRange | null {
  const parts = [gap.nameRange, gap.current.range, gap.required.range, gap.stated?.range, gap.priority?.range];
  return parts.find((part) => part !== undefined && contains(part, position)) ?? null;
}

function gapHover(gap: Gap, range: TextRange, plan: Plan): GapHover {
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

function highestRank(plan: Plan): number {
  return Math.max(...plan.scale.levels.map(({ rank }) => rank));
}

function barOf(gap: Gap, plan: Plan): HoverBar | null {
  const { current, required } = gap;
  if (current.rank === null || required.rank === null || gap.computed === null) return null;
  if (current.reading?.family === 'word') {
    const ranks = plan.scale.levels.map(({ rank }) => rank);
    return { lowest: Math.min(...ranks), highest: Math.max(...ranks), current: current.rank, required: required.rank };
  }
  const highest = Math.max(maximumOf(current) ?? 0, maximumOf(required) ?? 0, current.rank, required.rank);
  return { lowest: 0, highest, current: current.rank, required: required.rank };
}

function levelHoverAt(plan: Plan, position: TextPosition): LevelHover | null {
  const definition = plan.definitions.find(({ nameRange }) => contains(nameRange, position));
  if (!definition) return null;
  const levels = plan.scale.levels.filter(({ inferred }) => !inferred).sort((a, b) => a.rank - b.rank);
  return {
    kind: 'level',
    range: definition.nameRange,
    level: {
      text: definition.name,
      rank: definition.rank,
      highestRank: highestRank(plan),
      definition: definition.definition,
      isInferred: false,
    },
    scale: levels.map(({ name }) => name),
  };
}

/** The priority of a goal, told with the gaps that share it. */
function priorityHoverAt(analysis: Analysis, position: TextPosition): PriorityHover | null {
  const node = nodeAt(analysis.plan, position);
  if (node.kind !== 'field' || node.meaning !== 'priority' || !contains(node.valueRange, position)) return null;
  return priorityHover(node, analysis);
}

function priorityHover(field: Field, analysis: Analysis): PriorityHover | null {
  const priority = isContainerNode(field.parent) ? field.parent.priority : null;
  if (!priority) return null;
  const group = analysis.gaps.byPriority.find((each) => each.priority === priority);
  return { kind: 'priority', range: field.valueRange, priority, gapNames: (group?.gaps ?? []).map((gap) => gap.name) };
}
