import { plainText } from '../text/plainText';
import type { Priority } from '../vocabulary/languageWords';
import { normalizeWord } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { withoutGapWord } from '../vocabulary/withoutGapWord';
import { signIn } from './sign';

export type { Priority } from '../vocabulary/languageWords';

/**
 * The priority a cell, field or gap-category heading states: `🔴 High`, `P1`, `P1 - Critical`, `🟡`, `Nice-to-Have`.
 * Words beat codes, codes beat colours. Null for prose, ordinals (`1순위`) and lists of choices (`High/Medium/Low`).
 */
export function readPriority(text: string, vocabulary: Vocabulary): Priority | null {
  return priorityIn(vocabulary, text);
}

const priorityIn = remembered((vocabulary: Vocabulary, text): Priority | null => {
  const plain = plainText(text);
  if (plain === '' || plain.length > LONGEST) return null;
  const whole = vocabulary.priorities.get(normalizeWord(plain));
  if (whole !== undefined) return whole;
  const parts = plain
    .split(PART_END)
    .map((part) => normalizeWord(part))
    .filter((part) => part !== '');
  const words = parts
    .filter((part) => !CODE.test(part))
    // `Critical Gaps` states the priority of its gaps.
    .map(
      (part) => vocabulary.priorities.get(part) ?? vocabulary.priorities.get(withoutGapWord(vocabulary, part) ?? ''),
    );
  const known = new Set(words.filter((word) => word !== undefined));
  if (known.size > 1) return null;
  const [word] = known;
  if (word !== undefined && words[0] !== undefined) return word;
  const code = parts.find((part) => CODE.test(part));
  if (code !== undefined && code === parts[0]) return vocabulary.priorities.get(code) ?? null;
  // The dots of `🟢 YEAR 1` number the years.
  return /\d/.test(plain) ? null : (signIn(plain, vocabulary.prioritySigns)?.meaning ?? null);
});

const LONGEST = 120;
const CODE = /^p\d$/;
const PART_END = /\s?[/|,(:;]\s?|\s[-–—]\s|\s?[–—]\s?/u;
