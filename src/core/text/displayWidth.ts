import stringWidth from 'string-width';

/**
 * How many columns of a fixed-width font a text takes: 2 for Chinese, Japanese and Korean characters and for emoji, however
 * many code points they are made of; 0 for combining marks and joiners.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

const PLAIN = /^[\x20-\x7e]*$/;
