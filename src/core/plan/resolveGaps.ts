import type { LevelReading } from '../values/level';
import { levelKey, namesOfLevel } from '../values/levelName';
import {
  builtInScale,
  inferLevels,
  rankOf,
  type Scale,
  saysItsDirection,
  scaleFromConfiguration,
  scaleFromDefinitions,
} from '../values/scale';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Building } from './draft';
import type { LevelCell } from './plan';

/**
 * Finds the scale of the whole plan (semantics section 5) and, with it, the rank of every level, the computed gaps and
 * the sign in which each table writes its own.
 */
export function resolveGaps(building: Building): Scale {
  const { configuration, vocabulary } = building;
  const defined =
    ownScale(building) ??
    (configuration.levels ? scaleFromConfiguration(configuration.levels, vocabulary) : builtInScale(vocabulary));
  rankRows(building, defined);
  const scale = inferLevels(defined, statedRows(building), building.vocabulary);
  if (scale.levels.length > defined.levels.length) rankRows(building, scale);
  return scale;
}

function rankRows(building: Building, scale: Scale): void {
  // Few levels are used over and over.
  const ranks = new Map<LevelReading | null, number | null>([[null, null]]);
  const withRank = (cell: LevelCell): LevelCell => {
    let rank = ranks.get(cell.reading);
    if (rank === undefined) {
      rank = cell.reading && rankOf(scale, cell.reading, building.vocabulary);
      ranks.set(cell.reading, rank);
    }
    return { ...cell, rank };
  };
  for (const { table, rows } of building.gapTables) {
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

function wordsUsed(building: Building): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { rows } of building.gapTables) {
    for (const { current, required } of rows) {
      if (current.reading?.family === 'word') texts.add(current.text);
      if (required.reading?.family === 'word') texts.add(required.text);
    }
  }
  return new Set([...texts].map(normalizeWord));
}

/** The rows of words that state their gap, all in the sign current − required. */
function statedRows(building: Building) {
  return building.gapTables.flatMap(({ table, rows }) =>
    rows.flatMap(({ current, required, stated }) => {
      const areWords = current.reading?.family === 'word' && required.reading?.family === 'word';
      if (!stated || !areWords) return [];
      return [{ current: current.text, required: required.text, stated: stated.value * (table.sign ?? 1) }];
    }),
  );
}

/** The scale of the first `Level | Definition` table whose levels the plan uses, or that are words for levels. */
function ownScale(building: Building): Scale | null {
  if (building.definitions.length === 0) return null;
  const used = wordsUsed(building);
  const builtIn = builtInScale(building.vocabulary);
  for (const rows of definitionTables(building)) {
    const isKnown = (word: string) => rankOf(builtIn, { family: 'word', word }, building.vocabulary) !== null;
    const known = rows.filter(({ name }) => namesOfLevel(name).some((each) => isKnown(normalizeWord(each))));
    const isUsed = rows.some(({ name }) => namesOfLevel(name).some((each) => used.has(levelKey(each))));
    if (!isUsed && (known.length < 2 || known.length * 2 < rows.length)) continue;
    const names = rows.map(({ name }) => name);
    const written = scaleFromDefinitions(names, building.vocabulary);
    if (written.levels.length === 0) continue;
    const isUpsideDown = !saysItsDirection(names, building.vocabulary) && mostExceed(written, building);
    const scale = isUpsideDown ? scaleFromDefinitions([...names].reverse(), building.vocabulary) : written;
    for (const row of rows) {
      row.rank = scale.levels.find(({ name }) => name === row.name)?.rank ?? 0;
    }
    building.definitions.length = 0;
    for (const row of rows) building.definitions.push(row);
    return scale;
  }
  building.definitions.length = 0;
  return null;
}

/** Most people have less than they need: where no name tells which end of the scale is the low one, most rows do. */
function mostExceed(scale: Scale, { gapTables, vocabulary }: Building): boolean {
  let votes = 0;
  for (const { rows } of gapTables) {
    for (const { current, required } of rows) {
      const have = current.reading && rankOf(scale, current.reading, vocabulary);
      const need = required.reading && rankOf(scale, required.reading, vocabulary);
      if (have !== null && need !== null) votes += Math.sign(have - need);
    }
  }
  return votes > 0;
}

function definitionTables({ definitions }: Building): Iterable<Building['definitions']> {
  const tables = new Map<number, Building['definitions']>();
  for (const definition of definitions) {
    const rows = tables.get(definition.headerLine);
    if (rows) rows.push(definition);
    else tables.set(definition.headerLine, [definition]);
  }
  return tables.values();
}

type StatedRow = { readonly stated: { readonly value: number } | null; readonly computed: number | null };

/** Learned from the rows whose size is right; null where they do not tell, or tell both as often. */
function signOf(rows: readonly StatedRow[]): 1 | -1 | null {
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
