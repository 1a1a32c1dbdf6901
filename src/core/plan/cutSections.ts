import type { Block } from '../syntax/block';
import { readBlocks } from '../syntax/readBlocks';
import { findBrokenCharacters, mayHoldMojibake } from '../text/mojibake';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { headingPeriods, shownOrders } from './dateHabits';
import { exactly } from './exactly';
import { type DocumentStyle, markHeadingsOf, styleOf } from './markHeadings';
import type { HeadingFact, PlanSection } from './planSection';
import { readDirectives } from './readDirectives';
import { SectionMemory } from './sectionMemory';

/**
 * Cuts a stretch of a text that begins at a section into sections: before each heading of the form `## Title` that begins
 * its line and stands in nothing else. Whatever is above such a heading ends there (CommonMark 4.2), so that what follows
 * can be read without it.
 *
 * @returns null where the stretch ends in the middle of something: of a fence, say, that swallows the heading behind it
 */
export function cutSections(
  lines: readonly string[],
  bodyStart: number,
  startLine: number,
  endLine: number,
  { continues, linesOfPart, isContinued }: Cutting,
): PlanSection[] | null {
  const isLast = endLine === lines.length;
  // The heading behind it is read along: it shows that everything before it is closed.
  const readTo = isLast ? endLine : endLine + 1;
  const body = startLine === 0 ? bodyOf(readTo === lines.length ? lines : lines.slice(0, readTo), bodyStart) : lines;
  const blocks = readBlocks(body, startLine, readTo);
  if (!isLast) {
    const last = blocks.pop();
    if (last?.startLine !== endLine || isCut(last, lines) === isContinued) return null;
    if (isContinued && (!isBlank(lines, endLine - 1) || (startLine === 0 && isBare(blocks)))) return null;
  }
  const sections: PlanSection[] = [];
  let from = 0;
  let line = startLine;
  for (let index = 0; index <= blocks.length; index++) {
    const block = blocks[index];
    if (block && !isCut(block, lines)) continue;
    const end = block ? block.startLine : endLine;
    // What stands above the first heading is a section of its own, also where nothing does.
    const isAboveAll = startLine === 0 && sections.length === 0;
    if (index > from || isAboveAll) {
      const isPart = continues && sections.length === 0;
      for (const part of partsOf(blocks.slice(from, index), lines, [line, end], isPart, linesOfPart))
        sections.push(part);
    }
    from = index;
    line = end;
  }
  return sections;
}

export interface Cutting {
  /** The stretch begins with a part that continues. */
  readonly continues: boolean;
  /** So does what stands below it. */
  readonly isContinued: boolean;
  /** How many lines are worth a part of their own. */
  readonly linesOfPart: number;
}

/** As a section does that is not the first, or a part that continues. */
export function beginsRight(section: PlanSection | undefined, lines: readonly string[]): boolean {
  const blocks = section?.blocks ?? [];
  const [block] = blocks;
  if (!section || !block) return false;
  if (!section.continues) return isCut(block, lines);
  return block.startLine === section.startLine && canContinue(blocks, 0, lines);
}

/** A short section, or what is left of a long one, is worth no cut. */
const LEAST_PARTS = 6;

/**
 * A long section in parts. Nothing that stands in one of them makes the blocks of another different ones: each but the first
 * begins with a block below a blank line that neither a list nor the last table above could go on with.
 */
function partsOf(
  blocks: readonly Block[],
  lines: readonly string[],
  [startLine, endLine]: readonly [number, number],
  continues: boolean,
  linesOfPart: number,
): PlanSection[] {
  const isLong = endLine - startLine >= linesOfPart * (continues ? 2 : LEAST_PARTS);
  const parts: PlanSection[] = [];
  let from = 0;
  let line = startLine;
  for (let index = 1; isLong && index < blocks.length; index++) {
    const { startLine: next } = blocks[index] as Block;
    if (next - line < linesOfPart || endLine - next < linesOfPart || !canContinue(blocks, index, lines)) continue;
    if (line === 0 && isBare(blocks.slice(0, index))) continue;
    parts.push(newSection(line, next, blocks.slice(from, index), continues || parts.length > 0));
    from = index;
    line = next;
  }
  parts.push(newSection(line, endLine, blocks.slice(from), continues || parts.length > 0));
  return parts;
}

/** Whether a part may begin at one of the blocks. */
function canContinue(blocks: readonly Block[], index: number, lines: readonly string[]): boolean {
  const first = blocks[index] as Block;
  if (first.kind === 'list' || isCut(first, lines) || !isBlank(lines, first.startLine - 1)) return false;
  if (beginsWithField(first)) return false;
  for (let next = index; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.kind === 'table' || block.kind === 'heading' || block.kind === 'rule') return true;
    // Rows may belong to a table further above.
    if (block.kind === 'brokenTable') return false;
    if (block.kind === 'paragraph' && block.lines.some(({ text }) => text.includes('|'))) return false;
  }
  return true;
}

/** `**Timeline:** …` may go on with what stands above the list before it: see `readSectionBlocks`. */
export function beginsWithField(block: Block): boolean {
  // What is underlined may be meant as text.
  const first = block.kind === 'paragraph' ? block.lines[0] : block.kind === 'heading' ? block.text : null;
  return first != null && FIELD.test(first.text);
}

const FIELD = /^\*\*[^*]{1,40}(?:[:：]\*\*|\*\*[:：])\s*[^\s*]/;

/** Nothing but comments. */
function isBare(blocks: readonly Block[]): boolean {
  return blocks.every(({ kind }) => kind === 'html');
}

function isBlank(lines: readonly string[], line: number): boolean {
  return (lines[line] ?? '').trim() === '';
}

function isCut(block: Block, lines: readonly string[]): boolean {
  return block.kind === 'heading' && block.style === 'atx' && (lines[block.startLine] ?? '').startsWith('#');
}

const NONE: readonly never[] = [];

export function newSection(
  startLine: number,
  endLine: number,
  blocks: readonly Block[] | null,
  continues = false,
): PlanSection {
  return {
    startLine,
    endLine,
    continues,
    movedBy: 0,
    blocks,
    outline: null,
    content: null,
    own: null,
    opened: NONE,
    readWith: null,
    surroundings: [],
    stamp: 0,
    version: 0,
    memory: new SectionMemory(),
  };
}

/** Looks over the blocks of a section: they are as they are meant afterwards. */
export function addOutline(
  section: PlanSection,
  blocks: readonly Block[],
  lines: readonly string[],
  vocabulary: Vocabulary,
  style: DocumentStyle,
): void {
  const { startLine, endLine } = section;
  const marked = markHeadingsOf(blocks, vocabulary, style, section.continues);
  section.blocks = marked;
  const found: HeadingFact[] = [];
  for (const [index, block] of marked.entries()) {
    if (block.kind !== 'heading') continue;
    const isBoldLine = block.style === 'boldLine';
    found.push({
      level: block.level,
      isBoldLine,
      isOnTop: index === 0 && !section.continues,
      ...headingPeriods(block, vocabulary),
    });
  }
  const headings = exactly(found);
  section.outline = {
    headings,
    hasDefinition: headings.some(({ definition }) => definition !== null),
    hasHeading: blocks.some((block) => block.kind === 'heading'),
    style: styleOf(blocks, vocabulary),
    isEmpty: blocks.length === 0,
    orders: shownOrders(lines, startLine, endLine),
    directives: readDirectives(lines, blocks, startLine, endLine),
    isBroken:
      mayHoldMojibake(lines, startLine, endLine) &&
      findBrokenCharacters(lines.slice(startLine, endLine).join('\n')).length > 0,
  };
}

/** What is to be read as Markdown; lines keep their numbers. */
export function bodyOf(lines: readonly string[], bodyStart: number): readonly string[] {
  return bodyStart === 0 ? lines : lines.map((line, number) => (number < bodyStart ? '' : line));
}
