import { foldCase, singular } from '../vocabulary/normalizeWord';
import { columnMeaning, fieldMeaning, type Vocabulary } from '../vocabulary/vocabulary';
import { phraseAt, tokensOf } from './periodTokens';
import { BLANK_FIGURE, DATE_PATTERN, TEMPLATE } from './placeholder';
import { readPriority } from './priority';
import { readStatus } from './status';

/** What is still to be filled in, in a text that is otherwise as it is meant. */
export interface BlankReading {
  /** As it stands there: `[Date]`, `TBD`. */
  readonly text: string;
  /** `undecided` is the author's own word for it, `asked` what a template left. */
  readonly kind: 'undecided' | 'asked';
}

/**
 * What of a text waits to be filled in: `TBD`, `[Your name]`, `{{role}}`, `Month [X]`, and in the place of a date
 * `YYYY-MM-DD`. Nothing that only stands for nothing (`-`, `N/A`), no tag (`[Backend] Fix it`), no status (`[Done]`).
 *
 * @param text plain: links and emphasis are resolved
 * @param place what may stand there: the whole of a value, the value of a date, or a sentence
 */
export function readBlank(
  text: string,
  place: 'value' | 'date' | 'sentence',
  vocabulary: Vocabulary,
): BlankReading | null {
  if (text.length > LONGEST) return null;
  if (place !== 'sentence') {
    const bare = /[.:]$/.test(text) ? text.slice(0, -1) : text;
    if (bare.length <= LONGEST_WORD && vocabulary.blanks.undecided.has(foldCase(bare)))
      return { text: bare, kind: 'undecided' };
    if (BLANK_FIGURE.test(bare)) return { text: bare, kind: 'asked' };
  }
  if (place === 'date' && DATE_PATTERN.test(text)) return { text, kind: 'asked' };
  if (text.includes('{{') && TEMPLATE.test(text) && !PATH.test(text)) return { text, kind: 'asked' };
  const found = MAY_BE_BRACKETED.test(text) ? bracketIn(text, vocabulary) : null;
  return found ?? (place === 'sentence' && PATTERN.test(text) ? patternBehindLead(text, vocabulary) : null);
}

/** What a generator fills in: `{{ meta.owner.name }}`. */
const PATH = /\{\{\s*[a-z_]\w*\./;
const LONGEST = 200;
/** Of the words that leave something open. */
const LONGEST_WORD = 40;
const MAY_BE_BRACKETED = /[[<]/;
const PATTERN = /YYYY/;
const BRACKET = /\[([^[\]]{1,60})\](?![[(:])|<(\p{L}[\p{L} ]{1,30})>/gu;

function bracketIn(text: string, vocabulary: Vocabulary): BlankReading | null {
  for (const match of text.matchAll(BRACKET)) {
    const [piece, inBrackets, inAngles] = match;
    const inside = (inBrackets ?? inAngles ?? '').trim();
    const before = text.slice(0, match.index).trim();
    const behind = text.slice(match.index + piece.length).trim();
    // `[[Page]]`
    if (before.endsWith('[') || behind.startsWith(']')) continue;
    const isWhole = !/\p{L}/u.test(before) && !/[\p{L}\d]/u.test(behind.replace(BRACKET, ''));
    if (isAsking(inside, isWhole, vocabulary)) {
      const isUndecided = vocabulary.blanks.undecided.has(foldCase(inside));
      return { text: piece, kind: isUndecided ? 'undecided' : 'asked' };
    }
    // `Month [X]`, `[X]% of users`; a lone `[X]` is a box.
    if (GAP.test(inside) && /[\p{L}$€£]$/u.test(before)) return { text: piece, kind: 'asked' };
    if (GAP.test(inside) && (behind.startsWith('%') || (/^\p{L}/u.test(behind) && !/^[xX]$/.test(inside))))
      return { text: piece, kind: 'asked' };
  }
  return null;
}

const GAP = /^[$€£]?(?:X{1,4}|N|#|_{2,}|\?{1,3}|\.\.\.|…)%?$/;

function isAsking(inside: string, isWhole: boolean, vocabulary: Vocabulary): boolean {
  const { asking, alone, asked, undecided } = vocabulary.blanks;
  const folded = foldCase(inside);
  const words = folded.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length > MOST_WORDS) return false;
  const isAsked = words.some((word) => asking.has(word)) || holdsCjk(folded, asking);
  // `Press [Enter]`
  if (!isWhole) return alone.has(folded) || (isAsked && (words.length > 1 || CJK.test(folded)));
  if (isAsked || undecided.has(folded) || DATE_PATTERN.test(inside)) return true;
  // `[High]` and `[Done]` are what stands there; `[PR #12]` and `[Kim]` are, too.
  if (readStatus(inside, vocabulary) || readPriority(inside, vocabulary)) return false;
  const name = folded.replace(/[\s#]*(?:\d{1,2}|x|n|#)$/, '');
  const names = [...words, name, singular(name)];
  for (const known of [alone, asked]) {
    if (names.some((word) => known.has(word) || known.has(singular(word))) || holdsCjk(folded, known)) return true;
  }
  return columnMeaning(vocabulary, name) !== null || fieldMeaning(vocabulary, name) !== null;
}

const MOST_WORDS = 8;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function holdsCjk(text: string, words: ReadonlySet<string>): boolean {
  return CJK.test(text) && [...words].some((word) => CJK.test(word) && text.includes(word));
}

/** `Launch by YYYY-MM-DD`, but not `Write dates as YYYY-MM-DD`. */
function patternBehindLead(text: string, vocabulary: Vocabulary): BlankReading | null {
  const match = /(?<![\p{L}\d])(?:YYYY-MM-DD|DD\/MM\/YYYY|MM\/DD\/YYYY|DD\.MM\.YYYY)\)?$/u.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index).trimEnd();
  const pattern = match[0].replace(')', '');
  if (before.endsWith('(')) return { text: pattern, kind: 'asked' };
  const tokens = tokensOf(before.slice(-LONGEST_LEAD), vocabulary);
  const last = tokens.length - 1;
  const lead = [last, last - 1].some(
    (at) => at >= 0 && phraseAt(tokens, at, vocabulary, ['by', 'from'])?.next === tokens.length,
  );
  return lead ? { text: pattern, kind: 'asked' } : null;
}

const LONGEST_LEAD = 40;
