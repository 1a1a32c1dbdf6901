import type { TextChange } from '../core/document/planDocument';
import { moveRange } from '../core/text/moveRange';
import { sameRange, type TextRange } from '../core/text/range';

/** VS Code takes all that a collection has for a document anew each time; a finding more or less costs one part. */
export const MOST_IN_PART = 50;

/** The same object again is the same finding, which may have moved along with its text. */
interface Told {
  readonly range: TextRange;
  readonly related: readonly { readonly range: TextRange }[];
}

interface Entry<Shown> {
  readonly part: number;
  readonly shown: Shown;
  /** As they were told; the first is the finding's own. */
  readonly places: readonly TextRange[];
  /** Where the editor has moved it meanwhile. */
  moved: TextRange;
}

/** The findings of one document on the screen, in parts of which those are told again that differ. */
export class ShownFindings<Each extends Told, Shown> {
  readonly #make: (each: Each) => Shown;
  readonly #tell: (part: number, shown: readonly Shown[]) => void;
  readonly #sizes: number[] = [];
  readonly #entries = new Map<Each, Entry<Shown>>();

  /** `tell` is given a part, counted from 0, and all that it has now. */
  constructor(make: (each: Each) => Shown, tell: (part: number, shown: readonly Shown[]) => void) {
    this.#make = make;
    this.#tell = tell;
  }

  /** Takes note of what the editor does to what it shows. */
  follow(changes: readonly TextChange[]): void {
    for (const change of changes) {
      for (const entry of this.#entries.values()) entry.moved = moveRange(entry.moved, change);
    }
  }

  show(all: readonly Each[]): void {
    const others = new Map<number, Shown[]>();
    const now = new Set(all);
    for (const [each, { part }] of this.#entries) {
      if (now.has(each)) continue;
      this.#entries.delete(each);
      (this.#sizes[part] as number)--;
      others.set(part, []);
    }
    for (const each of all) {
      const known = this.#entries.get(each);
      if (known && isThere(known, each)) continue;
      const part = known?.part ?? this.#takeRoom();
      this.#entries.set(each, this.#entryOf(each, part));
      others.set(part, []);
    }
    for (const each of all) {
      const { part, shown } = this.#entries.get(each) as Entry<Shown>;
      others.get(part)?.push(shown);
    }
    for (const [part, shown] of others) this.#tell(part, shown);
  }

  #entryOf(each: Each, part: number): Entry<Shown> {
    const places = placesOf(each).map((range) => ({ ...range }));
    return { part, shown: this.#make(each), places, moved: places[0] as TextRange };
  }

  /** The part for one more. */
  #takeRoom(): number {
    let part = 0;
    while ((this.#sizes[part] ?? 0) >= MOST_IN_PART) part++;
    this.#sizes[part] = (this.#sizes[part] ?? 0) + 1;
    return part;
  }
}

/** Whether it is shown where it is: neither its text nor what the editor shows has moved. */
function isThere<Shown>({ places, moved }: Entry<Shown>, each: Told): boolean {
  const now = placesOf(each);
  return sameRange(moved, each.range) && now.every((range, index) => sameRange(range, places[index] as TextRange));
}

function placesOf({ range, related }: Told): TextRange[] {
  return [range, ...related.map((each) => each.range)];
}
