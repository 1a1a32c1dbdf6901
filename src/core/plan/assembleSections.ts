import type { Vocabulary } from '../vocabulary/vocabulary';
import { closeAt, type SectionEvent } from './buildPlan';
import { keyOf } from './containerKeys';
import { asksForWhole, continueWith, outcomeOf, passParts, restore } from './continuedSections';
import { type ContainerDraft, wholeLines } from './draft';
import { exactly } from './exactly';
import type { PlanNode } from './plan';
import {
  indexOfSection,
  type OwnOfContainer,
  type PlanSection,
  type ReadWith,
  type SectionContent,
  type SectionEventOfContent,
  type SharedContext,
  type Surroundings,
} from './planSection';

/**
 * Whether all is in its place now. `anew`: these sections are to be read again, as a part has made a container another that
 * they stand in; `uncuttable`: what concerns several parts of a section is to be read in one.
 */
export type Assembled = 'right' | { readonly anew: readonly PlanSection[] } | 'uncuttable';

export interface Assembling {
  readonly root: ContainerDraft;
  readonly lines: readonly string[];
  readonly shared: SharedContext;
  /** The highest one so far. */
  readonly stamp: number;
  /** The numbers of the sections that are not as they were put in their place before, in their order; null: any may be. */
  readonly unplaced: readonly number[] | null;
  /** What containers that go on in several parts were in the end. */
  readonly keys: WeakMap<ContainerDraft, string>;
  /** The year that the title names. */
  year(): number | null;
  /** Reads a section that is new, or that is to be read with something else than before. */
  read(section: PlanSection, open: readonly ContainerDraft[], readWith: ReadWith): void;
}

/**
 * Puts the tree of containers together from the sections: reads those that have to be, and gives every container its
 * parent, what stands below it, and its end.
 */
export function assembleSections(sections: readonly PlanSection[], of: Assembling): Assembled {
  const { root, lines, shared } = of;
  const { vocabulary } = shared;
  const frames: Frame[] = [];
  const continued: Frame[] = [];
  const assembly = { frames, continued, lines, vocabulary };
  let place = 0;
  const nextUnplaced = (number: number) => {
    if (!of.unplaced) return number;
    while ((of.unplaced[place] ?? number) < number) place++;
    return of.unplaced[place] ?? sections.length;
  };
  let year = of.year();
  let filledEnd = 0;
  for (let number = 0; number < sections.length; number++) {
    const section = sections[number] as PlanSection;
    const previous = sections[number - 1] ?? null;
    if (section.continues) {
      const next = passParts(sections, number, nextUnplaced(number), frames, { of, year });
      if (next > number) {
        number = next - 1;
        filledEnd = sections[number]?.content?.filledEnd ?? filledEnd;
        continue;
      }
      if (!continueWith(section, frames, continued, { of, year })) return 'uncuttable';
      const { filledEnd: end } = section.content as SectionContent;
      closeAndOpen(section, assembly, previous, filledEnd);
      if (end > section.startLine) filledEnd = end;
      continue;
    }
    const parent = enclosing(frames, section);
    const around = parent?.surroundings ?? null;
    const { readWith } = section;
    if (!section.content || readWith?.shared !== shared || readWith.parent !== around || readWith.year !== year) {
      const outer = parent ? frames.slice(0, frames.indexOf(parent) + 1).map(({ container }) => container) : [];
      for (const each of section.surroundings) if (each) each.isStale = true;
      of.read(section, outer, { shared, parent: around, year, around: null });
    } else if (parent && isWholeAsBefore(sections, number, nextUnplaced(number))) {
      // All that is to be told of a heading and what stands below it is where it stands.
      const event = section.content.events[0] as SectionEventOfContent;
      while (closes(event, frames[frames.length - 1] as Frame)) closeFrame(assembly, section, previous, filledEnd);
      const above = frames[frames.length - 1] as Frame;
      addBelow(above, event.container as ContainerDraft);
      if (event.newest > above.newest) above.newest = event.newest;
      above.sections += event.sections;
      number += event.sections - 1;
      number = passSiblings(frames, event.container as ContainerDraft, sections, number, nextUnplaced(number));
      const below = (sections[number] as PlanSection).content as SectionContent;
      year = below.year;
      filledEnd = below.filledEnd;
      continue;
    }
    const { content } = section;
    if (!content) continue;
    if (!parent) open(frames, continued, openFrame(root, section, null, 0, content.root as OwnOfContainer, vocabulary));
    closeAndOpen(section, assembly, previous, filledEnd);
    year = content.year;
    if (content.filledEnd > section.startLine) filledEnd = content.filledEnd;
  }
  const last = sections[sections.length - 1] ?? null;
  while (frames.length > 0) closeFrame(assembly, null, last, filledEnd);
  Object.assign(root.range, wholeLines(lines, 0, lines.length));
  return outcomeOf(sections, continued, of);
}

/** While sections are put together. */
interface Assembly {
  readonly frames: Frame[];
  /** Those that parts continue, or have continued. */
  readonly continued: Frame[];
  readonly lines: readonly string[];
  readonly vocabulary: Vocabulary;
}

function open(frames: Frame[], continued: Frame[], frame: Frame): void {
  frames.push(frame);
  if (frame.event.said) continued.push(frame);
}

/** What a section opens and closes; `previous` is the one above it. */
function closeAndOpen(section: PlanSection, assembly: Assembly, previous: PlanSection | null, filledEnd: number): void {
  const { frames, continued, vocabulary } = assembly;
  const { events, lasting } = section.content as SectionContent;
  // What a section opens and closes again concerns nobody else.
  const count = lasting?.length ?? events.length;
  for (let each = 0; each < count; each++) {
    const index = lasting?.[each] ?? each;
    const event = events[index] as SectionEventOfContent;
    const isFirst = index === 0 && event.line === section.startLine;
    const end = isFirst ? filledEnd : event.filledEnd;
    const { container } = event;
    // What ends in the midst of a section has a part of it.
    const last = isFirst ? previous : null;
    while (closes(event, frames[frames.length - 1] as Frame)) closeFrame(assembly, section, last, end);
    if (!container) continue;
    const above = frames[frames.length - 1] as Frame;
    // What a part puts into a container that it continues has its place there already.
    if (above.section !== section && !section.continues) addBelow(above, container);
    open(frames, continued, openFrame(container, section, above.surroundings, index + 1, event, vocabulary));
  }
}

/**
 * Whether a heading and all that stands below it, in this section and others, is what it was: `unplaced` is the number of the
 * next section that is not. Where something is said in a part of a section, that is put in its place each time.
 */
function isWholeAsBefore(sections: readonly PlanSection[], number: number, unplaced: number): boolean {
  const { content } = sections[number] as PlanSection;
  if (content?.lasting?.length !== 1 || content.lasting[0] !== 0) return false;
  const { container, sections: count, last, said } = content.events[0] as SectionEventOfContent;
  if (!container || said || !last || number + count > unplaced || sections[number + count - 1] !== last) return false;
  const next = sections[number + count];
  if (next?.continues) return false;
  return next === undefined || (next.outline?.headings[0]?.level ?? 0) <= container.level;
}

/**
 * Passes at one go over the siblings of a heading that stands whole up to the section `number`: most of a plan is as before.
 * The last one that begins above the section `unplaced` is left, as what stands below it may be another.
 *
 * @returns the number of the last section that was passed over, `number` where there are no such siblings
 */
function passSiblings(
  frames: readonly Frame[],
  first: ContainerDraft,
  sections: readonly PlanSection[],
  number: number,
  unplaced: number,
): number {
  const above = frames[frames.length - 1] as Frame;
  const { event, further } = above;
  const { children } = above.container;
  const last = children[children.length - 1] as ContainerDraft | undefined;
  if (last === first || last?.form !== 'heading') return number;
  // Parts may make a container something else to the sections below them.
  const { startLine } = sections[number] as PlanSection;
  if (frames.some(({ event }) => event.telling.some((part) => part.startLine > startLine))) return number;
  let next = indexOfSection(sections, last.titleRange.startLine);
  if (sections[next]?.own !== last) return number;
  if (next >= unplaced) {
    next = unplaced - 1;
    while (next > number && sections[next]?.own?.parent !== first.parent) next--;
  }
  if (next <= number) return number;
  const end = children.indexOf(sections[next]?.own as PlanNode);
  for (let index = children.indexOf(first as PlanNode) + 1; index < end; index++)
    further?.push(children[index] as PlanNode);
  if (event.newest > above.newest) above.newest = event.newest;
  above.sections += next - 1 - number;
  return next - 1;
}

function addBelow(above: Frame, container: ContainerDraft): void {
  container.parent = above.container as typeof container.parent;
  if (above.further) above.further.push(container as PlanNode);
  else above.further = [container as PlanNode];
}

/**
 * Which of a section's events open what is still open at its end; null where they may close more than stands in the
 * section itself, so that each counts. `headingLine` is null for the first section, which begins with none.
 */
export function lastingEvents(events: readonly SectionEvent[], headingLine: number | null): readonly number[] | null {
  const [first] = events;
  const isFirst = headingLine === null;
  if (!isFirst && (!first?.container || first.line !== headingLine)) return null;
  const least = isFirst ? 0 : (first?.container?.level ?? 0);
  const open: number[] = [];
  for (let index = 0; index < events.length; index++) {
    const event = events[index] as SectionEvent;
    if (index > 0 && event.container && event.container.level <= least) return null;
    for (let top = containerAt(events, open); top && endsWith(event, top); top = containerAt(events, open)) open.pop();
    if (event.container) open.push(index);
  }
  return exactly(open);
}

function containerAt(events: readonly SectionEvent[], open: readonly number[]): ContainerDraft | null {
  return events[open[open.length - 1] ?? -1]?.container ?? null;
}

/** A container that is still open. */
export interface Frame {
  readonly container: ContainerDraft;
  readonly section: PlanSection;
  readonly event: OwnOfContainer;
  surroundings: Surroundings;
  /** There are parts that continue it. */
  isContinued: boolean;
  /** Those of them that add a field to it, or say something else of it. */
  telling: PlanSection[];
  /** What it is to the next of them, and what it was without any. */
  keyWithin: string | null;
  ownKey: string | null;
  /** What other sections put below it; null for nothing. */
  further: PlanNode[] | null;
  newest: number;
  sections: number;
}

/** What the first heading of a section stands in; null for the first section of all. */
function enclosing(frames: readonly Frame[], section: PlanSection): Frame | null {
  const level = section.outline?.headings[0]?.level ?? 0;
  for (let index = frames.length - 1; index >= 0; index--) {
    const frame = frames[index] as Frame;
    if (frame.container.form === 'root' || frame.container.level < level) return frame;
  }
  return null;
}

function closes(event: SectionEvent, { container: top }: Frame): boolean {
  return top.form !== 'root' && endsWith(event, top);
}

function endsWith({ container }: SectionEvent, top: ContainerDraft): boolean {
  return container ? top.level >= container.level : top.form === 'boldLine';
}

function openFrame(
  container: ContainerDraft,
  section: PlanSection,
  parent: Surroundings | null,
  index: number,
  event: Frame['event'],
  vocabulary: Vocabulary,
): Frame {
  restore(container, event);
  let surroundings = section.surroundings[index];
  if (surroundings?.parent !== parent || surroundings.isStale) {
    const key = keyOf(container, vocabulary);
    const isSame = surroundings !== undefined && surroundings.parent === parent && surroundings.key === key;
    if (isSame && surroundings) surroundings.isStale = false;
    else surroundings = { parent, key, isStale: false };
    section.surroundings[index] = surroundings;
  }
  const { stamp: newest } = section;
  const without = { isContinued: false, telling: [], keyWithin: null, ownKey: null, further: null };
  return { container, section, event, surroundings, ...without, newest, sections: 1 };
}

/**
 * `section` is the one that closes it, `last` the last one in it: what is closed within its own section has its end and its
 * children already.
 */
function closeFrame(
  { frames, lines }: Assembly,
  section: PlanSection | null,
  last: PlanSection | null,
  filledEnd: number,
): void {
  const frame = frames.pop() as Frame;
  const { container, event, further } = frame;
  const above = frames[frames.length - 1];
  if (above) {
    if (frame.newest > above.newest) above.newest = frame.newest;
    above.sections += frame.section === above.section ? frame.sections - 1 : frame.sections;
  }
  if (frame.section === section) return;
  event.last = last;
  event.telling = frame.telling;
  event.asking = frame.telling.filter(({ content }) => asksForWhole(content));
  if (container.form !== 'root') closeAt(container, filledEnd, lines);
  const own = event.ownChildren;
  if (further || container.children.length !== own) setChildren(container.children, own, further ?? []);
  if (event.newest === frame.newest && event.sections === frame.sections) return;
  event.newest = frame.newest;
  event.sections = frame.sections;
  frame.section.version++;
  for (const part of event.asking) part.version++;
}

function setChildren(children: PlanNode[], own: number, further: readonly PlanNode[]): void {
  let index = 0;
  if (children.length === own + further.length) {
    while (index < further.length && children[own + index] === further[index]) index++;
    if (index === further.length) return;
  }
  children.length = own + index;
  for (; index < further.length; index++) children.push(further[index] as PlanNode);
}
