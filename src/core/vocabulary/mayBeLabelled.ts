import { foldCase } from './normalizeWord';
import { remembered } from './remembered';
import { type Vocabulary, wordKey } from './vocabulary';

/**
 * Whether a text may begin with a label such as `Goal 1:`, `Key Result` or `Ultimate Goal`: most texts have no word of labels
 * among their first, and need not be looked at any further. Where these are not plain ASCII, nothing is said against it.
 */
export function mayBeLabelled(vocabulary: Vocabulary, text: string): boolean {
  const [found = ''] = FIRST_WORDS.exec(text) ?? [];
  const words = found.split(' ');
  if (found === '' || (words.length < MOST_WORDS && found.length < text.length) || COUNTED.test(found)) return true;
  const [first = ''] = LETTERS.exec(found) ?? [];
  return (
    leads(vocabulary, first) || words.some((word) => vocabulary.headingWords.has(foldCase(word.replace(/:$/, ''))))
  );
}

const MOST_WORDS = 3;
/** Without markup, one blank between them. */
const FIRST_WORDS = /^(?=[A-Za-z])(?:[!-%'()+-;=?-Z^a-z{|}]+ ){0,2}[!-%'()+-;=?-Z^a-z{|}]+(?= |$)/;
const LETTERS = /^[A-Za-z']+/;
/** `O1`, `KR1.2`, `Q1` */
const COUNTED = /^[A-Za-z']{1,3}\d/;

/** Whether a label may begin with a word, or with it and another. */
const leads = remembered(({ headingWords, units }: Vocabulary, word): boolean => {
  const folded = foldCase(word);
  if (headingWords.has(folded) || units.has(wordKey(word))) return true;
  const start = `${folded} `;
  return [...headingWords.keys(), ...units.keys()].some((key) => key.startsWith(start));
});
