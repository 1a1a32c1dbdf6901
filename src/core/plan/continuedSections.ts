import { sameRange } from '../text/range';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { Assembled, Assembling, Frame } from './assembleSections';
import { keyOf, keyWithin } from './containerKeys';
import type { ContainerDraft } from './draft';
import { invertedFields, isStartOrEnd } from './invertedSpans';
import type { Field } from './plan';
import type { AddedToContainer, OwnOfContainer, PlanSection, SectionContent } from './planSection';
import { datedIn, relativesIn, saidOf, tells } from './readSection';

/**
 * Puts what stands in a part of a section below the containers that are open there, once it has been read with these as they
 * are after the parts above it.
 *
 * @returns false where it must be read together with what stands above
 */
export function continueWith(
  section: PlanSection,
  frames: readonly Frame[],
  continued: Frame[],
  { of, year }: { readonly of: Assembling; readonly year: number | null },
): boolean {
  for (const frame of frames) if (!prepare(frame, continued)) return false;
  const around = frames.map(({ keyWithin: key }) => key as string);
  if (!isAsBefore(section, frames, { around, year, shared: of.shared })) {
    for (const each of section.surroundings) if (each) each.isStale = true;
    const open = frames.map(({ container }) => container);
    of.read(section, open, { shared: of.shared, parent: null, year, around });
  }
  const content = section.content as SectionContent;
  // What has no year of its own is dated by the whole section.
  if (content.year !== year) return false;
  for (const [index, frame] of frames.entries()) add(frame, section, content.continued?.[index] as AddedToContainer);
  const top = frames[frames.length - 1] as Frame;
  if (section.stamp > top.newest) top.newest = section.stamp;
  top.sections++;
  renewSurroundings(frames, section, around, of.shared.vocabulary);
  return true;
}

/**
 * Passes at one go over parts that were read with the containers as they are, and that do nothing but add children to the
 * innermost: most of a long section is as before. `unplaced` is the number of the next section that may not be.
 *
 * @returns the number of the first section that is left
 */
export function passParts(
  sections: readonly PlanSection[],
  number: number,
  unplaced: number,
  frames: readonly Frame[],
  { of, year }: { readonly of: Assembling; readonly year: number | null },
): number {
  const first = sections[number] as PlanSection;
  if (number >= unplaced || !first.content?.isPlain || !frames.every(({ isContinued }) => isContinued)) return number;
  const around = frames.map(({ keyWithin: key }) => key as string);
  if (!isAsBefore(first, frames, { around, year, shared: of.shared })) return number;
  const top = frames[frames.length - 1] as Frame;
  let next = number;
  for (; next < unplaced; next++) {
    const { content, stamp } = sections[next] as PlanSection;
    if (!content?.isPlain) break;
    addChildren(top, content.continued?.[frames.length - 1] as AddedToContainer);
    if (stamp > top.newest) top.newest = stamp;
  }
  top.sections += next - number;
  return next;
}

/** Remembers what a container says without its parts. A key result in a heading has its figures in all of them. */
function prepare(frame: Frame, continued: Frame[]): boolean {
  if (frame.isContinued) return true;
  const { container, event } = frame;
  frame.isContinued = true;
  frame.keyWithin = keyWithin(container);
  frame.ownKey = frame.keyWithin;
  if (!event.said) continued.push(frame);
  event.said ??= { ...saidOf(container), fields: container.fields.length };
  const first = event.ownChildren > 0 ? container.children[0] : undefined;
  return first?.kind !== 'milestone' || !sameRange(first.range, container.titleRange);
}

/** To be read with its own fields and words alone. */
export function restore(container: ContainerDraft, { said }: OwnOfContainer): void {
  if (!said) return;
  const { fields, ...own } = said;
  Object.assign(container, own);
  container.fields.length = fields;
}

function isAsBefore(
  { content, readWith }: PlanSection,
  frames: readonly Frame[],
  { around, year, shared }: Pick<NonNullable<PlanSection['readWith']>, 'around' | 'year' | 'shared'>,
): boolean {
  const continued = content?.continued;
  if (!continued || readWith?.shared !== shared || readWith.year !== year) return false;
  if (continued.length !== frames.length) return false;
  return continued.every(
    ({ container }, index) => container === frames[index]?.container && readWith.around?.[index] === around?.[index],
  );
}

function add(frame: Frame, section: PlanSection, added: AddedToContainer): void {
  const { container, fields, said } = added;
  if (tells(added)) frame.telling.push(section);
  addChildren(frame, added);
  addSaid(added);
  if (said || fields.some(isStart)) frame.keyWithin = keyWithin(container);
}

/** What a part says of a container, after what stands above it. */
export function addSaid({ container, fields, said }: AddedToContainer): void {
  for (const field of fields) container.fields.push(field);
  if (said) Object.assign(container, said);
}

function addChildren(frame: Frame, { children }: AddedToContainer): void {
  if (children.length === 0) return;
  frame.further ??= [];
  for (const child of children) frame.further.push(child);
}

function isStart({ meaning, date }: Field): boolean {
  return meaning === 'start' && date !== null;
}

/** What a container has become by a part, it is to the sections below. */
function renewSurroundings(
  frames: readonly Frame[],
  { surroundings, content }: PlanSection,
  before: readonly string[],
  vocabulary: Vocabulary,
) {
  const firstOfFrames = (content?.events.length ?? 0) + 1;
  for (const [index, frame] of frames.entries()) {
    const parent = frames[index - 1]?.surroundings ?? null;
    if (frame.keyWithin === before[index] && frame.surroundings.parent === parent) continue;
    const key = keyOf(frame.container, vocabulary);
    const known = surroundings[firstOfFrames + index];
    const isSame = known?.parent === parent && known.key === key;
    frame.surroundings = isSame && known ? known : { parent, key, isStale: false };
    frame.surroundings.isStale = false;
    surroundings[firstOfFrames + index] = frame.surroundings;
  }
}

/** A deadline of what a part continues, which is judged by all that stands there. */
export function asksForWhole(content: SectionContent | null): boolean {
  return (content?.continued ?? []).some(({ fields }) =>
    fields.some(({ meaning, date }) => meaning === 'deadline' && date !== null),
  );
}

/** @param stamp what has a higher one was read just now */
export function outcomeOf(
  sections: readonly PlanSection[],
  continued: readonly Frame[],
  { stamp, keys, shared }: Assembling,
): Assembled {
  if (continued.some((frame) => areSpansInSeveral(frame, shared.vocabulary))) return 'uncuttable';
  const concerned = new Set<PlanSection>();
  for (const { container, section, isContinued, ownKey } of continued) {
    const key = keyWithin(container);
    const before = keys.get(container) ?? (section.stamp > stamp ? key : ownKey);
    if (before !== null && before !== key)
      for (const each of [section, ...partsOf(container, sections)]) concerned.add(each);
    if (isContinued) keys.set(container, key);
    else keys.delete(container);
    dateAnew(section, container);
  }
  return concerned.size === 0 ? 'right' : { anew: [...concerned] };
}

function partsOf(container: ContainerDraft, sections: readonly PlanSection[]): PlanSection[] {
  return sections.filter(({ content }) => content?.continued?.some((each) => each.container === container));
}

/** What has its date from a part is dated all the same. */
function dateAnew({ content }: PlanSection, container: ContainerDraft): void {
  if (!content) return;
  const { period, relative } = container;
  const has = (nodes: readonly unknown[]) => nodes.includes(container);
  if ((period || relative) && !has(content.dated)) content.dated = datedIn(content.nodes);
  if (relative && (period === null) !== has(content.relatives)) content.relatives = relativesIn(content.nodes);
}

/** A start in one part and an end in another may come in the wrong order. */
function areSpansInSeveral({ container, event, telling }: Frame, vocabulary: Vocabulary): boolean {
  if (telling.length === 0) return false;
  const inParts = telling.map(
    ({ content }) => content?.continued?.find((each) => each.container === container)?.fields,
  );
  const all = [container.fields.slice(0, event.said?.fields), ...inParts].flatMap((fields) => {
    const spans = (fields ?? []).filter(isStartOrEnd);
    return spans.length > 0 ? [spans] : [];
  });
  if (all.length < 2) return false;
  return [...all, all.flat()].some((fields) => invertedFields(fields, vocabulary).length > 0);
}
