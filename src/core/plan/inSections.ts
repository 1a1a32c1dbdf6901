import { joined } from '../text/joined';
import { replaceItems } from '../text/replaceItems';
import type { Plan } from './plan';
import type { PlanSection, SectionedReading } from './planSection';
import { type Replaced, replacedItems, replaceIn } from './replacedItems';

/** Reads one section of a plan for something; `args` are whatever else it depends on, compared by identity. */
export type FindInSection<Found, Arguments extends readonly unknown[]> = (
  section: PlanSection,
  ...args: Arguments
) => readonly Found[];

/**
 * What `find` finds in each section, in the order of the text. It is asked again only for sections that are new, or below
 * whose headings something is: it may look at the nodes of its section, at all below them and at what these stand in,
 * and must give nodes and ranges as they are, as those move along with the text.
 *
 * @returns the same list as before where nothing is new
 */
export function inSections<Found, Arguments extends readonly unknown[]>(
  { reading }: Pick<Plan, 'reading'>,
  find: FindInSection<Found, Arguments>,
  ...args: Arguments
): readonly Found[] {
  return inSectionsAt(reading, find, args, (section) => find(section, ...args));
}

/**
 * The same for a `find` that is another each time: what it depends on is told by `needs`, and it is known by `place`. Those
 * sections that `isStale` holds for are asked again in any case.
 */
export function inSectionsAt<Found>(
  reading: SectionedReading,
  place: unknown,
  needs: readonly unknown[],
  find: (section: PlanSection) => readonly Found[],
  isStale: ((section: PlanSection) => boolean) | null = null,
): readonly Found[] {
  return reading.memory.at(place, needs, () => new Gathered<Found>()).update(reading, find, isStale);
}

/** Reads the lines of one section, which begin at `section.startLine`. What it gives counts lines from there. */
export type FindInLines<Found, Arguments extends readonly unknown[]> = (
  lines: readonly string[],
  section: PlanSection,
  ...args: Arguments
) => readonly Found[];

/** As `inSections`, for what is found in the lines themselves; each with the section that it stands in. */
export function inLines<Found, Arguments extends readonly unknown[]>(
  { reading }: Pick<Plan, 'reading'>,
  find: FindInLines<Found, Arguments>,
  ...args: Arguments
): readonly InSection<Found>[] {
  const gathered = reading.memory.at(find, args, () => new Gathered<InSection<Found>>());
  return gathered.update(reading, (section) =>
    find(reading.lines.slice(section.startLine, section.endLine), section, ...args).map((found) => ({
      section,
      found,
    })),
  );
}

export interface InSection<Found> {
  readonly section: PlanSection;
  readonly found: Found;
}

class Gathered<Found> {
  #sections: readonly PlanSection[] = [];
  /** The number of the reading that it knows. */
  #reading = 0;
  #versions = new Int32Array();
  readonly #found: (readonly Found[])[] = [];
  #all: readonly Found[] = [];
  /** Where what was found in each section begins in the list of all. */
  #starts = new Int32Array();

  update(
    { sections, number, changed, replaced }: SectionedReading,
    find: FindInSection<Found, readonly []>,
    isStale: ((section: PlanSection) => boolean) | null = null,
  ): readonly Found[] {
    const isSame = this.#sections === sections;
    if (isSame && this.#reading === number && !isStale) return this.#all;
    const isNext = this.#reading === number - 1;
    const others: OtherFound<Found>[] = [];
    const other = isNext ? replaced : replacedItems(this.#sections, sections);
    if (other) this.#replace(other);
    const starts = this.#starts;
    // Where `find` threw there are none.
    const areStartsKnown = starts.length === sections.length;
    this.#starts = NO_STARTS;
    this.#sections = sections;
    const among = isNext && !isStale ? changed : null;
    const count = among?.length ?? sections.length;
    for (let each = 0; each < count; each++) {
      const index = among ? (among[each] as number) : each;
      const section = sections[index] as PlanSection;
      if (this.#versions[index] === section.version && !isStale?.(section)) continue;
      const found = find(section);
      this.#versions[index] = section.version;
      const before = this.#found[index] ?? NOTHING;
      if (!areSame(found, before)) others.push({ index, before, found });
      // Most sections have nothing of a kind: they share it.
      this.#found[index] = found.length > 0 ? found : NOTHING;
    }
    this.#reading = number;
    const isPatched = areStartsKnown && others.length <= FEW;
    if (!isPatched) this.#all = joined(this.#found);
    else if (others.length > 0) this.#all = patched(this.#all, starts, others);
    this.#starts = isPatched ? starts : startsOf(this.#found);
    return this.#all;
  }

  /** Keeps what was found in the other sections, and makes a list of all without what was found in those that are gone. */
  #replace(replaced: Replaced<PlanSection>): void {
    const { start, removed, added } = replaced;
    const { length } = added;
    const all = this.#all;
    if (this.#starts.length === this.#found.length) {
      const from = this.#starts[start] ?? all.length;
      const to = this.#starts[start + removed.length] ?? all.length;
      if (to > from) this.#all = all.slice(0, from).concat(all.slice(to));
      this.#starts = withRoom(this.#starts, start, removed.length, length, from);
      moveStarts(this.#starts, start + length, from - to);
    }
    replaceIn(this.#found, replaced, new Array<readonly Found[]>(length).fill(NOTHING));
    this.#versions = withRoom(this.#versions, start, removed.length, length, NO_VERSION);
  }
}

/** Of plain values, as nodes are others when they are read again. */
function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** What a section has other than before. */
interface OtherFound<Found> {
  readonly index: number;
  readonly before: readonly Found[];
  readonly found: readonly Found[];
}

/** Another list of all, made of the one before without a look at what was found elsewhere; `starts` are moved along. */
function patched<Found>(
  before: readonly Found[],
  starts: Int32Array,
  others: readonly OtherFound<Found>[],
): readonly Found[] {
  const all = before.slice();
  for (const { index, before, found } of others) {
    replaceItems(all, starts[index] as number, before.length, found);
    moveStarts(starts, index + 1, found.length - before.length);
  }
  // Without room to spare.
  return all.length === before.length ? all : all.slice();
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(lists.length);
  let next = 0;
  for (let index = 0; index < lists.length; index++) {
    starts[index] = next;
    next += (lists[index] as readonly unknown[]).length;
  }
  return starts;
}

function moveStarts(starts: Int32Array, first: number, by: number): void {
  if (by !== 0) for (let next = first; next < starts.length; next++) starts[next] = (starts[next] as number) + by;
}

/** With `count` times `by` in the place of `removed` numbers from `start` on. */
function withRoom(
  numbers: Int32Array,
  start: number,
  removed: number,
  count: number,
  by: number,
): Int32Array<ArrayBuffer> {
  const others = new Int32Array(numbers.length - removed + count).fill(by, start, start + count);
  others.set(numbers.subarray(0, start));
  others.set(numbers.subarray(start + removed), start + count);
  return others;
}

const FEW = 20;
const NO_STARTS = new Int32Array();
const NOTHING: readonly never[] = [];
const NO_VERSION = -1;
