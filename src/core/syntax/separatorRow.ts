import type { RowSpan } from './block';
import { splitRow } from './splitRow';

/**
 * Whether a line can only have been meant as the separator of a table: pipes and dashes alone, also those that a word
 * processor made of `--` (`|—|—|`), or Org's crossings (`|---+---|`). A dash a cell is rather a row of values left out.
 */
export function isSeparatorLike(text: string): boolean {
  if (!text.includes('|') || text.startsWith('+') || !ONLY_SEPARATORS.test(text)) return false;
  return DASHES.test(text) || splitRow(text, 0).every((cell) => GFM_CELL.test(cell.text));
}

/** Whether GFM takes it for the separator below a header of so many cells (section 4.10). */
export function isSeparatorOf(text: string, columns: number): boolean {
  const cells = splitRow(text, 0);
  return ONLY_GFM.test(text) && cells.length === columns && cells.every((cell) => GFM_CELL.test(cell.text));
}

/** The separator row that a header needs, with the alignments of the bad one and outer pipes where the header has them. */
export function separatorFor(header: RowSpan, hasOuterPipes: boolean, bad: string | null): string {
  const alignments = (bad ?? '').split(/[|+]/).filter((cell) => cell.trim() !== '');
  const cells = header.cells.map((_, index) => {
    const alignment = alignments[index]?.trim() ?? '';
    return `${alignment.startsWith(':') ? ':' : '-'}-${alignment.endsWith(':') ? ':' : '-'}`;
  });
  return hasOuterPipes || cells.length === 1 ? `| ${cells.join(' | ')} |` : cells.join(' | ');
}

const ONLY_SEPARATORS = /^[|:+=\-–—\s]+$/;
/** Blanks of other kinds look the same, and are none to GFM. */
const ONLY_GFM = /^[|:\- \t]+$/;
const DASHES = /[=\-–—]{2}/;
const GFM_CELL = /^:?-+:?$/;
