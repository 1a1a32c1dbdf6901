import { foldCase } from './normalizeWord';
import { remembered } from './remembered';
import type { Vocabulary } from './vocabulary';

/** Whether a heading says of what stands below it that it is there to be filled in. */
export const speaksOfTemplate = remembered(({ blanks }: Pick<Vocabulary, 'blanks' | 'memory'>, text): boolean => {
  const folded = foldCase(text);
  return [...blanks.template].some((word) => folded.includes(word));
});
