import type { Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import type { Block, HeadingBlock, ListItemBlock, RowSpan, TableBlock, TextSpan } from './block';
import { splitRow } from './splitRow';

/** Blocks only: inline text is read by the parsers of `values/`, which keep exact positions. */
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.enableOnly(['normalize', 'block']);

/**
 * Reads the blocks of a text.
 *
 * @param lines without their endings; what is not to be read (front matter) comes as empty lines
 */
export function readBlocks(lines: readonly string[]): Block[] {
  const cursor: Cursor = { tokens: markdown.parse(lines.join('\n'), {}), index: 0, lines, containers: [] };
  return readUntil(cursor, null);
}

interface Cursor {
  readonly tokens: readonly Token[];
  index: number;
  readonly lines: readonly string[];
  /** Lists and quotes that are open, the outermost first. */
  readonly containers: OpenContainer[];
}

interface OpenContainer {
  readonly kind: 'quote' | 'item';
  readonly startLine: number;
}

function readUntil(cursor: Cursor, closing: string | null): Block[] {
  const blocks: Block[] = [];
  while (cursor.index < cursor.tokens.length) {
    const token = cursor.tokens[cursor.index] as Token;
    if (token.type === closing) {
      cursor.index++;
      break;
    }
    const block = readBlock(cursor, token);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** Reads the block that begins at the cursor and moves behind it. */
function readBlock(cursor: Cursor, token: Token): Block | null {
  cursor.index++;
  const [startLine, endLine] = token.map ?? [0, 0];
  switch (token.type) {
    case 'heading_open':
      cursor.index += 2;
      return headingBlock(cursor, token, startLine, endLine);
    case 'paragraph_open':
      cursor.index += 2;
      return { kind: 'paragraph', startLine, endLine, lines: textSpans(cursor, startLine, endLine) };
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listBlock(cursor, token, startLine, endLine);
    case 'blockquote_open': {
      cursor.containers.push({ kind: 'quote', startLine });
      const blocks = readUntil(cursor, 'blockquote_close');
      cursor.containers.pop();
      return { kind: 'quote', startLine, endLine, blocks };
    }
    case 'table_open':
      return tableBlock(cursor, startLine, endLine);
    case 'hr':
      return { kind: 'rule', startLine, endLine };
    case 'fence':
    case 'code_block':
      return { kind: 'code', startLine, endLine };
    case 'html_block':
      return { kind: 'html', startLine, endLine };
    default:
      return null;
  }
}

function headingBlock(cursor: Cursor, token: Token, startLine: number, endLine: number): HeadingBlock {
  const level = Number(token.tag.slice(1));
  if (!token.markup.startsWith('#')) {
    const [first] = textSpans(cursor, startLine, endLine - 1);
    return { kind: 'heading', style: 'setext', level, startLine, endLine, text: first ?? emptySpan(startLine) };
  }
  const line = cursor.lines[startLine] ?? '';
  let start = contentStart(cursor, startLine);
  while (line[start] === '#') start++;
  while (line[start] === ' ' || line[start] === '\t') start++;
  let end = line.trimEnd().length;
  let closing = end;
  while (closing > start && line[closing - 1] === '#') closing--;
  if (closing < end && (closing === start || line[closing - 1] === ' ' || line[closing - 1] === '\t')) end = closing;
  end = Math.max(start, line.slice(0, end).trimEnd().length);
  const text = { line: startLine, start, end, text: line.slice(start, end) };
  return { kind: 'heading', style: 'atx', level, startLine, endLine, text };
}

function listBlock(cursor: Cursor, open: Token, startLine: number, endLine: number): Block {
  const closing = open.type.replace('open', 'close');
  const items: ListItemBlock[] = [];
  while (cursor.index < cursor.tokens.length) {
    const token = cursor.tokens[cursor.index++] as Token;
    if (token.type === closing) break;
    if (token.type === 'list_item_open') items.push(listItem(cursor, token, open.type === 'ordered_list_open'));
  }
  return { kind: 'list', startLine, endLine: trimmedEnd(cursor, startLine, endLine), items };
}

function listItem(cursor: Cursor, token: Token, isOrdered: boolean): ListItemBlock {
  const [startLine, mapEnd] = token.map ?? [0, 0];
  cursor.containers.push({ kind: 'item', startLine });
  const blocks = readUntil(cursor, 'list_item_close');
  cursor.containers.pop();
  const [first, ...rest] = blocks;
  const isText = first?.kind === 'paragraph' && first.startLine === startLine;
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
    const token = cursor.tokens[cursor.index++] as Token;
    if (token.type === 'table_close') break;
    if (token.type === 'tr_open' && token.map) rows.push(rowSpan(cursor, token.map[0]));
  }
  const [header, ...body] = rows;
  return {
    kind: 'table',
    startLine,
    endLine,
    header: header ?? rowSpan(cursor, startLine),
    separatorLine: startLine + 1,
    rows: body,
  };
}

function rowSpan(cursor: Cursor, lineNumber: number): RowSpan {
  const line = cursor.lines[lineNumber] ?? '';
  const start = contentStart(cursor, lineNumber);
  return { line: lineNumber, start, end: line.trimEnd().length, cells: splitRow(line, start) };
}

function textSpans(cursor: Cursor, startLine: number, endLine: number): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let number = startLine; number < endLine; number++) {
    const line = cursor.lines[number] ?? '';
    const start = contentStart(cursor, number);
    const end = Math.max(start, line.trimEnd().length);
    spans.push({ line: number, start, end, text: line.slice(start, end) });
  }
  return spans;
}

function emptySpan(line: number): TextSpan {
  return { line, start: 0, end: 0, text: '' };
}

/** Where the text of a line begins, behind indentation, quote marks and list markers of what is open. */
function contentStart(cursor: Cursor, lineNumber: number): number {
  const line = cursor.lines[lineNumber] ?? '';
  let position = skipBlanks(line, 0);
  for (const container of cursor.containers) {
    if (container.kind === 'quote') {
      if (line[position] === '>') position = skipBlanks(line, position + 1);
    } else if (container.startLine === lineNumber) {
      position = skipBlanks(line, markerEnd(line, position));
    }
  }
  return position;
}

function markerEnd(line: string, start: number): number {
  let position = start;
  while (isDigit(line.charCodeAt(position))) position++;
  return position < line.length ? position + 1 : position;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function skipBlanks(line: string, start: number): number {
  let position = start;
  while (position < line.length && (line[position]?.trim() ?? '') === '') position++;
  return position;
}

function trimmedEnd(cursor: Cursor, startLine: number, endLine: number): number {
  let end = endLine;
  while (end > startLine + 1 && (cursor.lines[end - 1] ?? '').trim() === '') end--;
  return end;
}
