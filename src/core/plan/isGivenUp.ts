import { plainText } from '../text/plainText';
import { isStruckOff } from '../text/struckText';
import { readStatus } from '../values/status';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** Whether the words of a task say that nobody will do it: `~~Old task~~`, `Give a talk (rejected twice, dropped)`. */
export function isGivenUp(source: string, vocabulary: Vocabulary): boolean {
  if (isStruckOff(source)) return true;
  const note = /[(（]([^()（）]{2,60})[)）][.\s]*$/.exec(plainText(source))?.[1];
  return note?.split(/[,;，；]/).some((part) => readStatus(part, vocabulary)?.status === 'dropped') ?? false;
}
