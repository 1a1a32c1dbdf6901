import type { Block, HeadingBlock, ListItemBlock, OpaqueBlock, RowSpan, TableBlock, TextSpan } from './block';
import { type BlockToken, readBlockTokens } from './blockTokens';
import { findBrokenTables } from './findBrokenTables';
import { splitRow } from './splitRow';

/**
 * Reads the blocks of a text, or of a stretch of it that begins where a block does; either way lines are those of the
 * whole text.
 *
 * @param lines without their endings; what is not to be read (front matter) comes as empty lines
 */
export function readBlocks(lines: readonly string[], startLine = 0, endLine = lines.length): Block[] {
  const isWhole = startLine === 0 && endLine === lines.length;
  const stretch = isWhole ? lines : lines.slice(startLine, endLine);
  const tokens = readBlockTokens(stretch);
  if (startLine > 0) for (const token of tokens) token.map &&= [token.map[0] + startLine, token.map[1] + startLine];
  return readUntil({ tokens, index: 0, lines, startLine, filledEnds: filledEndsOf(stretch, startLine) }, null);
}

interface Cursor {
  readonly tokens: readonly BlockToken[];
  index: number;
  readonly lines: readonly string[];
  readonly startLine: number;
  /** For each line from `startLine` on the one behind the last that is not blank, up to that line. */
  readonly filledEnds: readonly number[];
}

function readUntil(cursor: Cursor, closing: string | null): Block[] {
  const blocks: Block[] = [];
  while (cursor.index < cursor.tokens.length) {
    const token = cursor.tokens[cursor.index] as BlockToken;
    if (token.type === closing) {
      cursor.index++;
      break;
    }
    const block = readBlock(cursor, token);
    if (block) blocks.push(block);
  }
  return findBrokenTables(blocks, cursor.lines);
}

/** Reads the block that begins at the cursor and moves behind it. */
function readBlock(cursor: Cursor, token: BlockToken): Block | null {
  cursor.index++;
  const [startLine, endLine] = token.map ?? [0, 0];
  switch (token.type) {
    case 'heading_open':
      cursor.index += 2;
      return headingBlock(cursor, token, startLine, endLine);
    case 'paragraph_open':
      cursor.index += 2;
      return { kind: 'paragraph', startLine, endLine, lines: textSpans(cursor) };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listBlock(cursor, token, startLine, endLine);
    case 'blockquote_open':
      return { kind: 'quote', startLine, endLine, blocks: readUntil(cursor, 'blockquote_close') };
    case 'table_open':
      return tableBlock(cursor, startLine, endLine);
    case 'hr':
      return { kind: 'rule', startLine, endLine };
    case 'fence':
      return fenceBlock(cursor, token, startLine, endLine);
    case 'code_block':
      return { kind: 'code', startLine, endLine, unclosedFence: null };
    case 'html_block':
      return { kind: 'html', startLine, endLine, unclosedFence: null };
    default:
      return null;
  }
}

function headingBlock(cursor: Cursor, open: BlockToken, startLine: number, endLine: number): HeadingBlock {
  const level = Number(open.tag.slice(1));
  const [first, ...continuation] = textSpans(cursor);
  const span = first ?? { line: startLine, start: 0, end: 0, text: '' };
  const isSetext = !open.markup.startsWith('#');
  const text = isSetext ? span : withoutMarks(span);
  return { kind: 'heading', style: isSetext ? 'setext' : 'atx', level, startLine, endLine, text, continuation };
}

/** `## Title ##` is `Title`: a closing run of `#` needs a blank before it (CommonMark 4.2). */
function withoutMarks({ line, text, start: offset }: TextSpan): TextSpan {
  let start = 0;
  while (text[start] === '#') start++;
  start = skipBlanks(text, start);
  let end = text.length;
  let closing = end;
  while (closing > start && text[closing - 1] === '#') closing--;
  if (closing === start || text[closing - 1] === ' ' || text[closing - 1] === '\t') end = closing;
  end = Math.max(start, text.slice(0, end).trimEnd().length);
  return { line, start: offset + start, end: offset + end, text: text.slice(start, end) };
}

function fenceBlock(cursor: Cursor, token: BlockToken, startLine: number, endLine: number): OpaqueBlock {
  const last = cursor.lines[endLine - 1] ?? '';
  const start = token.contentStarts[0];
  const isClosed =
    endLine > startLine + 1 && start !== undefined && isClosingFence(last.slice(start).trimEnd(), token.markup);
  return { kind: 'code', startLine, endLine, unclosedFence: isClosed ? null : openingMark(cursor, token, startLine) };
}

/** At least as long as the opening one, and of the same sign (CommonMark 4.5). */
function isClosingFence(text: string, opening: string): boolean {
  if (text.length < opening.length) return false;
  for (const character of text) if (character !== opening[0]) return false;
  return true;
}

/** Nothing that can stand before a fence on its line holds its sign. */
function openingMark(cursor: Cursor, token: BlockToken, line: number): TextSpan {
  const start = Math.max(0, (cursor.lines[line] ?? '').indexOf(token.markup));
  return { line, start, end: start + token.markup.length, text: token.markup };
}

function listBlock(cursor: Cursor, open: BlockToken, startLine: number, endLine: number): Block {
  const closing = open.type.replace('open', 'close');
  const items: ListItemBlock[] = [];
  while (cursor.index < cursor.tokens.length) {
    const token = cursor.tokens[cursor.index++] as BlockToken;
    if (token.type === closing) break;
    if (token.type === 'list_item_open') items.push(listItem(cursor, token, open.type === 'ordered_list_open'));
  }
  return { kind: 'list', startLine, endLine: trimmedEnd(cursor, startLine, endLine), items };
}

function listItem(cursor: Cursor, token: BlockToken, isOrdered: boolean): ListItemBlock {
  const [startLine, mapEnd] = token.map ?? [0, 0];
  const blocks = readUntil(cursor, 'list_item_close');
  const [first, ...rest] = blocks;
  const isText = first?.kind === 'paragraph';
  return {
    startLine,
    endLine: trimmedEnd(cursor, startLine, mapEnd),
    marker: isOrdered ? `${token.info}${token.markup}` : token.markup,
    isOrdered,
    text: isText ? (first.lines[0] ?? null) : null,
    continuation: isText ? first.lines.slice(1) : [],
    blocks: isText ? rest : blocks,
  };
}

function tableBlock(cursor: Cursor, startLine: number, endLine: number): TableBlock {
  const rows: RowSpan[] = [];
  while (cursor.index < cursor.tokens.length) {
    const token = cursor.tokens[cursor.index++] as BlockToken;
    if (token.type === 'table_close') break;
    if (token.type === 'tr_open' && token.map) {
      const [line] = token.map;
      rows.push(rowSpan(cursor, line, token.contentStarts[0] ?? 0));
    }
  }
  const [header, ...body] = rows;
  return {
    kind: 'table',
    startLine,
    endLine,
    header: header ?? rowSpan(cursor, startLine, 0),
    rows: body,
  };
}

function rowSpan(cursor: Cursor, lineNumber: number, contentStart: number): RowSpan {
  const line = cursor.lines[lineNumber] ?? '';
  const start = skipBlanks(line, contentStart);
  return { line: lineNumber, start, end: line.trimEnd().length, cells: splitRow(line, start) };
}

/** The lines of the `inline` token before the one that was just closed. */
function textSpans(cursor: Cursor): TextSpan[] {
  const inline = cursor.tokens[cursor.index - 2] as BlockToken;
  const firstLine = inline.map?.[0] ?? 0;
  return inline.contentStarts.map((contentStart, index) => {
    const line = cursor.lines[firstLine + index] ?? '';
    const start = skipBlanks(line, contentStart);
    const end = Math.max(start, line.trimEnd().length);
    return { line: firstLine + index, start, end, text: line.slice(start, end) };
  });
}

function skipBlanks(line: string, start: number): number {
  return line.length - line.slice(start).trimStart().length;
}

function trimmedEnd(cursor: Cursor, startLine: number, endLine: number): number {
  return Math.max(startLine + 1, cursor.filledEnds[endLine - 1 - cursor.startLine] ?? endLine);
}

function filledEndsOf(lines: readonly string[], startLine: number): number[] {
  let end = startLine;
  return lines.map((line, number) => {
    if (line.trim() !== '') end = startLine + number + 1;
    return end;
  });
}
