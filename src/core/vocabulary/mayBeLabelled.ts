import { foldCase } from './normalizeWord';
import { remembered } from './remembered';
import { type Vocabulary, wordKey } from './vocabulary';

/**
 * Whether a text may begin with a label such as `Goal 1:`, `Key Result` or `Ultimate Goal`: most texts have no word of labels
 * among their first, and need not be looked at any further. Where these are not plain ASCII, nothing is said against it.
 */
export function mayBeLabelled(vocabulary: Vocabulary, text: string): boolean {
  const end = endOfPlainWords(text);
  if (end < 0) return true;
  let letters = 0;
  while (isLetter(text.charCodeAt(letters)) || text.charCodeAt(letters) === APOSTROPHE) letters++;
  // `O1`, `KR1.2`, `Q1`
  if (letters <= MOST_LETTERS && isDigit(text.charCodeAt(letters))) return true;
  if (leads(vocabulary, text.slice(0, letters))) return true;
  for (let start = 0; start < end; ) {
    const blank = text.indexOf(' ', start);
    const next = blank < 0 ? end : blank;
    const last = text.charCodeAt(next - 1) === COLON ? next - 1 : next;
    if (vocabulary.headingWords.has(foldCase(text.slice(start, last)))) return true;
    start = next + 1;
  }
  return false;
}

const [APOSTROPHE, COLON, BLANK] = [0x27, 0x3a, 0x20];
const MOST_LETTERS = 3;
const MOST_WORDS = 3;
const MARKUP = '*_~`[]<>&\\';

/** Where the first words end; -1 where they begin with no letter, or hold anything that is read in another way than it stands. */
function endOfPlainWords(text: string): number {
  if (!isLetter(text.charCodeAt(0))) return -1;
  let words = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f || code < BLANK || MARKUP.includes(text[at] as string)) return -1;
    if (code !== BLANK) continue;
    if (text.charCodeAt(at + 1) === BLANK) return -1;
    words++;
    if (words === MOST_WORDS) return at;
  }
  return text.length;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a label may begin with a word, or with it and another. */
const leads = remembered(({ headingWords, units }: Vocabulary, word): boolean => {
  const folded = foldCase(word);
  if (headingWords.has(folded) || units.has(wordKey(word))) return true;
  const start = `${folded} `;
  return [...headingWords.keys(), ...units.keys()].some((key) => key.startsWith(start));
});
