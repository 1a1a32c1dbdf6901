import type { Block, HeadingBlock, ListBlock, ParagraphBlock, TextSpan } from '../syntax/block';
import { plainText } from '../text/plainText';
import { boxAtItemStart } from '../values/box';
import { headingRole, type Vocabulary } from '../vocabulary/vocabulary';
import { keyResultId } from './keyResultId';
import { readFields } from './readFields';

const LONGEST_PLAIN_HEADING = 80;
const MOST_WORDS_BEFORE_A_COLON = 8;

/** Levels of plain-text headings, as deep as the Markdown headings they stand for. */
const TITLE = 1;
const CAPITALS = 2;
const LABELLED = 3;
const LABEL_WITH_COLON = 4;
/** Bold lines stand below every Markdown heading. */
const BOLD_LINE = 7;

/**
 * Turns into headings what acts as one (semantics sections 1 and 3): a bold line that stands alone, and, where a
 * document has no Markdown heading, its title line, lines in capitals, labelled lines (`Option 1: …`) and short lines
 * that end in a colon. Only outside lists and quotes; everything else passes as it is.
 */
export function markHeadings(blocks: readonly Block[], vocabulary: Vocabulary): Block[] {
  return markHeadingsOf(blocks, vocabulary, styleOf(blocks, vocabulary), false);
}

/** The same for a part of a document, of which it is known whether it has headings. */
export function markHeadingsOf(
  part: readonly Block[],
  vocabulary: Vocabulary,
  style: DocumentStyle,
  isContinued: boolean,
): Block[] {
  return markMeant(meantBlocks(part, vocabulary), vocabulary, style, isContinued);
}

/** What the blocks of a whole document are written in. */
export function styleOf(blocks: readonly Block[], vocabulary: Vocabulary): DocumentStyle {
  const isHeading = (block: Block) =>
    block.kind === 'heading' && asMeant(block, vocabulary).some(({ kind }) => kind === 'heading');
  return blocks.some(isHeading) ? 'markdown' : 'plain';
}

/** Plain text has no Markdown heading. */
export type DocumentStyle = 'markdown' | 'plain';

function meantBlocks(blocks: readonly Block[], vocabulary: Vocabulary): Block[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? asMeant(block, vocabulary) : [block]));
}

function markMeant(
  meant: readonly Block[],
  vocabulary: Vocabulary,
  style: DocumentStyle,
  isContinued: boolean,
): Block[] {
  const isPlain = style === 'plain';
  const marked: Block[] = [];
  for (const [index, block] of meant.entries()) {
    if (block.kind === 'paragraph') {
      const objective = objectiveOf(block, meant[index + 1], vocabulary);
      if (objective) marked.push(objective);
      else markParagraph(block, vocabulary, { isPlain, isFirst: !isContinued && isTop(marked) }, marked);
    } else if (isPlain && block.kind === 'list' && isNumberedHeading(block, meant[index + 1])) {
      marked.push(...numberedHeadings(block));
    } else marked.push(block);
  }
  return marked;
}

/**
 * Text right above `---` is a heading to CommonMark. Fields, and three lines or more, were meant as text above a rule;
 * of a heading of two lines the second is text below it.
 */
function asMeant(block: HeadingBlock, vocabulary: Vocabulary): Block[] {
  if (block.style !== 'setext') return [block];
  const lines = [block.text, ...block.continuation];
  const underline = block.endLine - 1;
  const isText = lines.length > 2 || lines.some((line) => readFields(line, vocabulary, 'known').length > 0);
  if (block.level === 2 && isText) {
    const paragraph: Block = { kind: 'paragraph', startLine: block.startLine, endLine: underline, lines };
    return [paragraph, { kind: 'rule', startLine: underline, endLine: block.endLine }];
  }
  if (block.continuation.length === 0) return [block];
  const below = { startLine: block.startLine + 1, endLine: underline, lines: block.continuation };
  return [
    { ...block, continuation: [] },
    { kind: 'paragraph', ...below },
  ];
}

/** Nothing but comments above. */
function isTop(blocks: readonly Block[]): boolean {
  return blocks.every(({ kind }) => kind === 'html');
}

function markParagraph(
  paragraph: ParagraphBlock,
  vocabulary: Vocabulary,
  { isPlain, isFirst }: { readonly isPlain: boolean; readonly isFirst: boolean },
  blocks: Block[],
): void {
  let pending: TextSpan[] = [];
  const flush = () => {
    const [first] = pending;
    if (first) {
      blocks.push({ kind: 'paragraph', startLine: first.line, endLine: first.line + pending.length, lines: pending });
    }
    pending = [];
  };
  for (const [index, span] of paragraph.lines.entries()) {
    const heading =
      boldLine(span, vocabulary) ?? (isPlain ? plainHeading(span, vocabulary, isFirst && index === 0) : null);
    if (!heading) {
      pending.push(span);
      continue;
    }
    flush();
    blocks.push(heading);
  }
  flush();
}

/** `**Objective:** text` right above the list of its key results. */
function objectiveOf(paragraph: ParagraphBlock, next: Block | undefined, vocabulary: Vocabulary): HeadingBlock | null {
  const [span] = paragraph.lines;
  const first = next?.kind === 'list' ? next.items[0]?.text?.text : undefined;
  if (!span || paragraph.lines.length > 1 || !first || !/^(?:\*\*|__)/.test(span.text)) return null;
  if (!keyResultId(plainText(first))) return null;
  return headingRole(vocabulary, plainText(span.text))?.role === 'objective'
    ? heading(span, 'boldLine', BOLD_LINE)
    : null;
}

/**
 * `**Evidence of Completion:**` or `**Weeks 1-2 (March 1-14): Basics**`, but no field such as `**Focus: Depth**`. A link in
 * brackets may stand behind it: `**Publish the list.** ([#24](…))`, and behind a phase when it is.
 */
function boldLine(span: TextSpan, vocabulary: Vocabulary): HeadingBlock | null {
  const dated = /^(\*\*|__)(?!\s)([^*_][^*]*?)\1\s*[(（][^()（）]{4,40}[)）]\s*[:：]?$/.exec(span.text);
  if (dated?.[2] && headingRole(vocabulary, dated[2])?.role === 'phase') return heading(span, 'boldLine', BOLD_LINE);
  const match = /^(\*\*|__)(?!\s)([^*_][^*]*?)\1\s*[:：]?(?:\s*\(\[[^[\]]*\]\([^()]*\)\))?$/.exec(span.text);
  if (!match?.[2] || readFields(span, vocabulary, 'known').length > 0) return null;
  return heading(shorten(span, 2, match[2].length), 'boldLine', BOLD_LINE);
}

function plainHeading(span: TextSpan, vocabulary: Vocabulary, isTitle: boolean): HeadingBlock | null {
  const { text } = span;
  if (text.length > LONGEST_PLAIN_HEADING + 40) return null;
  if (readFields(span, vocabulary, 'known').length > 0) return null;
  if (isTitle && text.length <= LONGEST_PLAIN_HEADING && !/[.!?;,|]$/.test(text)) return heading(span, 'plain', TITLE);
  if (text.length <= LONGEST_PLAIN_HEADING && isAllCapitals(text)) return heading(span, 'plain', CAPITALS);
  const role = headingRole(vocabulary, plainText(text));
  if (role?.ordinal && !/[.!?;]$/.test(text)) return heading(span, 'plain', LABELLED);
  if (/[:：]$/.test(text) && text.split(/\s+/).length <= MOST_WORDS_BEFORE_A_COLON && !/[.!?|]/.test(text)) {
    return heading(span, 'plain', LABEL_WITH_COLON);
  }
  return null;
}

function isAllCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** `1. Technical leadership` with bullets right below it, not indented: a numbered heading, not a list. */
function isNumberedHeading(list: ListBlock, next: Block | undefined): boolean {
  const last = list.items.at(-1);
  if (!last?.isOrdered || last.blocks.length > 0 || last.continuation.length > 0) return false;
  if (last.text === null || boxAtItemStart(last.text.text) !== null) return false;
  return (
    list.items.length === 1 && next?.kind === 'list' && !next.items[0]?.isOrdered && next.startLine === list.endLine
  );
}

function numberedHeadings(list: ListBlock): Block[] {
  return list.items.flatMap((item) => (item.text ? [heading(item.text, 'plain', LABELLED)] : []));
}

function heading(span: TextSpan, style: HeadingBlock['style'], level: number): HeadingBlock {
  const length = span.text.replace(/\s*[:：]\s*$/, '').length;
  const text = shorten(span, 0, length);
  return { kind: 'heading', style, level, startLine: span.line, endLine: span.line + 1, text, continuation: [] };
}

function shorten(span: TextSpan, from: number, length: number): TextSpan {
  const text = span.text.slice(from, from + length);
  return { line: span.line, start: span.start + from, end: span.start + from + length, text };
}
