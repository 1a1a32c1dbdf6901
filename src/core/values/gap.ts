/** A stated gap in levels. The sign is as written; what it means is learned per table. */
export interface GapReading {
  readonly value: number;
  /** Sign and digits. */
  readonly text: string;
  /** UTF-16 offset of `text` in the cell. */
  readonly offset: number;
  readonly length: number;
}

/** `-2`, `−2` (U+2212), `+1`, `0`, `- 2`, `-2 levels`, `**-2**`, `-2 <!-- as of May -->`; null for a lone dash, words and dates. */
export function readGap(cell: string): GapReading | null {
  const comment = cell.indexOf('<!--');
  const text = comment < 0 ? cell : cell.slice(0, comment);
  if (text.length > LONGEST_CELL) return null;
  const match = GAP.exec(text);
  const [, before = '', number = '', after = ''] = match ?? [];
  if (match === null || !TAIL.test(after.trimEnd())) return null;
  const sign = /^[-−–]/.test(number) ? -1 : 1;
  const magnitude = Number(number.replace(/[^\d.]/g, ''));
  const value = magnitude === 0 ? 0 : sign * magnitude;
  return { value, text: number, offset: before.length, length: number.length };
}

const LONGEST_CELL = 80;
const GAP = /^([\s\u00A0*_~]*)([-−–+]?[ \u00A0]?\d{1,3}(?:\.\d{1,2})?)([^\d].*)?$/s;
const TAIL =
  /^(?:[*_~% ]*(?:levels?|steps?|points?|pts?|nivel(?:es)?|niveaux?|stufen?|단계|级|級|レベル)?[*_~ ]*(?:\([^()]*\))?(?:[*_~ \p{Extended_Pictographic}]|\uFE0F)*)?$/u;
