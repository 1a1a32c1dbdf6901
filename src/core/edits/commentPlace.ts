import type { Plan } from '../plan/plan';
import { ancestors, childrenOf, isContainerNode, nodeAt } from '../plan/queries';
import type { Block, RowSpan } from '../syntax/block';
import { readFrontMatter } from '../syntax/frontMatter';
import { readBlocks } from '../syntax/readBlocks';
import type { TextPosition } from '../text/range';

/** Where a comment about a line can stand without a trace in the rendered text. */
export type CommentPlace =
  /** On a line of its own above, behind the marks of the quotes that both belong to. */
  | { readonly form: 'above'; readonly prefix: string }
  /** In the line, or, for the dashes of a table, in the header above them. */
  | { readonly form: 'inside'; readonly line: number; readonly character: number };

/**
 * Headings, paragraphs, tables and fences have the comment above them. That would cut a table before one of its rows, a
 * list before one of its items and a paragraph before a further line: there it goes to the end of the line, in a table
 * into the last cell that holds anything.
 *
 * @param position where the thing begins that the comment is about
 * @returns null in front matter, and for a fence that begins a list item
 */
export function commentPlace(position: TextPosition, plan: Plan, lines: readonly string[]): CommentPlace | null {
  const bodyStart = readFrontMatter(lines)?.endLine ?? 0;
  if (position.line < bodyStart) return null;
  const section = linesAround(position, plan);
  const start = Math.max(section.start, bodyStart);
  const blocks = readBlocks(lines.slice(start, section.end));
  const line = position.line - start;
  const spot = spotAt(line, blocks);
  const text = lines[position.line] ?? '';
  if (canStandAbove(line, spot, spotAt(line - 1, blocks)) && !isComment(lines[position.line - 1] ?? '')) {
    return { form: 'above', prefix: new RegExp(`^(?: {0,3}> ?){${spot.quotes}}`).exec(text)?.[0] ?? '' };
  }
  if (spot.leaf?.kind === 'code') return null;
  const row = rowFor(line, spot.leaf);
  if (row) return { form: 'inside', line: start + row.line, character: lastFilled(row)?.end ?? row.end };
  return { form: 'inside', line: position.line, character: text.replace(/\\?\s*$/, '').length };
}

/** What a line of the text is part of. */
interface Spot {
  /** The innermost block; a list where the line is that of an item itself. Null for a blank line. */
  readonly leaf: Block | null;
  readonly isInList: boolean;
  /** How many quotes it stands in. */
  readonly quotes: number;
}

function spotAt(line: number, blocks: readonly Block[]): Spot {
  const holds = ({ startLine, endLine }: { startLine: number; endLine: number }) => startLine <= line && line < endLine;
  let isInList = false;
  let quotes = 0;
  let leaf = blocks.find(holds) ?? null;
  while (leaf?.kind === 'quote' || leaf?.kind === 'list') {
    if (leaf.kind === 'quote') quotes++;
    else isInList = true;
    const below: readonly Block[] = leaf.kind === 'quote' ? leaf.blocks : (leaf.items.find(holds)?.blocks ?? []);
    const next = below.find(holds);
    if (!next) break;
    leaf = next;
  }
  return { leaf, isInList, quotes };
}

function canStandAbove(line: number, { leaf, isInList, quotes }: Spot, above: Spot): boolean {
  if (isInList) return false;
  if (leaf === null || leaf.startLine !== line) return leaf === null;
  // What was meant as a table and the text around it may be one paragraph.
  return !(isText(leaf) && above.leaf !== null && isText(above.leaf) && above.quotes === quotes);
}

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'brokenTable';
}

/** Which may be about the very next line, too. */
function isComment(line: string): boolean {
  return /^[\s>]*<!--.*-->\s*$/.test(line);
}

/** The row of a line; for the dashes below a header that header. */
function rowFor(line: number, block: Block | null): RowSpan | null {
  if (block?.kind !== 'table' && block?.kind !== 'brokenTable') return null;
  const isOnLine = (row: RowSpan | null) =>
    row !== null && (row.line === line || (row === block.header && row.line === line - 1));
  return [...block.rows, block.header].find(isOnLine) ?? null;
}

function lastFilled({ cells }: RowSpan): RowSpan['cells'][number] | undefined {
  return cells.filter(({ text }) => text !== '').at(-1) ?? cells.at(-1);
}

/** From the nearest heading above to the next one: what is between them is read the same by itself. */
function linesAround(position: TextPosition, plan: Plan): { start: number; end: number } {
  const node = nodeAt(plan, position);
  const section =
    [node, ...ancestors(node)].find((each) => isContainerNode(each) && each.form === 'heading') ?? plan.root;
  const next = childrenOf(section).find(
    (child) => isContainerNode(child) && child.form === 'heading' && child.range.startLine > position.line,
  );
  return { start: section.range.startLine, end: next?.range.startLine ?? section.range.endLine + 1 };
}
