import type { ConfiguredLevel } from '../configuration/configuration';
import { plainText } from '../text/plainText';
import { normalizeWord } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type LevelReading, readLevel } from './level';
import { levelKey, namesOfLevel, numberInLevel } from './levelName';
import { groupsOfRows, type PlacedWord } from './ranksOfRows';

export interface ScaleLevel {
  /** As the plan writes it. */
  readonly name: string;
  /** Distance between ranks is the gap. 0 means nothing yet; without such a level the lowest is 1. */
  readonly rank: number;
  /** Solved from rows that state their gap, not defined. */
  readonly inferred: boolean;
  /** Other names of it: those of the user's own scale, and both of `Novice / Beginner`. */
  readonly synonyms?: readonly string[];
}

export interface Scale {
  /** Lowest first. */
  readonly levels: readonly ScaleLevel[];
  readonly source: 'definitions' | 'configuration' | 'builtIn';
}

/** A gap row that states its gap: `stated` = current − required. */
export interface StatedRow {
  readonly current: string;
  readonly required: string;
  readonly stated: number;
}

const MOST_LEVELS = 40;

/** None 0 < Beginner 1 < Competent 2 < Proficient 3 < Expert 4, in any language. */
export function builtInScale(vocabulary: Vocabulary): Scale {
  const levels = vocabulary.levelNames.map((name, rank) => {
    const synonyms = vocabulary.levelNamesByLanguage
      .map((names) => names[rank] ?? name)
      .filter((each) => each !== name);
    return { name, rank, inferred: false, synonyms };
  });
  return { levels, source: 'builtIn' };
}

/**
 * The scale of a `Level | Definition` table, from its names in document order. The words for low and high, or the numbers
 * in the names, tell its direction; with neither the first is the lowest. Fewer than two names give an empty scale, and so
 * do more than anybody tells apart.
 */
export function scaleFromDefinitions(names: readonly string[], vocabulary: Vocabulary): Scale {
  if (names.length > MOST_LEVELS) return { levels: [], source: 'definitions' };
  const written = names.map((name) => plainText(name)).filter((name) => normalizeWord(name) !== '');
  const distinct = written.filter(
    (name, index) => written.findIndex((other) => levelKey(other) === levelKey(name)) === index,
  );
  if (distinct.length < 2) return { levels: [], source: 'definitions' };
  const heights = distinct.map((name) => heightOf(name, vocabulary));
  const ascending = isDescending(heights) ? [...distinct].reverse() : distinct;
  const lowest = ascending[0] ?? '';
  const first = heightOfWord(lowest, vocabulary) === 0 || numberInLevel(lowest) === 0 ? 0 : 1;
  const levels = ascending.map((name, index) => {
    const synonyms = synonymsOf(name, distinct);
    const level = { name, rank: first + index, inferred: false };
    return synonyms.length === 0 ? level : { ...level, synonyms };
  });
  return { levels, source: 'definitions' };
}

/** Whether any of its names says where on the scale it stands. */
export function saysItsDirection(names: readonly string[], vocabulary: Vocabulary): boolean {
  return names.some((name) => heightOf(plainText(name), vocabulary) !== null);
}

/**
 * The user's own scale. Without ranks of their own levels count up in their order, or down where at least two of their
 * words say so (`Expert` before `Beginner`).
 */
export function scaleFromConfiguration(levels: readonly ConfiguredLevel[], vocabulary: Vocabulary): Scale {
  const heights = levels.map(({ names }) => heightOf(names[0] ?? '', vocabulary));
  const isUpsideDown = heights.filter((height) => height !== null).length > 1 && isDescending(heights);
  const ascending = isUpsideDown ? [...levels].reverse() : levels;
  const first = heightOf(ascending[0]?.names[0] ?? '', vocabulary) === 0 ? 0 : 1;
  const named = ascending.map(({ names: [name = '', ...synonyms], rank }, index) => {
    const level = { name, rank: rank ?? first + index, inferred: false };
    return synonyms.length === 0 ? level : { ...level, synonyms };
  });
  return { levels: named.sort((a, b) => a.rank - b.rank), source: 'configuration' };
}

/**
 * The scale with words outside it added at the rank that all rows which state their gap agree on. In a row `Demonstrating`
 * against `Competent` with 0 its rank is Competent's. Words that rows disagree on stay out.
 *
 * @param rows those that say the same count as one: it stands once
 */
export function inferLevels(scale: Scale, rows: readonly StatedRow[], vocabulary: Vocabulary): Scale {
  if (scale.levels.length === 0) return scale;
  let levels = scale.levels;
  const refused = new Set<string>();
  // A word solved in one round may solve another in the next.
  for (let round = 0; round < MOST_LEVELS && levels.length <= MOST_LEVELS; round++) {
    const candidates = new Map<string, { name: string; ranks: Set<number> }>();
    const ranks = ranksByKey(levels, vocabulary);
    for (const { current, required, stated } of rows) {
      const have = ranks.get(wordKey(vocabulary, current)) ?? null;
      const need = ranks.get(wordKey(vocabulary, required)) ?? null;
      if (have === null && need !== null) propose(candidates, current, need + stated, vocabulary);
      if (need === null && have !== null) propose(candidates, required, have - stated, vocabulary);
    }
    const solved: ScaleLevel[] = [];
    for (const [key, { name, ranks }] of candidates) {
      const [rank] = ranks;
      if (refused.has(key)) continue;
      if (ranks.size === 1 && rank !== undefined && rank >= 0) solved.push({ name, rank, inferred: true });
      else refused.add(key);
    }
    if (solved.length === 0) break;
    levels = [...levels, ...solved].sort((a, b) => a.rank - b.rank);
  }
  const solved = levels === scale.levels ? scale : { ...scale, levels };
  return scale.source === 'builtIn' ? withOwnWords(solved, rows, vocabulary) : solved;
}

/**
 * A plan that defines no scale may use ours in its own way: with `Basic`, `Advanced` and `Master` next to each other. Where
 * more rows than one say so, and none says otherwise, their words stand where these rows put them.
 */
function withOwnWords(scale: Scale, rows: readonly StatedRow[], vocabulary: Vocabulary): Scale {
  const ranks = ranksOn(scale, vocabulary);
  const known = new Map<string, number | null>();
  const rankIn = (text: string) => {
    let rank = known.get(text);
    if (rank === undefined) {
      const key = keyOfLevel(vocabulary, text);
      rank = ranks.get(key) ?? rankOfWord(scale, key, vocabulary);
      known.set(text, rank);
    }
    return rank;
  };
  const isExplained = ({ current, required, stated }: StatedRow) => {
    const [have, need] = [rankIn(current), rankIn(required)];
    return have !== null && need !== null && have - need === stated;
  };
  const own = groupsOfRows(rows, (text) => keyOfLevel(vocabulary, text)).flatMap((group) => {
    if (group.rows.filter((row) => !isExplained(row)).length < 2) return [];
    const upsideDown = group.words.map((word) => ({ ...word, place: -word.place }));
    // Rows that are counted the other way round may be all that tells.
    return placed(group.words, vocabulary) ?? placed(upsideDown, vocabulary) ?? [];
  });
  if (own.length === 0) return scale;
  const isOwn = ({ name }: ScaleLevel) => own.some((level) => levelKey(level.name) === levelKey(name));
  const levels = [...scale.levels.filter((level) => !isOwn(level)), ...own].sort((a, b) => a.rank - b.rank);
  return { ...scale, levels };
}

/** From the lowest word on whose height is known; null where their order is another than that of their heights. */
function placed(words: readonly PlacedWord[], vocabulary: Vocabulary): ScaleLevel[] | null {
  const known = words.flatMap((word) => {
    const height = heightOfWord(word.name, vocabulary);
    return height === null ? [] : [{ ...word, height }];
  });
  const isAgainst = known.some((one) => known.some((other) => one.height < other.height && one.place >= other.place));
  const [lowest] = known.sort((a, b) => a.place - b.place);
  if (!lowest || isAgainst) return null;
  const base = Math.max(lowest.height - lowest.place, -Math.min(...words.map(({ place }) => place)));
  return words.map(({ name, place }) => ({ name, rank: place + base, inferred: true }));
}

/** The names in `Novice / Beginner` that no other row takes, too. */
function synonymsOf(name: string, all: readonly string[]): readonly string[] {
  const names = namesOfLevel(name);
  if (names.length < 2) return [];
  const others = new Set(
    all
      .filter((other) => other !== name)
      .flatMap(namesOfLevel)
      .map(levelKey),
  );
  return names.filter((each) => !others.has(levelKey(each)));
}

/** A word's place on the scale, by name or synonym; a number's own value; the middle of a range. Null when unknown. */
export function rankOf(scale: Scale, reading: LevelReading, vocabulary: Vocabulary): number | null {
  if (reading.family === 'word') return rankOfWord(scale, reading.word, vocabulary);
  if (reading.family !== 'word-range') return reading.value;
  const ranks = reading.words.map((word) => rankOfWord(scale, word, vocabulary));
  const known = ranks.filter((rank) => rank !== null);
  return known.length < ranks.length ? null : known.reduce((sum, rank) => sum + rank, 0) / known.length;
}

function rankOfWord(scale: Scale, word: string, vocabulary: Vocabulary): number | null {
  const own = ranksOn(scale, vocabulary).get(word);
  if (own !== undefined) return own;
  const height = vocabulary.levels.get(word) ?? null;
  // A name that two levels share (`Junior / Mid`, `Mid / Senior`) is neither.
  const isShared = scale.levels.some(({ name }) => namesOfLevel(name).some((each) => levelKey(each) === word));
  if (height === null || isShared) return null;
  const synonyms = scale.levels.filter((level) => !level.inferred && heightOfWord(level.name, vocabulary) === height);
  if (synonyms.length === 1) return synonyms[0]?.rank ?? null;
  return height === 0 && scale.levels[0]?.rank === 1 ? 0 : null;
}

const ranksOfScales = new WeakMap<Scale, ReadonlyMap<string, number>>();

/** The ranks of a scale's own names and synonyms. */
function ranksOn(scale: Scale, vocabulary: Vocabulary): ReadonlyMap<string, number> {
  let ranks = ranksOfScales.get(scale);
  if (!ranks) {
    ranks = ranksByKey(scale.levels, vocabulary);
    ranksOfScales.set(scale, ranks);
  }
  return ranks;
}

const wordKey = remembered((_: Vocabulary, text) => normalizeWord(text));
const keyOfLevel = remembered((_: Vocabulary, name) => levelKey(name));

/** Of two levels of one name the first counts. */
function ranksByKey(levels: readonly ScaleLevel[], vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { name, synonyms = [], rank } of levels) {
    for (const each of [name, ...synonyms]) {
      const key = keyOfLevel(vocabulary, each);
      if (!ranks.has(key)) ranks.set(key, rank);
    }
  }
  return ranks;
}

/** What a name says of its place: its own number, or its rank on the built-in scale. */
function heightOf(name: string, vocabulary: Vocabulary): number | null {
  return numberInLevel(name) ?? heightOfWord(name, vocabulary);
}

function heightOfWord(name: string, vocabulary: Vocabulary): number | null {
  const heights = namesOfLevel(name).map((each) => vocabulary.levels.get(levelKey(each)) ?? null);
  return heights.find((height) => height !== null) ?? null;
}

function propose(
  candidates: Map<string, { name: string; ranks: Set<number> }>,
  text: string,
  rank: number,
  vocabulary: Vocabulary,
): void {
  const reading = readLevel(text, vocabulary);
  if (reading?.family !== 'word') return;
  const known = candidates.get(reading.word) ?? { name: plainText(text), ranks: new Set<number>() };
  known.ranks.add(rank);
  candidates.set(reading.word, known);
}

/** More neighbours fall than rise. */
function isDescending(heights: readonly (number | null)[]): boolean {
  const known = heights.filter((height) => height !== null);
  if (known.length === 1) {
    const index = heights.findIndex((height) => height !== null);
    const isHigh = (known[0] ?? 0) >= 3;
    return isHigh ? index === 0 : index === heights.length - 1 && (known[0] ?? 0) <= 1;
  }
  let falls = 0;
  for (let index = 1; index < known.length; index++) falls += Math.sign((known[index - 1] ?? 0) - (known[index] ?? 0));
  return falls > 0;
}
