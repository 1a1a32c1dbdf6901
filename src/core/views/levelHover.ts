import type { LevelDefinition, Plan } from '../plan/plan';
import { plainText } from '../text/plainText';
import { contains, type TextRange } from '../text/range';
import { normalizeWord } from '../vocabulary/vocabulary';
import { highestRank } from './gapHover';
import type { HoverPlace } from './hoverPlace';
import type { LevelHover } from './hoverView';

/** A level where the plan defines it, or where a field or a cell holds nothing else. */
export function levelHover({ plan, position, cell, field }: HoverPlace): LevelHover | null {
  const definition = plan.definitions.find(({ nameRange }) => contains(nameRange, position));
  if (definition) return hoverOf(plan, definition.name, definition.nameRange, definition);
  if (cell && LEVEL_COLUMNS.has(cell.column?.meaning)) return hoverOf(plan, cell.source, cell.range);
  const isLevel = field?.meaning === 'currentLevel' || field?.meaning === 'targetLevel';
  return isLevel && contains(field.valueRange, position) ? hoverOf(plan, field.value, field.valueRange) : null;
}

const LEVEL_COLUMNS: ReadonlySet<unknown> = new Set(['current', 'required', 'level', 'baseline', 'after']);

function hoverOf(plan: Plan, source: string, range: TextRange, own?: LevelDefinition): LevelHover | null {
  const text = plainText(source);
  const name = normalizeWord(text);
  const isNamed = (each: string) => normalizeWord(each) === name;
  const found = plan.scale.levels.find((each) => isNamed(each.name) || each.synonyms?.some(isNamed));
  const rank = own?.rank ?? found?.rank;
  if (name === '' || rank === undefined) return null;
  const levels = plan.scale.levels.filter(({ inferred }) => !inferred).sort((a, b) => a.rank - b.rank);
  const definition = own ?? plan.definitions.find((each) => each.rank === rank);
  const ranks = plan.scale.levels.map((each) => each.rank);
  return {
    kind: 'level',
    range,
    level: {
      text,
      rank,
      highestRank: highestRank(plan),
      definition: definition?.definition ?? null,
      isInferred: own === undefined && found?.inferred === true,
    },
    scale: levels.map((each) => each.name),
    bar: { lowest: Math.min(...ranks), highest: Math.max(...ranks), current: rank, required: rank },
  };
}
