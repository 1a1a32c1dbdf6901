import { distance } from 'fastest-levenshtein';
import type { Plan } from '../plan/plan';
import { namesOfLevel } from '../values/levelName';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Finding } from './finding';

/** A level that differs by a slip of the pen: at most two characters, and fewer than a third of the word. */
export function nearestLevel(text: string, plan: Plan): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const { name } of namesToMean(plan)) {
    const difference = slipDistance(text.toLowerCase(), name.toLowerCase());
    if (difference === 0) return null;
    if (difference < bestDistance && difference * 3 < name.length) [best, bestDistance] = [name, difference];
  }
  return best;
}

/** Whether a word that rows gave a rank is only misspelt for the defined level of that rank. */
export function isSlip(text: string, plan: Plan): boolean {
  const key = normalizeWord(text);
  const level = plan.scale.levels.find(({ name }) => normalizeWord(name) === key);
  const nearest = level?.inferred ? nearestLevel(text, plan) : null;
  if (!level || nearest === null) return false;
  return namesToMean(plan).some(({ name, rank }) => rank === level.rank && name === nearest);
}

/** The levels of the plan's scale; where that is the built-in one, by their names in the languages that the plan uses. */
function namesToMean({ scale, gapTables, words }: Plan): { name: string; rank: number }[] {
  const listed = scale.levels.filter(({ inferred }) => !inferred);
  const names = listed.flatMap(({ name, rank }) => namesOfLevel(name).map((each) => ({ name: each, rank })));
  if (scale.source !== 'builtIn') return names;
  const cells = gapTables.flatMap(({ rows }) => rows.flatMap(({ current, required }) => [current.text, required.text]));
  const used = new Set(cells.map(normalizeWord));
  const isUsed = (language: readonly string[]) => language.some((name) => used.has(normalizeWord(name)));
  const inLanguages = words.levelNamesByLanguage.filter(isUsed);
  return [...names, ...inLanguages.flatMap((language) => language.map((name, rank) => ({ name, rank })))];
}

/** Two letters that changed places are one slip. */
function slipDistance(text: string, name: string): number {
  const at = [...text].findIndex((letter, index) => letter !== name[index]);
  const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
  return at >= 0 && swapped === name ? 1 : distance(text, name);
}

export function definitionsPlace(plan: Plan): Finding['related'] {
  const [first] = plan.definitions;
  return first ? [{ range: first.nameRange, message: { template: 'The levels are defined here.', args: [] } }] : [];
}
