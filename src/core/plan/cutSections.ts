import type { Block } from '../syntax/block';
import { readBlocks } from '../syntax/readBlocks';
import { findBrokenCharacters, mayHoldMojibake } from '../text/mojibake';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { headingPeriods, shownOrders } from './dateHabits';
import { exactly } from './exactly';
import { type DocumentStyle, markHeadings, markHeadingsOf } from './markHeadings';
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
): PlanSection[] | null {
  const isLast = endLine === lines.length;
  // The heading behind it is read along: it shows that everything before it is closed.
  const readTo = isLast ? endLine : endLine + 1;
  const body = startLine === 0 ? bodyOf(readTo === lines.length ? lines : lines.slice(0, readTo), bodyStart) : lines;
  const blocks = readBlocks(body, startLine, readTo);
  if (!isLast) {
    const last = blocks.pop();
    if (!last || !isCut(last, lines) || last.startLine !== endLine) return null;
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
    if (index > from || isAboveAll) sections.push(newSection(line, end, blocks.slice(from, index)));
    from = index;
    line = end;
  }
  return sections;
}

/** As a section does that is not the first. */
export function beginsWithHeading(section: PlanSection | undefined, lines: readonly string[]): boolean {
  const block = section?.blocks?.[0];
  return block !== undefined && isCut(block, lines);
}

function isCut(block: Block, lines: readonly string[]): boolean {
  return block.kind === 'heading' && block.style === 'atx' && (lines[block.startLine] ?? '').startsWith('#');
}

export function newSection(startLine: number, endLine: number, blocks: readonly Block[] | null): PlanSection {
  return {
    startLine,
    endLine,
    movedBy: 0,
    blocks,
    outline: null,
    content: null,
    own: null,
    readWith: null,
    surroundings: [],
    stamp: 0,
    version: 0,
    memory: new SectionMemory(),
  };
}

/** Looks over the blocks of a section: they are as they are meant afterwards. `style` is null where they are the whole text. */
export function addOutline(
  section: PlanSection,
  blocks: readonly Block[],
  lines: readonly string[],
  vocabulary: Vocabulary,
  style: DocumentStyle | null,
): void {
  const { startLine, endLine } = section;
  const marked = style ? markHeadingsOf(blocks, vocabulary, style) : markHeadings(blocks, vocabulary);
  section.blocks = marked;
  const found: HeadingFact[] = [];
  for (const [index, block] of marked.entries()) {
    if (block.kind !== 'heading') continue;
    const isBoldLine = block.style === 'boldLine';
    found.push({ level: block.level, isBoldLine, isOnTop: index === 0, ...headingPeriods(block, vocabulary) });
  }
  const headings = exactly(found);
  section.outline = {
    headings,
    hasDefinition: headings.some(({ definition }) => definition !== null),
    hasHeading: blocks.some((block) => block.kind === 'heading'),
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
