import { spokenText } from '../text/plainText';

/**
 * The key words are matched by, not for display: repaired, without emphasis, emoji, case, accents, a trailing colon, a
 * qualifier in brackets at the end, or plural s. `**Skill Areas:**` and `skill area` have the same key.
 */
export function normalizeWord(text: string): string {
  return plainWordKey(SIMPLE.test(text) ? text : spokenText(text));
}

/** `normalizeWord` for text without Markdown, emoji or broken characters. */
export function plainWordKey(text: string): string {
  const folded = foldCase(text);
  const bare = withoutQualifier(folded.replace(TRAILING_MARKS, ''))
    .replace(TRAILING_MARKS, '')
    .replace(LEADING_MARKS, '');
  return bare.replace(HYPHEN_IN_WORD, ' ').replace(SPACED_SLASH, '/').split(' ').map(singular).join(' ').trim();
}

/** Case, accents and width folded; spaces and punctuation kept. May be longer or shorter than the text. */
export function foldCase(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(LATIN_MARKS, '').normalize('NFC').toLowerCase().replace(/[‘’ʼ]/g, "'");
}

export function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

const SIMPLE = /^[A-Za-z][A-Za-z ]*[A-Za-z]$/;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const LATIN_MARKS = /[\u0300-\u036F]/g;
const TRAILING_MARKS = /[\s:*_~`"',.;!?]{1,50}$/;
const LEADING_MARKS = /^[\s*_~`"'•]{1,50}/;
const HYPHEN_IN_WORD = /(?<=\p{L})[-‐‑](?=\p{L})/gu;
const SPACED_SLASH = / ?\/ ?/g;

function withoutQualifier(text: string): string {
  if (!text.endsWith(')') && !text.endsWith(']')) return text;
  const open = text.lastIndexOf(text.endsWith(')') ? '(' : '[');
  return open > 0 ? text.slice(0, open).trimEnd() : text;
}
