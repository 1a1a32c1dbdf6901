import { distance } from 'fastest-levenshtein';
import { inSections } from '../plan/inSections';
import type { Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { message } from '../text/message';
import { namesOfLevel } from '../values/levelName';
import type { Scale } from '../values/scale';
import { remembered } from '../vocabulary/remembered';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Finding } from './finding';

export interface LevelName {
  readonly name: string;
  readonly rank: number;
}

export interface LevelNames {
  readonly all: readonly LevelName[];
  /** A level that differs by a slip of the pen: at most two characters, and fewer than a third of the word. */
  nearest(text: string): string | null;
}

/** The same words stand in most tables. */
function levelNames(all: readonly LevelName[]): LevelNames {
  const known = new Map<string, string | null>();
  const nearest = (text: string) => {
    let found = known.get(text);
    if (found === undefined) {
      found = nearestAmong(text, all);
      known.set(text, found);
    }
    return found;
  };
  return { all, nearest };
}

function nearestAmong(text: string, names: readonly LevelName[]): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const { name } of names) {
    const difference = slipDistance(text.toLowerCase(), name.toLowerCase());
    if (difference === 0) return null;
    if (difference < bestDistance && difference * 3 < name.length) [best, bestDistance] = [name, difference];
  }
  return best;
}

/** Whether a word that rows gave a rank is only misspelt for the defined level of that rank. */
export function isSlip(text: string, scale: Scale, names: LevelNames): boolean {
  const nearest = names.nearest(text);
  if (nearest === null) return false;
  const key = normalizeWord(text);
  const level = scale.levels.find(({ name }) => normalizeWord(name) === key);
  if (!level?.inferred) return false;
  return names.all.some(({ name, rank }) => rank === level.rank && name === nearest);
}

/**
 * The levels of the plan's scale; where that is the built-in one, by their names in the languages that the plan uses. The
 * same list as long as these are the same.
 */
export function namesToMean({ scale, words, reading }: Plan): LevelNames {
  const used = scale.source === 'builtIn' ? new Set(inSections({ reading }, languagesIn, words)) : NONE;
  const listed = scale.levels.filter(({ inferred }) => !inferred);
  const levels = listed.map(({ name, rank }) => `${rank} ${name}`).join('\n');
  return reading.memory.at(namesToMean, [levels, words, [...used].sort().join()], () => {
    const names = listed.flatMap(({ name, rank }) => namesOfLevel(name).map((each) => ({ name: each, rank })));
    const inLanguages = words.levelNamesByLanguage.filter((_, index) => used.has(index));
    return levelNames([...names, ...inLanguages.flatMap((language) => language.map((name, rank) => ({ name, rank })))]);
  });
}

const NONE: ReadonlySet<number> = new Set();

/** Which of the languages a section writes its levels in. */
function languagesIn({ content }: PlanSection, words: Plan['words']): number[] {
  const used = new Set<number>();
  for (const { rows } of content?.gapTables ?? []) {
    for (const { current, required } of rows) {
      for (const { text } of [current, required]) for (const each of languagesOf(words, text)) used.add(each);
    }
  }
  return [...used].sort((a, b) => a - b);
}

const languagesOf = remembered(({ levelNamesByLanguage }: Plan['words'], text): readonly number[] => {
  const key = normalizeWord(text);
  return levelNamesByLanguage.flatMap((names, index) =>
    names.some((name) => normalizeWord(name) === key) ? [index] : [],
  );
});

/** Two letters that changed places are one slip. */
function slipDistance(text: string, name: string): number {
  const at = [...text].findIndex((letter, index) => letter !== name[index]);
  const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  return at >= 0 && swapped === name ? 1 : distance(text, name);
}

export function definitionsPlace(plan: Plan): Finding['related'] {
  const [first] = plan.definitions;
  return first ? [{ range: first.nameRange, message: message('The levels are defined here.') }] : [];
}
