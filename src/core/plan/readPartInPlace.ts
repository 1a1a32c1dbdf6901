import { replaceItems } from '../text/replaceItems';
import type { Assembling } from './assembleSections';
import { addSaid, asksForWhole, restore } from './continuedSections';
import { type ContainerDraft, wholeLines } from './draft';
import { isStartOrEnd } from './invertedSpans';
import type { Field } from './plan';
import type { AddedToContainer, PlanSection, SectionContent } from './planSection';
import { type ChangeInPlace, eventOf, indexOfOwner, isOutlineAsBefore, touch } from './readInPlace';
import { saidOf, tells } from './readSection';

/**
 * The same as `readInPlace` for a part of a long section, as long as it opens and closes nothing, neither before nor
 * now, and gives the containers that it stands in no other dates.
 *
 * @param index the part's number
 * @returns as `readInPlace` does
 */
export function readPartInPlace(
  index: number,
  before: ChangeInPlace,
  sections: readonly PlanSection[],
  { root, lines, unplaced, read }: Assembling,
): readonly number[] | null {
  const section = sections[index] as PlanSection;
  const { readWith, outline } = section;
  const added = before.content.continued;
  if (!readWith || !added || !outline || !isOutlineAsBefore(outline, before.outline)) return null;
  if (!opensNothing(before.content) || !saysNothing(before.content)) return null;
  const dates = datesSaid(before.content);
  // What it is to be read with is known where all above it has been read.
  if (unplaced?.some((number) => number < index && sections[number]?.content === null)) return null;
  const innermost = added.length - 1;
  const firstChild = firstChildIn(added[innermost] as AddedToContainer, innermost, index, sections);
  const places = added.map((each, depth) => placeOf(each, depth, index, sections));
  if (firstChild === null || !places.every((place) => place !== null)) return null;
  read(
    section,
    added.map(({ container }) => container),
    readWith,
  );
  const content = section.content as SectionContent;
  for (const [depth, place] of places.entries()) putBackFields(place, content.continued?.[depth]?.fields ?? []);
  if (content.year !== before.content.year || content.hasKeyResultGroups) return null;
  if (content.mayRetell || before.content.mayRetell || !opensNothing(content) || !saysNothing(content)) return null;
  const now = content.continued as readonly AddedToContainer[];
  if (!added.every((each, depth) => tells(each) === tells(now[depth] as AddedToContainer))) return null;
  if (datesSaid(content) !== dates || asksForWhole(content) !== asksForWhole(before.content)) return null;
  const { container, children } = now[innermost] as AddedToContainer;
  replaceItems(container.children, firstChild, added[innermost]?.children.length ?? 0, children);
  Object.assign(root.range, wholeLines(lines, 0, lines.length));
  const above = added.map(({ container }) => container).reverse();
  return [index, ...above.flatMap((container) => touch(container, before, section, sections, lines))];
}

/** A rule closes bold lines. */
function opensNothing({ events, continued }: SectionContent): boolean {
  if (events.length === 0) return true;
  return (
    events.every(({ container }) => container === null) &&
    (continued ?? []).every(({ container }) => container.form !== 'boldLine')
  );
}

function saysNothing({ continued }: SectionContent): boolean {
  return (continued ?? []).every(({ said }) => !said);
}

/** What others are dated by, or what is judged by all parts. */
function datesSaid({ continued }: SectionContent): string {
  const dates = (continued ?? []).map(({ fields }) =>
    fields.filter(isStartOrEnd).map(({ key, meaning, date }) => [key, meaning, date?.period]),
  );
  return JSON.stringify(dates);
}

/** Where a part stands among all that makes up a container. */
interface PlaceInContainer {
  readonly container: ContainerDraft;
  /** The fields that stand above the part, and all below it. */
  readonly fieldsAbove: number;
  readonly fieldsBelow: readonly Field[];
  readonly said: ReturnType<typeof saidOf>;
}

/** Makes a container what it is to the part: what it says itself, and what the parts above say. */
function placeOf(
  { container, fields }: AddedToContainer,
  depth: number,
  index: number,
  sections: readonly PlanSection[],
): PlaceInContainer | null {
  const { startLine } = sections[index] as PlanSection;
  const event = eventOf(container, sections[indexOfOwner(container, sections)] as PlanSection);
  if (!event?.said) return null;
  const said = saidOf(container);
  const all = container.fields.slice();
  restore(container, event);
  for (const part of event.telling)
    if (part.startLine < startLine) addSaid(part.content?.continued?.[depth] as AddedToContainer);
  const fieldsAbove = container.fields.length;
  const fieldsBelow = all.slice(fieldsAbove + fields.length);
  return { container, fieldsAbove, fieldsBelow, said };
}

/** Where the children of a part begin, or would, in the innermost of the containers that it continues: no other has any. */
function firstChildIn(
  { container, children }: AddedToContainer,
  depth: number,
  index: number,
  sections: readonly PlanSection[],
): number | null {
  const [first] = children;
  if (first) return container.children.indexOf(first);
  const owner = indexOfOwner(container, sections);
  for (let number = index - 1; number > owner; number--) {
    const above = sections[number]?.content?.continued?.[depth]?.children.at(-1);
    if (above) return container.children.indexOf(above) + 1;
  }
  return eventOf(container, sections[owner] as PlanSection)?.ownChildren ?? null;
}

function putBackFields(
  { container, fieldsAbove, fieldsBelow, said }: PlaceInContainer,
  fields: readonly Field[],
): void {
  Object.assign(container, said);
  container.fields.length = fieldsAbove;
  for (const field of fields) container.fields.push(field);
  for (const field of fieldsBelow) container.fields.push(field);
}
