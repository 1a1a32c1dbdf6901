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
  if (text.length <= SHORT && isFolded(text)) return text;
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  if (!EACH_BY_ITSELF.test(text)) return foldTogether(text);
  return (FOLDED.test(text) ? text.replace(EACH_FOLDED, foldedCharacter) : text).toLowerCase();
}

/** Words are short and mostly folded: looking at each letter takes less time than an expression to begin. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < STAYS.length ? STAYS[code] === 0 : !isWithoutCase(code)) return false;
  }
  return true;
}

const SHORT = 32;

/** Of those that are folded one by one: Chinese, Korean and Japanese. */
function isWithoutCase(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3041 && code <= 0x3096);
}

/** For characters that may join with their neighbours; folding the text as a whole takes several times as long. */
export function foldTogether(text: string): string {
  return text.normalize('NFKD').replace(LATIN_MARKS, '').normalize('NFC').toLowerCase().replace(/[‘’ʼ]/g, "'");
}

function foldedCharacter(character: string): string {
  return FOLDS.get(character) ?? character;
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
/** Letters, signs and pictures that are folded one by one: no marks that join, no parts of syllables. */
const EACH_BY_ITSELF =
  /^(?:[\0-\u017F\u0400-\u045F\u2010-\u2027\u2190-\u21FF\u2500-\u27BF\u3001-\u301B\u3041-\u3096\u30A1-\u30FA\u30FC\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]|\uFE0F|\uD83D[\uDC00-\uDFFF])*$/;
/** Those of them that case alone does not fold. */
const FOLDS: ReadonlyMap<string, string> = new Map(
  [
    [0xa0, 0x17f],
    [0x400, 0x45f],
    [0x2010, 0x2027],
    [0x2190, 0x21ff],
    [0xff01, 0xff5e],
  ].flatMap(([first = 0, last = 0]) => {
    const folds: [string, string][] = [];
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code);
      const folded = foldTogether(character);
      if (folded !== character.toLowerCase()) folds.push([character, folded]);
    }
    return folds;
  }),
);
/** By the code of each Latin and Cyrillic letter: 1 where it is folded. */
const STAYS = Uint8Array.from({ length: 0x460 }, (_, code) => {
  const character = String.fromCharCode(code);
  return EACH_BY_ITSELF.test(character) && !FOLDS.has(character) && character.toLowerCase() === character ? 1 : 0;
});
const FOLDED = new RegExp(`[${[...FOLDS.keys()].join('')}]`);
const EACH_FOLDED = new RegExp(FOLDED.source, 'g');
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
