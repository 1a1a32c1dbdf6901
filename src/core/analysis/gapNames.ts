import type { Plan } from '../plan/plan';
import { remembered } from '../vocabulary/remembered';
import { keysOfName, keysOfPhrase, type NameWords, nameWords } from './nameWords';

/** What a gap may be called, and the keys that it is looked up under. */
export interface GapNames {
  readonly names: readonly NameWords[];
  readonly keys: readonly string[];
}

export const namesIn = remembered((words: Plan['words'], text): GapNames => {
  const alternatives = alternativesOf(text).map((name) => nameWords(name, words));
  const keys = alternatives.flatMap((name) => [...keysOfPhrase(name.words), ...keysOfName(name)]);
  return { names: alternatives, keys };
});

const SHORTEST_ALTERNATIVE = 3;

/** `SQL/BigQuery` is covered by either; `CI/CD` is one thing. What stands in brackets only explains. */
function alternativesOf(name: string): string[] {
  const bare = name.replace(/[([（][^()[\]（）]*[)\]）]\s*$/, '').trim() || name;
  const parts = bare.split('/').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length >= SHORTEST_ALTERNATIVE) ? parts : [bare];
}
