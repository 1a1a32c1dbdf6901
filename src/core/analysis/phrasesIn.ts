import { isAlphanumeric, isLetter } from '../text/ascii';
import { plainText } from '../text/plainText';
import { phraseWords, type Word, type Words, withoutFillers, wordOf } from './nameWords';

/**
 * The phrases of a text as words that can be compared with names. A name does not reach beyond its phrase: `System design,
 * cross-team` are two, as is what stands in brackets.
 */
export function phrasesIn(text: string, words: Words): readonly (readonly Word[])[] {
  if (text.length <= LONGEST && PLAIN.test(text) && !SIGNS_TOGETHER.test(text)) {
    return plainPhrases(text.toLowerCase(), words);
  }
  const repaired = NEEDS_REPAIR.test(text) ? plainText(text) : text;
  return repaired.split(PHRASE_ENDS).map((each) => phraseWords(each, words));
}

const LONGEST = 400;
const NEEDS_REPAIR = /[^\0-\x7F]|[\\&<]/;
const PHRASE_ENDS = /[,;:()[\]、，；：（）]|\s[–—|·→-]\s|\.\s/;

/** Letters, figures, and signs that no word ends in: most texts of a plan. */
const PLAIN = /^[A-Za-z\d *_`"'!?/,;:()[\].-]*$/;
const SIGNS_TOGETHER = /[.-] ?[.-]/;

/** The same for lower case of such signs, in one walk. */
function plainPhrases(text: string, words: Words): readonly (readonly Word[])[] {
  const phrases: (readonly Word[])[] = [];
  let phrase: Word[] = [];
  /** What stands in front of a dot or a hyphen within a word, without that. */
  let joined = '';
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : END;
    if (isAlphanumeric(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0 && (code === DOT || code === HYPHEN) && isJoint(text, start, at)) {
      joined += text.slice(start, at);
      start = at + 1;
      continue;
    }
    if (start >= 0) phrase.push(wordOf(words, joined + text.slice(start, at)));
    joined = '';
    start = -1;
    if (code === END || endsPhrase(text, at, code)) {
      phrases.push(withoutFillers(phrase));
      phrase = [];
    }
  }
  return phrases;
}

/** `12.3`, and the hyphen of `e-commerce`, not that of `cross-team`: what begins at `start` is one letter. */
function isJoint(text: string, start: number, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) === DOT) return isAlphanumeric(next);
  const isAfterDot = text[start - 1] === '.' && isAlphanumeric(text.charCodeAt(start - 2));
  return at - start === 1 && isLetter(text.charCodeAt(start)) && isLetter(next) && !isAfterDot;
}

function endsPhrase(text: string, at: number, code: number): boolean {
  const isBlankBehind = text[at + 1] === ' ';
  return code === DOT ? isBlankBehind : code === HYPHEN ? isBlankBehind && text[at - 1] === ' ' : ENDS.includes(code);
}

const END = -1;
const [HYPHEN, DOT] = [0x2d, 0x2e];
const ENDS: readonly number[] = [...',;:()[]'].map((sign) => sign.charCodeAt(0));
