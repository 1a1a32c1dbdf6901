/**
 * What was found out about a section, or about a plan, by who found it out: kept as long as that which it was found out
 * with. Ends with the section.
 */
export class SectionMemory {
  /** Made for those that remember anything: there are thousands of sections. */
  #known: Map<unknown, Known> | null = null;

  /** `find(...args)`, anew where any argument is another than before. Nobody changes what it gives. */
  of<Found, Arguments extends readonly unknown[]>(find: (...args: Arguments) => Found, ...args: Arguments): Found {
    return this.at(find, args, () => find(...args));
  }

  /** What is kept at a place of its own, made anew where any of `needs` is another than before. */
  at<Found>(place: unknown, needs: readonly unknown[], make: () => Found): Found {
    this.#known ??= new Map();
    const known = this.#known.get(place);
    if (known && areSame(known.needs, needs)) return known.found as Found;
    const found = make();
    this.#known.set(place, { needs, found });
    return found;
  }

  forget(): void {
    this.#known = null;
  }
}

interface Known {
  readonly needs: readonly unknown[];
  readonly found: unknown;
}

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  for (let index = 0; index < now.length; index++) if (before[index] !== now[index]) return false;
  return before.length === now.length;
}
