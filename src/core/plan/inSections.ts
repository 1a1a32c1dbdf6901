import { joined } from '../text/joined';
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
  #versions: number[] = [];
  #found: (readonly Found[])[] = [];
  #all: readonly Found[] = [];

  update(
    { sections, number, changed, replaced }: SectionedReading,
    find: FindInSection<Found, readonly []>,
    isStale: ((section: PlanSection) => boolean) | null = null,
  ): readonly Found[] {
    const isSame = this.#sections === sections;
    if (isSame && this.#reading === number && !isStale) return this.#all;
    const isNext = this.#reading === number - 1;
    let isNew = false;
    const other = isNext ? replaced : replacedItems(this.#sections, sections);
    if (other) isNew = this.#replace(other);
    this.#sections = sections;
    const among = isNext && !isStale ? changed : null;
    const count = among?.length ?? sections.length;
    for (let each = 0; each < count; each++) {
      const index = among ? (among[each] as number) : each;
      const section = sections[index] as PlanSection;
      if (this.#versions[index] === section.version && !isStale?.(section)) continue;
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

  /** Keeps what was found in the other sections; whether anything was found in those that are gone. */
  #replace(replaced: Replaced<PlanSection>): boolean {
    const { start, removed, added } = replaced;
    const isNew = this.#found.slice(start, start + removed.length).some(({ length }) => length > 0);
    const { length } = added;
    if (this.#found.length === 0) {
      this.#versions = new Array<number>(length);
      this.#found = new Array<readonly Found[]>(length);
    } else if (removed.length !== length) {
      replaceIn(this.#versions, replaced, new Array<number>(length));
      replaceIn(this.#found, replaced, new Array<readonly Found[]>(length));
    }
    this.#versions.fill(NO_VERSION, start, start + length);
    this.#found.fill(NOTHING, start, start + length);
    return isNew;
  }
}

/** Of plain values, as nodes are others when they are read again. */
function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

const NOTHING: readonly never[] = [];
const NO_VERSION = -1;
