import type { LevelReading } from '../values/level';
import { builtInScale, inferLevels, rankOf, type Scale, scaleFromDefinitions } from '../values/scale';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Building } from './draft';
import type { LevelCell } from './plan';

/**
 * Finds the scale of the whole plan (semantics section 5) and, with it, the rank of every level, the computed gaps and
 * the sign in which each table writes its own.
 */
export function resolveGaps(building: Building): Scale {
  const scale = findScale(building);
  for (const { table, rows } of building.gapTables) {
    for (const row of rows) {
      const current = withRank(row.current, scale, building);
      const required = withRank(row.required, scale, building);
      row.current = current;
      row.required = required;
      const comparable = current.reading?.family === required.reading?.family;
      row.computed =
        comparable && current.rank !== null && required.rank !== null ? round(current.rank - required.rank) : null;
    }
    table.sign = signOf(rows);
  }
  return scale;
}

function findScale(building: Building): Scale {
  const { vocabulary } = building;
  const used = new Set<string>();
  const stated: { current: string; required: string; stated: number }[] = [];
  for (const { rows } of building.gapTables) {
    for (const row of rows) {
      for (const cell of [row.current, row.required]) {
        if (cell.reading?.family === 'word') used.add(normalizeWord(cell.text));
      }
      if (row.stated && row.current.reading?.family === 'word' && row.required.reading?.family === 'word') {
        stated.push({ current: row.current.text, required: row.required.text, stated: row.stated.value });
      }
    }
  }
  return inferLevels(ownScale(building, used) ?? builtInScale(vocabulary), stated, vocabulary);
}

/** The scale of the first `Level | Definition` table whose levels the plan uses, or that are words for levels. */
function ownScale(building: Building, used: ReadonlySet<string>): Scale | null {
  const builtIn = builtInScale(building.vocabulary);
  const tables = new Set(building.definitions.map((definition) => definition.headerLine));
  for (const headerLine of tables) {
    const rows = building.definitions.filter((definition) => definition.headerLine === headerLine);
    const known = rows.filter(
      ({ name }) => rankOf(builtIn, { family: 'word', word: normalizeWord(name) }, building.vocabulary) !== null,
    );
    const isUsed = rows.some(({ name }) => used.has(normalizeWord(name)));
    if (!isUsed && (known.length < 2 || known.length * 2 < rows.length)) continue;
    const names = rows.map(({ name }) => name);
    const scale = scaleFromDefinitions(names, building.vocabulary);
    for (const row of rows) {
      row.rank = scale.levels.find(({ name }) => name === row.name)?.rank ?? 0;
    }
    building.definitions.splice(0, building.definitions.length, ...rows);
    return scale;
  }
  building.definitions.length = 0;
  return null;
}

function withRank(cell: LevelCell, scale: Scale, building: Building): LevelCell {
  return { ...cell, rank: cell.reading ? rankOfReading(cell.reading, scale, building) : null };
}

function rankOfReading(reading: LevelReading, scale: Scale, building: Building): number | null {
  return rankOf(scale, reading, building.vocabulary);
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
