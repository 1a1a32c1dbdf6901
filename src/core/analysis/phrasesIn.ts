import { isAlphanumeric } from '../text/ascii';
import { plainText } from '../text/plainText';
import { LONGEST, phraseWords, type Word, type Words, withoutFillers, withoutJoints, wordOf } from './nameWords';

/**
 * The phrases of a text as words that can be compared with names. A name does not reach beyond its phrase: `System design,
 * cross-team` are two, as is what stands in brackets.
 */
export function phrasesIn(text: string, words: Words): readonly (readonly Word[])[] {
  if (text.length <= LONGEST && PLAIN.test(text)) return plainPhrases(withoutJoints(text.toLowerCase()), words);
  const repaired = NEEDS_REPAIR.test(text) ? plainText(text) : text;
  return repaired.split(PHRASE_ENDS).map((each) => phraseWords(each, words));
}

const NEEDS_REPAIR = /[^\0-\x7F]|[\\&<]/;
const PHRASE_ENDS = /[,;:()[\]、，；：（）]|\s[–—|·→-]\s|\.\s/;

/** Letters, figures, and signs that no word ends in: most texts of a plan. */
const PLAIN = /^[A-Za-z\d *_`"'!?/,;:()[\].-]*$/;
const ENDS = ',;:()[]';

/** The same for lower case of these, in one walk. */
function plainPhrases(text: string, words: Words): readonly (readonly Word[])[] {
  const phrases: (readonly Word[])[] = [];
  let phrase: Word[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (isAlphanumeric(text.charCodeAt(at))) continue;
    if (at > start) phrase.push(wordOf(words, text.slice(start, at)));
    start = at + 1;
    const sign = text.charAt(at);
    const isParting = sign === '.' || (sign === '-' && text[at - 1] === ' ');
    if (isParting ? text[at + 1] === ' ' : ENDS.includes(sign)) {
      // Without room to spare.
      phrases.push(withoutFillers(phrase.slice()));
      phrase = [];
    }
  }
  return phrases;
}
