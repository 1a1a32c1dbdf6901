import { spokenText } from '../text/plainText';

/**
 * The key words are matched by, not for display: repaired, without emphasis, emoji, case, accents, a trailing colon, a
 * qualifier in brackets at the end, or plural s. `**Skill Areas:**` and `skill area` have the same key.
 */
export function normalizeWord(text: string): string {
  return SIMPLE.test(text) ? singulars(text.toLowerCase()) : plainWordKey(spokenText(text));
}

/** `normalizeWord` for text without Markdown, emoji or broken characters. */
export function plainWordKey(text: string): string {
  const folded = foldCase(text);
  const bare = withoutQualifier(withoutTrailingMarks(folded));
  const key = withoutTrailingMarks(bare).replace(LEADING_MARKS, '');
  const joined = HYPHEN.test(key) ? key.replace(HYPHEN_IN_WORD, ' ') : key;
  return singulars(joined.includes('/') ? joined.replace(SPACED_SLASH, '/') : joined).trim();
}

/** Case, accents and width folded; spaces and punctuation kept. May be longer or shorter than the text. */
export function foldCase(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(LATIN_MARKS, '').normalize('NFC').toLowerCase().replace(/[‘’ʼ]/g, "'");
}

function singulars(words: string): string {
  if (!words.endsWith('s') && !words.includes('s ')) return words;
  return words.includes(' ') ? words.split(' ').map(singular).join(' ') : singular(words);
}

export function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const SIMPLE = /^[A-Za-z][A-Za-z ]*[A-Za-z]$/;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const LATIN_MARKS = /[\u0300-\u036F]/g;
const TRAILING_MARKS = /[\s:*_~`"',.;!?]{1,50}$/;
const MARK = /[\s:*_~`"',.;!?]/;
const LEADING_MARKS = /^[\s*_~`"'•]{1,50}/;
const HYPHEN = /[-‐‑]/;
const HYPHEN_IN_WORD = /(?<=\p{L})[-‐‑](?=\p{L})/gu;
const SPACED_SLASH = / ?\/ ?/g;

/** Looks at the last character first: the expression would be tried at every one. */
function withoutTrailingMarks(text: string): string {
  return MARK.test(text.charAt(text.length - 1)) ? text.replace(TRAILING_MARKS, '') : text;
}

function withoutQualifier(text: string): string {
  if (!text.endsWith(')') && !text.endsWith(']')) return text;
  const open = text.lastIndexOf(text.endsWith(')') ? '(' : '[');
  return open > 0 ? text.slice(0, open).trimEnd() : text;
}
