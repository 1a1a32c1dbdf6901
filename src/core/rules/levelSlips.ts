import { distance } from 'fastest-levenshtein';
import type { Plan } from '../plan/plan';
import { namesOfLevel } from '../values/levelName';
import { normalizeWord } from '../vocabulary/vocabulary';
import type { Finding } from './finding';

/** A level that differs by a slip of the pen: at most two characters, and fewer than a third of the word. */
export function nearestLevel(text: string, plan: Plan): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const { name, inferred } of plan.scale.levels) {
    if (inferred) continue;
    for (const each of namesOfLevel(name)) {
      const difference = distance(text.toLowerCase(), each.toLowerCase());
      if (difference < bestDistance && difference * 3 < each.length) [best, bestDistance] = [each, difference];
    }
  }
  return best;
}

/** Whether a word that rows gave a rank is only misspelt for the defined level of that rank. */
export function isSlip(text: string, plan: Plan): boolean {
  const key = normalizeWord(text);
  const level = plan.scale.levels.find(({ name }) => normalizeWord(name) === key);
  const nearest = level?.inferred ? nearestLevel(text, plan) : null;
  if (!level || nearest === null) return false;
  return plan.scale.levels.some(({ name, rank }) => rank === level.rank && namesOfLevel(name).includes(nearest));
}

export function definitionsPlace(plan: Plan): Finding['related'] {
  const [first] = plan.definitions;
  return first ? [{ range: first.nameRange, message: { template: 'The levels are defined here.', args: [] } }] : [];
}
