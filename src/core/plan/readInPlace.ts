import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Assembling } from './assembleSections';
import { closeAt } from './buildPlan';
import { keyOf } from './containerKeys';
import { type ContainerDraft, type HolderDraft, isContainer, wholeLines } from './draft';
import type { PlanNode } from './plan';
import {
  indexOfSection,
  type OwnOfContainer,
  type PlanSection,
  type SectionContent,
  type SectionEventOfContent,
  type SectionOutline,
} from './planSection';
import { saidOf } from './readSection';

/** What was known of a section before its lines changed. */
export interface BeforeChange {
  readonly content: SectionContent;
  readonly outline: SectionOutline;
}

export interface ChangeInPlace extends BeforeChange {
  /** By how many lines all below the section has moved. */
  readonly movedBy: number;
}

/**
 * Reads a section again whose lines changed and no other's, and puts it where it was: that takes no look at the others as
 * long as its containers are to these what they were before.
 *
 * @param index the section's number
 * @returns the numbers of the sections that are not as before, its own and those it stands in; null where it takes more than that:
 * then all are to be put together again
 */
export function readInPlace(
  index: number,
  before: ChangeInPlace,
  sections: readonly PlanSection[],
  { root, lines, shared, read }: Assembling,
): readonly number[] | null {
  const section = sections[index] as PlanSection;
  const { own, readWith, outline } = section;
  const { lasting } = before.content;
  if (!own || own === root || !readWith || !lasting || !outline || !isOutlineAsBefore(outline, before.outline))
    return null;
  const above = containersAbove(own, root);
  const kept = lasting.map((at) => keptOf(before.content.events[at] as SectionEventOfContent));
  if (!above || kept[0]?.container !== own) return null;
  for (const each of section.surroundings) if (each) each.isStale = true;
  read(section, [...above].reverse(), readWith);
  const content = section.content as SectionContent;
  if (!isAsBefore(section, content, before.content, kept, shared.vocabulary)) return null;
  for (const [number, at] of (content.lasting as readonly number[]).entries()) {
    const event = content.events[at] as SectionEventOfContent;
    putBack(event, kept[number] ?? null, before, section, lines);
  }
  Object.assign(root.range, wholeLines(lines, 0, lines.length));
  return [index, ...above.flatMap((container) => touch(container, before, section, sections, lines))];
}

/** What is in other sections and belongs to a container of this one. */
interface Kept {
  readonly container: ContainerDraft;
  readonly level: number;
  readonly form: ContainerDraft['form'];
  readonly further: readonly PlanNode[];
  readonly endLine: number;
  readonly endCharacter: number;
  readonly within: Pick<OwnOfContainer, 'sections' | 'last' | 'telling' | 'asking'>;
  /** Whether parts stand in it that continue something. */
  readonly isContinued: boolean;
}

function keptOf({ container, ownChildren, sections, last, telling, asking, said }: SectionEventOfContent): Kept {
  const { level, form, children, range } = container as ContainerDraft;
  const further = children.slice(ownChildren);
  return {
    container: container as ContainerDraft,
    level,
    form,
    further,
    endLine: range.endLine,
    endCharacter: range.endCharacter,
    within: { sections, last, telling, asking },
    isContinued: said !== null,
  };
}

/** The innermost first, the root last. */
function containersAbove({ parent }: ContainerDraft, root: ContainerDraft): ContainerDraft[] | null {
  const above: ContainerDraft[] = [];
  for (let holder = parent as HolderDraft | null; holder; holder = holder.parent as HolderDraft | null) {
    if (!isContainer(holder)) return null;
    above.push(holder);
  }
  return above.at(-1) === root ? above : null;
}

/** What other sections are read with, and where they stand, comes from it in part; bold lines tell others only of dates. */
export function isOutlineAsBefore(now: SectionOutline, before: SectionOutline): boolean {
  const told = ({ headings, orders, isEmpty, hasHeading }: SectionOutline) =>
    JSON.stringify([headings.filter(({ isBoldLine }) => !isBoldLine), orders, isEmpty, hasHeading]);
  return !now.isBroken && !now.hasDefinition && !before.hasDefinition && told(now) === told(before);
}

function isAsBefore(
  { surroundings }: PlanSection,
  now: SectionContent,
  before: SectionContent,
  kept: readonly Kept[],
  vocabulary: Vocabulary,
): boolean {
  if (now.lasting === null || now.year !== before.year) return false;
  if (now.hasKeyResultGroups || now.mayRetell || before.mayRetell) return false;
  // Where no other section stands below it, none asks what it is.
  if (kept.every(({ further }) => further.length === 0)) return true;
  if (now.lasting.length !== kept.length) return false;
  return now.lasting.every((index, number) => {
    const { container } = now.events[index] as SectionEventOfContent;
    const { level, form } = kept[number] as Kept;
    const around = surroundings[index + 1];
    if (before.lasting?.[number] !== index || container?.level !== level || container.form !== form || !around)
      return false;
    if (around.key !== keyOf(container, vocabulary)) return false;
    around.isStale = false;
    return true;
  });
}

function putBack(
  event: SectionEventOfContent,
  kept: Kept | null,
  before: ChangeInPlace,
  { content, stamp }: PlanSection,
  lines: readonly string[],
): void {
  const container = event.container as ContainerDraft;
  closeAt(container, content?.filledEnd ?? 0, lines);
  event.newest = stamp;
  event.sections = 1;
  if (!kept) return;
  for (const child of kept.further) {
    container.children.push(child);
    if ('parent' in child) (child as { parent: unknown }).parent = container;
  }
  Object.assign(event, kept.within);
  if (kept.isContinued) event.said = { ...saidOf(container), fields: container.fields.length };
  const { endLine, endCharacter } = kept;
  if (endLine < before.content.filledEnd) return;
  Object.assign(container.range, { endLine: endLine + before.movedBy, endCharacter });
}

/** The number of the section that opens a container. */
export function indexOfOwner({ form, titleRange }: ContainerDraft, sections: readonly PlanSection[]): number {
  return form === 'root' ? 0 : indexOfSection(sections, titleRange.startLine);
}

/** What a section says of a container that it opens. */
export function eventOf(container: ContainerDraft, { content }: PlanSection): OwnOfContainer | null {
  if (container.form === 'root') return content?.root ?? null;
  return content?.events.find((each) => each.container === container) ?? null;
}

/** Tells the section of a container that something below it is new. */
export function touch(
  container: ContainerDraft,
  before: ChangeInPlace,
  { content, stamp }: PlanSection,
  sections: readonly PlanSection[],
  lines: readonly string[],
): readonly number[] {
  const { range } = container;
  if (container.form !== 'root' && range.endLine === before.content.filledEnd - 1)
    closeAt(container, content?.filledEnd ?? 0, lines);
  else if (container.form !== 'root' && before.movedBy !== 0)
    Object.assign(range, { endLine: range.endLine + before.movedBy });
  const index = indexOfOwner(container, sections);
  const above = sections[index] as PlanSection;
  const event = eventOf(container, above);
  if (event) event.newest = stamp;
  above.version++;
  const touched = [index];
  for (const part of event?.asking ?? []) {
    part.version++;
    touched.push(indexOfSection(sections, part.startLine));
  }
  return touched;
}
