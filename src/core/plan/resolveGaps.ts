import type { LevelReading } from '../values/level';
import { levelKey, namesOfLevel } from '../values/levelName';
import {
  builtInScale,
  rankOf,
  type Scale,
  type StatedRow,
  saysItsDirection,
  scaleFromConfiguration,
  scaleFromDefinitions,
} from '../values/scale';
import { normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import type { Building } from './draft';
import type { LevelCell, LevelDefinition } from './plan';

/** The scale that a plan defines or is given, before any level is inferred (semantics section 5). */
export function definedScale(sections: readonly GapSection[], building: ScaleBuilding): DefinedScale {
  const { configuration, vocabulary } = building;
  const own = ownScale(sections, vocabulary);
  if (own) return own;
  const scale = configuration.levels
    ? scaleFromConfiguration(configuration.levels, vocabulary)
    : builtInScale(vocabulary);
  return { scale, definitions: [] };
}

export interface DefinedScale {
  readonly scale: Scale;
  readonly definitions: readonly LevelDefinition[];
}

type ScaleBuilding = Pick<Building, 'configuration' | 'vocabulary'>;

/** What of a section bears on the scale. */
export type GapSection = Pick<Building, 'gapTables' | 'definitions'>;

/** Gives the rows of a section their ranks on a scale, the computed gaps, and the sign in which each table writes its own. */
export function rankSection({ gapTables }: GapSection, scale: Scale, vocabulary: Vocabulary): void {
  if (gapTables.length > 0) rankRows(gapTables, scale, vocabulary);
}

function rankRows(gapTables: Building['gapTables'], scale: Scale, vocabulary: Vocabulary): void {
  // Few levels are used over and over.
  const ranks = new Map<LevelReading | null, number | null>([[null, null]]);
  const withRank = (cell: LevelCell): LevelCell => {
    let rank = ranks.get(cell.reading);
    if (rank === undefined) {
      rank = cell.reading && rankOf(scale, cell.reading, vocabulary);
      ranks.set(cell.reading, rank);
    }
    return { ...cell, rank };
  };
  for (const { table, rows } of gapTables) {
    for (const row of rows) {
      const current = withRank(row.current);
      const required = withRank(row.required);
      row.current = current;
      row.required = required;
      const comparable = current.reading?.family === required.reading?.family;
      row.computed =
        comparable && current.rank !== null && required.rank !== null ? round(current.rank - required.rank) : null;
    }
    table.sign = signOf(rows);
  }
}

function wordsUsed(sections: readonly GapSection[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { gapTables } of sections) {
    for (const { rows } of gapTables) {
      for (const { current, required } of rows) {
        if (current.reading?.family === 'word') texts.add(current.text);
        if (required.reading?.family === 'word') texts.add(required.text);
      }
    }
  }
  return new Set([...texts].map(normalizeWord));
}

/** The rows of words that state their gap, all in the sign current − required, of a section that has been ranked. */
export function statedRows({ gapTables }: GapSection): StatedRow[] {
  return gapTables.flatMap(({ table, rows }) =>
    rows.flatMap(({ current, required, stated }) => {
      const areWords = current.reading?.family === 'word' && required.reading?.family === 'word';
      if (!stated || !areWords) return [];
      return [{ current: current.text, required: required.text, stated: stated.value * (table.sign ?? 1) }];
    }),
  );
}

/** The scale of the first `Level | Definition` table whose levels the plan uses, or that are words for levels. */
function ownScale(sections: readonly GapSection[], vocabulary: Vocabulary): DefinedScale | null {
  if (!sections.some((section) => section.definitions.length > 0)) return null;
  const definitions = sections.flatMap((section) => section.definitions);
  const used = wordsUsed(sections);
  const builtIn = builtInScale(vocabulary);
  for (const rows of definitionTables(definitions)) {
    const isKnown = (word: string) => rankOf(builtIn, { family: 'word', word }, vocabulary) !== null;
    const known = rows.filter(({ name }) => namesOfLevel(name).some((each) => isKnown(normalizeWord(each))));
    const isUsed = rows.some(({ name }) => namesOfLevel(name).some((each) => used.has(levelKey(each))));
    if (!isUsed && (known.length < 2 || known.length * 2 < rows.length)) continue;
    const names = rows.map(({ name }) => name);
    const written = scaleFromDefinitions(names, vocabulary);
    if (written.levels.length === 0) continue;
    const isUpsideDown = !saysItsDirection(names, vocabulary) && mostExceed(written, sections, vocabulary);
    const scale = isUpsideDown ? scaleFromDefinitions([...names].reverse(), vocabulary) : written;
    for (const row of rows) {
      row.rank = scale.levels.find(({ name }) => name === row.name)?.rank ?? 0;
    }
    return { scale, definitions: rows };
  }
  return null;
}

/** Most people have less than they need: where no name tells which end of the scale is the low one, most rows do. */
function mostExceed(scale: Scale, sections: readonly GapSection[], vocabulary: Vocabulary): boolean {
  let votes = 0;
  for (const { gapTables } of sections) {
    for (const { rows } of gapTables) {
      for (const { current, required } of rows) {
        const have = current.reading && rankOf(scale, current.reading, vocabulary);
        const need = required.reading && rankOf(scale, required.reading, vocabulary);
        if (have !== null && need !== null) votes += Math.sign(have - need);
      }
    }
  }
  return votes > 0;
}

function definitionTables(definitions: Building['definitions']): Iterable<Building['definitions']> {
  const tables = new Map<number, Building['definitions']>();
  for (const definition of definitions) {
    const rows = tables.get(definition.headerLine);
    if (rows) rows.push(definition);
    else tables.set(definition.headerLine, [definition]);
  }
  return tables.values();
}

type RankedRow = { readonly stated: { readonly value: number } | null; readonly computed: number | null };

/** Learned from the rows whose size is right; null where they do not tell, or tell both as often. */
function signOf(rows: readonly RankedRow[]): 1 | -1 | null {
  let votes = 0;
  for (const { stated, computed } of rows) {
    if (!stated || computed === null || computed === 0) continue;
    if (stated.value === computed) votes++;
    else if (stated.value === -computed) votes--;
  }
  return votes > 0 ? 1 : votes < 0 ? -1 : null;
}

/** Sums of tenths without the dust of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
