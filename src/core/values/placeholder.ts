import { plainText } from '../text/plainText';
import { foldCase } from '../vocabulary/normalizeWord';
import { blanksOf, builtInWords } from '../vocabulary/vocabulary';

/** Whether a cell or field value is still to be filled in: empty, `-`, `TBD`, `N/A`, `YYYY-MM-DD`, `[Date]`, `{{X}}`. */
export function isPlaceholder(text: string): boolean {
  const shown = plainText(text);
  const plain = TRAILING_MARK.test(shown) ? shown.replace(TRAILING_MARKS, '') : shown;
  if (plain === '' || ONLY_MARKS.test(plain)) return true;
  if (plain.length > LONGEST) return false;
  const folded = foldCase(plain);
  if (undecided.has(folded) || absent.has(folded)) return true;
  if (plain.includes('{{')) return TEMPLATE.test(plain);
  return (MAY_BE_PATTERN.test(plain) && DATE_PATTERN.test(plain)) || BLANK_FIGURE.test(plain) || isBracketed(plain);
}

const LONGEST = 80;
const TRAILING_MARKS = /[\s.:]{1,20}$/;
const TRAILING_MARK = /[\s.:]$/;
const ONLY_MARKS = /^[-–—−_…?~.,/\s*#]+$/;
const { undecided, absent } = blanksOf(builtInWords);
export const TEMPLATE = /^[^{}]{0,20}\{\{[^{}]*\}\}[^{}]{0,20}$/;
// `YYYY-MM-DD`, `DD/MM/YYYY`, `20XX`, `QX 20XX`, `Month X`, `MM/YY`.
export const DATE_PATTERN =
  /^(?:(?:Y{2,4}|M{2}|D{2}|y{4}|m{2}|d{2})(?:[-/. ](?:Y{2,4}|M{2,4}|D{2}|y{4}|m{2}|d{2}|Q?[#X?])){1,2}|Y{4}|20(?:XX|xx|\?\?|2X|__)|[QH][X#?](?:[ -](?:Y{4}|20(?:XX|\d\d)))?|(?:Week|Month|Day|Quarter|Year|Level) (?:X|N|#|\?|_+))$/;

/** What all of the above begin with. */
const MAY_BE_PATTERN = /^[YyMmDdQHWL2]/;

// `$XX`, `X hrs`, `XX-XX 页`; a lone `X` is a tick.
export const BLANK_FIGURE = /^(?:[$€£]X{1,6}|X{2,6}(?:[-–/]X{1,6})?%?|X{1,6}(?:[-–/]X{1,6})?\s\p{L}{1,10})$/u;

/** `[Date]`, `[Start] — [Target completion]`, `Month [X]`: every part that matters stands in brackets, and no box does. */
function isBracketed(text: string): boolean {
  if (!text.includes('[') && !text.includes('<')) return false;
  let outside = '';
  let count = 0;
  let isShort = true;
  for (let at = 0; at < text.length; ) {
    const close = text[at] === '[' ? text.indexOf(']', at) : text[at] === '<' ? text.indexOf('>', at) : -1;
    if (close < 0) {
      outside += text[at] ?? '';
      at++;
      continue;
    }
    const inside = text.slice(at + 1, close);
    if (inside.length <= 1 && !/[A-Z#?_]/.test(inside)) return false;
    if ((inside === 'x' || inside === 'X') && outside.trim() === '') return false;
    if (inside.length > 4) isShort = false;
    count++;
    at = close + 1;
  }
  return count > 0 && (/^[\s\-–—/,:@&]*$/.test(outside) || (isShort && /^\s*\p{L}{1,12}\s*$/u.test(outside)));
}
