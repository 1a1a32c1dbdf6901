import type { Plan } from './plan';
import type { PlanSection, SectionedReading } from './planSection';

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

/** The same for a `find` that is another each time: what it depends on is told by `needs`, and it is known by `place`. */
export function inSectionsAt<Found>(
  reading: SectionedReading,
  place: unknown,
  needs: readonly unknown[],
  find: (section: PlanSection) => readonly Found[],
): readonly Found[] {
  return reading.memory.at(place, needs, () => new Gathered<Found>()).update(reading, find);
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
  #versions: number[] = [];
  #found: (readonly Found[])[] = [];
  #all: readonly Found[] = [];

  update({ sections, number, changed }: SectionedReading, find: FindInSection<Found, readonly []>): readonly Found[] {
    const isNext = this.#sections === sections && this.#reading === number - 1 && changed !== null;
    if (this.#sections === sections && this.#reading === number) return this.#all;
    let isNew = this.#sections !== sections && this.#align(sections);
    const count = isNext ? changed.length : sections.length;
    for (let each = 0; each < count; each++) {
      const index = isNext ? (changed[each] as number) : each;
      const section = sections[index] as PlanSection;
      if (this.#versions[index] === section.version) continue;
      const found = find(section);
      this.#versions[index] = section.version;
      if (!areSame(found, this.#found[index] ?? NOTHING)) isNew = true;
      // Most sections have nothing of a kind: they share it.
      this.#found[index] = found.length > 0 ? found : NOTHING;
    }
    this.#reading = number;
    if (isNew) this.#all = joined(this.#found);
    return this.#all;
  }

  /** Keeps what was found in those that are still there; whether others are gone, or new. */
  #align(sections: readonly PlanSection[]): boolean {
    const before = this.#sections;
    const shorter = Math.min(before.length, sections.length);
    let start = 0;
    while (start < shorter && before[start] === sections[start]) start++;
    let end = 0;
    while (end < shorter - start && before[before.length - 1 - end] === sections[sections.length - 1 - end]) end++;
    const isOther = start + end < before.length || start + end < sections.length;
    if (isOther) {
      const added = sections.length - end - start;
      const removed = before.length - end - start;
      this.#versions = replaced(this.#versions, start, removed, new Array(added).fill(-1));
      this.#found = replaced(this.#found, start, removed, new Array(added).fill(NOTHING));
    }
    this.#sections = sections;
    return isOther;
  }
}

/** Of plain values, as nodes are others when they are read again. */
function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

const NOTHING: readonly never[] = [];

/** As `splice` does, which takes no more items than fit on the stack. */
function replaced<Item>(list: readonly Item[], start: number, removed: number, by: readonly Item[]): Item[] {
  return list.slice(0, start).concat(by, list.slice(start + removed));
}

function joined<Found>(lists: readonly (readonly Found[])[]): Found[] {
  const all: Found[] = [];
  for (const list of lists) for (let index = 0; index < list.length; index++) all.push(list[index] as Found);
  return all;
}
