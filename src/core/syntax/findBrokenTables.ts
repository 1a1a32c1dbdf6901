import type { Block, BrokenTableBlock, HeadingBlock, ParagraphBlock, RowSpan, TextSpan } from './block';
import { isSeparatorLike, isSeparatorOf } from './separatorRow';
import { splitRow } from './splitRow';

/**
 * Finds what was meant as a table among the paragraphs of one container, and cuts it out of them. Prose with pipes stays
 * prose: it takes a separator row below a row of cells, or at least two rows side by side that begin and end with a pipe
 * and are of as many cells (one row where a table of as many stands above in its section).
 *
 * @param lines those of the whole text
 */
export function findBrokenTables(blocks: readonly Block[], lines: readonly string[]): Block[] {
  const found: Block[] = [];
  let above: TableAbove | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.kind === 'heading') {
      const next = blocks[index + 1];
      const underlined = underlinedHeader(block, next, lines);
      if (underlined) {
        found.push(...underlined.blocks);
        above = tableAbove(underlined.table);
        if (underlined.takesNext) index++;
        continue;
      }
    }
    if (block.kind === 'paragraph' && hasRows(block)) {
      const pieces = cutParagraph(block, above, lines);
      for (const piece of pieces) {
        if (piece.kind === 'brokenTable') above = tableAbove(piece) ?? above;
        addPiece(found, piece);
      }
      continue;
    }
    if (block.kind === 'table') above = { header: block.header, endLine: block.endLine };
    else if (block.kind === 'heading' || block.kind === 'rule') above = null;
    found.push(block);
  }
  return found;
}

/** The last table before a block, with no heading and no rule between. */
interface TableAbove {
  readonly header: RowSpan;
  readonly endLine: number;
}

const LONGEST_TITLE = 60;
const BOX = /\[[ xX/-]\]|[☐☑✅⬜]/u;

/** As markdown-it has it for tables of GFM: a wide header above short rows makes no endless table. */
const MOST_MISSING_CELLS = 65_536;

type Piece = ParagraphBlock | BrokenTableBlock;

function tableAbove(table: BrokenTableBlock): TableAbove | null {
  return table.header && { header: table.header, endLine: table.endLine };
}

/** Rows that blank lines keep apart are rows of one table. */
function addPiece(found: Block[], piece: Piece): void {
  const last = found.at(-1);
  const isMore =
    piece.kind === 'brokenTable' &&
    last?.kind === 'brokenTable' &&
    piece.flaw === 'orphanRows' &&
    piece.separator === null &&
    piece.header !== null &&
    piece.header === last.header;
  if (isMore) found[found.length - 1] = { ...last, endLine: piece.endLine, rows: [...last.rows, ...piece.rows] };
  else found.push(piece);
}

function hasRows(paragraph: ParagraphBlock): boolean {
  return paragraph.lines.some(({ text }) => text.includes('|'));
}

function cutParagraph(paragraph: ParagraphBlock, above: TableAbove | null, lines: readonly string[]): Piece[] {
  const spans = paragraph.lines;
  const pieces: Piece[] = [];
  let last = above;
  let text = 0;
  let isInDrawing = false;
  for (let index = 0; index < spans.length; ) {
    const span = spans[index] as TextSpan;
    // Rows that follow `+-----+` stand in its box.
    isInDrawing = isDrawing(span) || (isInDrawing && span.text.startsWith('|'));
    const table = isInDrawing ? null : tableAt(spans, index, last, lines);
    if (table === null) {
      index++;
      continue;
    }
    if (index > text) pieces.push(paragraphOf(spans.slice(text, index)));
    pieces.push(table);
    last = tableAbove(table) ?? last;
    index += table.endLine - table.startLine;
    text = index;
  }
  if (text === 0) return [paragraph];
  if (text < spans.length) pieces.push(paragraphOf(spans.slice(text)));
  return pieces;
}

function paragraphOf(spans: readonly TextSpan[]): ParagraphBlock {
  const startLine = spans[0]?.line ?? 0;
  return { kind: 'paragraph', startLine, endLine: startLine + spans.length, lines: spans };
}

/** The broken table that begins at a line of a paragraph. */
function tableAt(
  spans: readonly TextSpan[],
  index: number,
  above: TableAbove | null,
  lines: readonly string[],
): BrokenTableBlock | null {
  const first = spans[index] as TextSpan;
  if (!first.text.includes('|')) return null;
  const second = spans[index + 1];
  if (isSeparatorLike(first.text)) {
    if (!isStrict(first.text) || !second || !isStrict(second.text) || isSeparatorLike(second.text)) return null;
    const count = rowOf(second, lines).cells.length;
    return count > 1 && splitRow(first.text, 0).length === count
      ? orphans(first, strictRows(spans, index + 1, count, lines), null)
      : null;
  }
  const header = rowOf(first, lines);
  const columns = header.cells.length;
  if (second && isSeparatorLike(second.text) && (columns > 1 || (isStrict(first.text) && isStrict(second.text)))) {
    const flaw = isSeparatorOf(second.text, columns) ? 'swallowed' : 'badSeparator';
    const rows = looseRows(spans, index + 2, columns, lines);
    return { kind: 'brokenTable', ...linesOf(first, rows, second), flaw, header, separator: second, rows };
  }
  if (columns < 2) return null;
  if (!isStrict(first.text)) return index > 0 ? null : looseTable(spans, above, lines);
  const continued = above?.header.cells.length === columns ? above.header : null;
  if (spans.length === 1) return continued ? orphans(null, [header], continued) : null;
  if (!second || !isRow(second) || rowOf(second, lines).cells.length !== columns) return null;
  if (isDrawing(second) || isDrawing(spans[index + 2])) return null;
  if (continued && !sameTexts(header, continued))
    return orphans(null, strictRows(spans, index, columns, lines), continued);
  if (!looksLikeHeader(header)) return orphans(null, strictRows(spans, index, columns, lines), null);
  const rows = strictRows(spans, index + 1, columns, lines);
  return {
    kind: 'brokenTable',
    ...linesOf(first, rows, null),
    flaw: 'missingSeparator',
    header,
    separator: null,
    rows,
  };
}

/**
 * A whole paragraph of rows without pipes at their ends. What prose, a menu or a shell may look like as well is none: as a
 * table of its own it takes three lines and columns with names, as the rest of one a table of such rows above.
 */
function looseTable(
  spans: readonly TextSpan[],
  above: TableAbove | null,
  lines: readonly string[],
): BrokenTableBlock | null {
  const rows = spans.map((span) => rowOf(span, lines));
  const header = rows[0] as RowSpan;
  // The pipe at the end of `Kim | 3 |` opens an empty cell.
  const columns = header.cells.length + (spans[0]?.text.endsWith('|') ? 1 : 0);
  const isOfTable = ({ cells }: RowSpan, { text }: TextSpan) =>
    !isStrict(text) && cells.length === columns - (text.endsWith('|') ? 1 : 0);
  if (!rows.every((row, index) => isOfTable(row, spans[index] as TextSpan))) return null;
  const continued = above?.header.cells.length === columns ? above.header : null;
  if (continued && above && !hasOuterPipe(continued, lines) && !sameTexts(header, continued)) {
    const isNear = columns > 2 || isBlankBetween(lines, above.endLine, header.line);
    return isNear ? orphans(null, rows, continued) : null;
  }
  const isHeader = looksLikeHeader(header) && header.cells.every(({ text }) => /^[\p{Lu}\p{Lo}]/u.test(text));
  if (columns < 3 || rows.length < 3 || !isHeader) return null;
  const below = rows.slice(1);
  return {
    kind: 'brokenTable',
    ...linesOf(header, below, null),
    flaw: 'missingSeparator',
    header,
    separator: null,
    rows: below,
  };
}

function hasOuterPipe({ line, start }: RowSpan, lines: readonly string[]): boolean {
  return (lines[line] ?? '')[start] === '|';
}

function orphans(separator: TextSpan | null, rows: readonly RowSpan[], header: RowSpan | null): BrokenTableBlock {
  const first = separator ?? (rows[0] as RowSpan);
  return { kind: 'brokenTable', ...linesOf(first, rows, null), flaw: 'orphanRows', header, separator, rows };
}

function linesOf(first: { readonly line: number }, rows: readonly RowSpan[], separator: TextSpan | null) {
  return { startLine: first.line, endLine: (rows.at(-1) ?? separator ?? first).line + 1 };
}

/**
 * `Skill | Level` with `---` below and rows below that is a heading to CommonMark, and a table with a separator that is
 * too short to its author.
 */
function underlinedHeader(
  heading: HeadingBlock,
  next: Block | undefined,
  lines: readonly string[],
): { table: BrokenTableBlock; blocks: Piece[]; takesNext: boolean } | null {
  if (heading.style !== 'setext' || heading.level !== 2) return null;
  const spans = [heading.text, ...heading.continuation];
  const last = spans.at(-1) as TextSpan;
  if (!last.text.includes('|')) return null;
  const header = rowOf(last, lines);
  const columns = header.cells.length;
  const below = next?.kind === 'paragraph' && next.startLine === heading.endLine ? next.lines : [];
  const rows = looseRows(below, 0, columns, lines);
  if (columns < 2 || (!isStrict(last.text) && rows[0]?.cells.length !== columns)) return null;
  const separator = underlineOf(lines[heading.endLine - 1] ?? '', heading.endLine - 1);
  const table: BrokenTableBlock = {
    kind: 'brokenTable',
    ...linesOf(last, rows, separator),
    flaw: 'badSeparator',
    header,
    separator,
    rows,
  };
  const blocks: Piece[] = [table];
  if (spans.length > 1) blocks.unshift(paragraphOf(spans.slice(0, -1)));
  if (rows.length > 0 && rows.length < below.length) blocks.push(paragraphOf(below.slice(rows.length)));
  return { table, blocks, takesNext: rows.length > 0 };
}

function underlineOf(line: string, number: number): TextSpan {
  const end = line.trimEnd().length;
  let start = end;
  while (start > 0 && line[start - 1] === '-') start--;
  return { line: number, start, end, text: line.slice(start, end) };
}

function strictRows(spans: readonly TextSpan[], from: number, columns: number, lines: readonly string[]): RowSpan[] {
  return rowsWhile(spans, from, columns, lines, isRow);
}

/** GFM takes every line up to the next blank one for a row; here text without a pipe ends the table. */
function looseRows(spans: readonly TextSpan[], from: number, columns: number, lines: readonly string[]): RowSpan[] {
  return rowsWhile(spans, from, columns, lines, (span) => isStrict(span.text) || rowOf(span, lines).cells.length > 1);
}

function rowsWhile(
  spans: readonly TextSpan[],
  from: number,
  columns: number,
  lines: readonly string[],
  test: (span: TextSpan) => boolean,
): RowSpan[] {
  const rows: RowSpan[] = [];
  let missingCells = 0;
  for (let index = from; index < spans.length && missingCells < MOST_MISSING_CELLS; index++) {
    const span = spans[index] as TextSpan;
    if (!test(span)) break;
    const row = rowOf(span, lines);
    rows.push(row);
    missingCells += columns - row.cells.length;
  }
  return rows;
}

function rowOf(span: TextSpan, lines: readonly string[]): RowSpan {
  return { line: span.line, start: span.start, end: span.end, cells: splitRow(lines[span.line] ?? '', span.start) };
}

function isRow({ text }: TextSpan): boolean {
  return isStrict(text) && !isSeparatorLike(text);
}

/** Begins and ends with a pipe of its own. */
function isStrict(text: string): boolean {
  return text.length > 2 && text.startsWith('|') && text.endsWith('|') && !text.endsWith('\\|');
}

/** `+-----+-----+`, `|_____|_____|`: lines of a box, not cells of a table. */
function isDrawing(span: TextSpan | undefined): boolean {
  return span !== undefined && /^[\s|+\-=_/\\<>^.']+$/.test(span.text) && /[+_/\\<>^]/.test(span.text);
}

/** Words in every cell, no figures, boxes or blanks; the first may be empty or `#`. */
function looksLikeHeader(row: RowSpan): boolean {
  return row.cells.every(({ text }, index) => {
    if (index === 0 && (text === '' || text === '#')) return true;
    return text.length <= LONGEST_TITLE && /^[^\d[]*\p{L}/u.test(text) && !BOX.test(text);
  });
}

function sameTexts(a: RowSpan, b: RowSpan): boolean {
  return a.cells.every(({ text }, index) => text.toLowerCase() === b.cells[index]?.text.toLowerCase());
}

function isBlankBetween(lines: readonly string[], startLine: number, endLine: number): boolean {
  for (let number = startLine; number < endLine; number++) if ((lines[number] ?? '').trim() !== '') return false;
  return true;
}
