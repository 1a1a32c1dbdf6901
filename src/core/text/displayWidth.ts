import stringWidth from 'string-width';

/**
 * How many columns of a fixed-width font a text takes: 2 for Chinese, Japanese and Korean characters and for emoji, however
 * many code points they are made of; 0 for combining marks and joiners.
 */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (NARROW_OR_WIDE.test(text)) return text.length + text.replace(NARROW_SIGNS, '').length;
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** Letters of one column each, which nothing joins: Latin, Greek and Cyrillic ones. Most cells hold nothing else. */
const NARROW = /^[\x20-\x7e¡-¬®-˿Α-ҁҊ-ԯ–—‘-‟…−]*$/;
const NARROW_SIGNS = /[\x20-\x7e¡-¬®-˿Α-ҁҊ-ԯ–—‘-‟…−]+/g;
/** With Chinese characters, kana and Hangul syllables, which take two columns. */
const NARROW_OR_WIDE = /^[\x20-\x7e¡-¬®-˿Α-ҁҊ-ԯ–—‘-‟…−、-〃ぁ-ゖァ-ヺー一-鿿가-힣]*$/;
