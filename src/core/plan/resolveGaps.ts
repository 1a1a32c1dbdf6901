import { addTo } from '../text/addTo';
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
export function rankSection(
  { gapTables }: GapSection,
  scale: Scale,
  vocabulary: Vocabulary,
  known: KnownRanks,
): RanksOfWords {
  const words = new Map<string, Ranked>();
  const withRank = (cell: LevelCell): LevelCell => {
    if (cell.reading === null) return { ...cell, rank: null };
    const ranked = rankIn(scale, cell.reading, vocabulary, known);
    if (ranked.key !== null) words.set(ranked.key, ranked);
    return { ...cell, rank: ranked.rank };
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
  return words;
}

/** The words of levels that a section uses, and the rank that each was given. */
export type RanksOfWords = ReadonlyMap<string, Ranked>;

/** What is known of one scale: few levels are used over and over. */
export type KnownRanks = Map<string, Ranked>;

export interface Ranked {
  /** Null for figures: they are their own rank. */
  readonly key: string | null;
  readonly reading: LevelReading;
  readonly rank: number | null;
}

function rankIn(scale: Scale, reading: LevelReading, vocabulary: Vocabulary, known: KnownRanks): Ranked {
  const key = reading.family === 'word' ? reading.word : 'words' in reading ? reading.words.join('/') : null;
  let ranked = key === null ? undefined : known.get(key);
  if (!ranked) {
    ranked = { key, reading, rank: rankOf(scale, reading, vocabulary) };
    if (key !== null) known.set(key, ranked);
  }
  return ranked;
}

/** Whether a word has the same rank on another scale. */
export function isRankedAlike(
  { reading, rank }: Ranked,
  scale: Scale,
  vocabulary: Vocabulary,
  known: KnownRanks,
): boolean {
  return rankIn(scale, reading, vocabulary, known).rank === rank;
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
    addTo(tables, definition.headerLine, definition);
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
