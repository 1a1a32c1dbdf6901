import type { Gap, Plan, PlanRow } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { remembered } from '../vocabulary/remembered';
import { type CoveringText, coveringTexts } from './coveringTexts';
import { keysOfName, keysOfPhrase, type NameWords, names, nameWords, share } from './nameWords';

/** Something of the plan that names a gap, and where. */
export interface Cover {
  readonly kind: CoveringText['kind'];
  /** The goal, row, resource … as the plan calls it. */
  readonly title: string;
  /** The words that name the gap. */
  readonly text: string;
  readonly range: TextRange;
}

export interface GapCoverage {
  readonly gap: Gap;
  /** In the order of the text, one for each goal, row or item; empty where nothing names the gap. */
  readonly covers: readonly Cover[];
  /** For a gap without covers: what shares most words with its name, perhaps the same by another name. */
  readonly nearest: Cover | null;
  /** Whether a note names it at least, where nothing covers it. */
  readonly isMentioned: boolean;
}

/**
 * Which of the plan's goals, learning rows, projects, assignments, resources … names each of the gaps (semantics section
 * 8). Gap tables, checklists of criteria, reviews and history restate a gap; they do nothing about it. Nothing is said of a
 * gap that nothing names where its words stand in too many places to look at all of them.
 */
export function coverageOf(plan: Plan, gaps: readonly Gap[]): GapCoverage[] {
  if (gaps.length === 0) return [];
  const index = plan.reading.memory.of(newIndex, plan.words);
  index.update(plan.reading, gaps);
  const found: GapCoverage[] = [];
  for (const gap of gaps) {
    const coverage = index.coverage(gap);
    if (coverage) found.push(coverage);
  }
  return found;
}

function newIndex(words: Plan['words']): CoverageIndex {
  return new CoverageIndex(words);
}

interface GapNames {
  readonly names: readonly NameWords[];
  readonly keys: readonly string[];
}

/** Enough for any plan that people write; beyond it a search would no longer be linear, and nothing is said. */
const MOST_CANDIDATES = 200;

interface Candidate {
  readonly of: CoveringText;
  readonly phrase: NameWords;
}

type Candidates = ReadonlyMap<string, readonly Candidate[]>;

/** What stands under a key, by section. */
interface Entry {
  readonly bySection: Map<PlanSection, readonly Candidate[]>;
  count: number;
  /** Another number with each change. */
  version: number;
  /** All of them in the order of the text, as of a version. */
  sorted: { readonly version: number; readonly candidates: readonly Candidate[] } | null;
}

/** The phrases of a plan that share the beginning of a word with any gap: kept from one version of a text to the next. */
class CoverageIndex {
  readonly #words: Plan['words'];
  readonly #entries = new Map<string, Entry>();
  #wanted: ReadonlySet<string> = new Set();
  #read = new Map<PlanSection, { readonly version: number; readonly candidates: Candidates }>();
  #known = new WeakMap<Gap, { readonly version: number; readonly coverage: GapCoverage | null }>();
  readonly #named = new WeakMap<Gap, GapNames>();
  readonly #covers = new WeakMap<CoveringText, Cover>();
  #version = 0;
  #sections: readonly PlanSection[] = [];
  /** The number of the reading that it knows. */
  #reading = 0;

  constructor(words: Plan['words']) {
    this.#words = words;
  }

  update({ sections, number, changed }: Plan['reading'], gaps: readonly Gap[]): void {
    let isNext = this.#sections === sections && this.#reading === number - 1 && changed !== null;
    if (gaps.some((gap) => this.#isOfOtherWords(gap))) {
      this.#wanted = new Set(gaps.flatMap((gap) => this.#namesOf(gap).keys));
      this.#entries.clear();
      this.#read = new Map();
      this.#known = new WeakMap();
      isNext = false;
    } else if (this.#sections === sections && this.#reading === number) return;
    this.#sections = sections;
    this.#reading = number;
    if (isNext) {
      for (const index of changed ?? []) this.#readAgain(sections[index] as PlanSection);
      return;
    }
    let present = 0;
    for (const section of sections) {
      present++;
      this.#readAgain(section);
    }
    if (present === this.#read.size) return;
    const left = new Set(sections);
    for (const [section, { candidates }] of this.#read) {
      if (left.has(section)) continue;
      this.#replace(section, candidates, NO_CANDIDATES);
      this.#read.delete(section);
    }
  }

  #readAgain(section: PlanSection): void {
    const known = this.#read.get(section);
    if (known?.version === section.version) return;
    const candidates = candidatesIn(section, this.#wanted, this.#words);
    this.#replace(section, known?.candidates ?? NO_CANDIDATES, candidates);
    this.#read.set(section, { version: section.version, candidates });
  }

  /** A gap is looked at once: one with another name is another. */
  #isOfOtherWords(gap: Gap): boolean {
    return !this.#named.has(gap) && this.#namesOf(gap).keys.some((key) => !this.#wanted.has(key));
  }

  #namesOf(gap: Gap): GapNames {
    let found = this.#named.get(gap);
    if (!found) {
      found = namesIn(this.#words, gap.name);
      this.#named.set(gap, found);
    }
    return found;
  }

  #replace(section: PlanSection, before: Candidates, after: Candidates): void {
    this.#version++;
    for (const [key, candidates] of before) this.#set(key, section, -candidates.length, null);
    for (const [key, candidates] of after) this.#set(key, section, candidates.length, candidates);
  }

  #set(key: string, section: PlanSection, count: number, candidates: readonly Candidate[] | null): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { bySection: new Map(), count: 0, version: 0, sorted: null };
      this.#entries.set(key, entry);
    }
    entry.count += count;
    entry.version = this.#version;
    if (candidates) entry.bySection.set(section, candidates);
    else entry.bySection.delete(section);
  }

  /** Null where nothing can be said. */
  coverage(gap: Gap): GapCoverage | null {
    const { names, keys } = this.#namesOf(gap);
    let version = 0;
    for (const key of keys) version = Math.max(version, this.#entries.get(key)?.version ?? 0);
    const known = this.#known.get(gap);
    if (known?.version === version) return known.coverage;
    const coverage = this.#find(gap, names);
    this.#known.set(gap, { version, coverage });
    return coverage;
  }

  #find(gap: Gap, alternatives: readonly NameWords[]): GapCoverage | null {
    const covers = new Map<unknown, Cover>();
    let isKnown = true;
    let isMentioned = false;
    for (const name of alternatives) {
      const found = this.#under(keysOfName(name));
      isKnown &&= found !== null;
      for (const { of, phrase } of found ?? []) {
        if (covers.has(of.node) || of.node === gap || !names(phrase, name, of.closeness)) continue;
        if (of.kind === 'mention') isMentioned = true;
        else covers.set(of.node, this.#coverOf(of));
      }
    }
    const own = ownPlanOf(gap);
    if (own) covers.set(gap, own);
    const inOrder = [...covers.values()].sort((a, b) => a.range.startLine - b.range.startLine);
    if (inOrder.length === 0 && !isKnown) return null;
    const nearest = inOrder.length === 0 ? this.#nearest(alternatives) : null;
    return { gap, covers: inOrder, nearest, isMentioned };
  }

  /** In a long plan one text may cover many gaps. */
  #coverOf(of: CoveringText): Cover {
    let cover = this.#covers.get(of);
    if (!cover) {
      cover = { kind: of.kind, title: of.title(), text: plainText(of.text), range: of.range };
      this.#covers.set(of, cover);
    }
    return cover;
  }

  /** In the order of the text; null where there are too many. */
  #under(keys: readonly string[]): Candidate[] | null {
    const entries = keys.flatMap((key) => this.#entries.get(key) ?? []);
    if (entries.some(({ count }) => count >= MOST_CANDIDATES)) return null;
    return entries.flatMap(inOrderOfText);
  }

  /** Among names; sentences share words with anything. */
  #nearest(alternatives: readonly NameWords[]): Cover | null {
    let best: { cover: Cover; share: number } | null = null;
    for (const name of alternatives) {
      for (const { of, phrase } of this.#under([...new Set(keysOfPhrase(name))]) ?? []) {
        const shared = of.closeness === 'same' || of.kind === 'mention' ? 0 : share(phrase, name);
        if (shared >= LEAST_SHARE && shared > (best?.share ?? 0)) best = { cover: this.#coverOf(of), share: shared };
      }
    }
    return best?.cover ?? null;
  }
}

function inOrderOfText(entry: Entry): readonly Candidate[] {
  const { bySection, version } = entry;
  if (entry.sorted?.version !== version) {
    const sorted = [...bySection].sort(([a], [b]) => a.startLine - b.startLine);
    entry.sorted = { version, candidates: sorted.flatMap(([, candidates]) => candidates) };
  }
  return entry.sorted.candidates;
}

const NO_CANDIDATES: Candidates = new Map();

/** Only of phrases that share the beginning of a word with any gap. */
function candidatesIn(section: PlanSection, wanted: ReadonlySet<string>, words: Plan['words']): Candidates {
  const found = new Map<string, Candidate[]>();
  for (const of of coveringTexts(section)) {
    for (const { phrase, keys } of phrasesIn(words, of.text)) {
      for (const key of keys) {
        if (!wanted.has(key)) continue;
        const known = found.get(key);
        const last = known?.[known.length - 1];
        if (!known) found.set(key, [{ of, phrase }]);
        else if (last?.of !== of || last.phrase !== phrase) known.push({ of, phrase });
      }
    }
  }
  return found;
}

const phrasesIn = remembered(({ fillers }: Plan['words'], text) =>
  (NEEDS_REPAIR.test(text) ? plainText(text) : text).split(PHRASE_ENDS).map((each) => {
    const phrase = nameWords(each, fillers);
    return { phrase, keys: keysOfPhrase(phrase) };
  }),
);

const namesIn = remembered(({ fillers }: Plan['words'], text) => {
  const alternatives = alternativesOf(text).map((name) => nameWords(name, fillers));
  const keys = alternatives.flatMap((name) => [...keysOfPhrase(name), ...keysOfName(name)]);
  return { names: alternatives, keys };
});

const NEEDS_REPAIR = /[^\0-\x7F]|[\\&<]/;
// A name does not reach beyond its phrase: `System design, cross-team` are two, as is what stands in brackets.
const PHRASE_ENDS = /[,;:()[\]、，；：（）]|\s[–—|·→-]\s|\.\s/;

const SHORTEST_ALTERNATIVE = 3;

/** `SQL/BigQuery` is covered by either; `CI/CD` is one thing. What stands in brackets only explains. */
function alternativesOf(name: string): string[] {
  const bare = name.replace(/[([（][^()[\]（）]*[)\]）]\s*$/, '').trim() || name;
  const parts = bare.split('/').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length >= SHORTEST_ALTERNATIVE) ? parts : [bare];
}

const ACTING: ReadonlySet<string | null> = new Set(['resource', 'time', 'start', 'skills']);

/** A gap table may say in a further column what is done about each gap. */
function ownPlanOf(gap: Gap): Cover | null {
  const { table } = gap.table;
  const row = rowAt(table.rows, gap.nameRange.startLine);
  for (const [index, { meaning }] of table.columns.entries()) {
    const cell = row?.cells[index];
    const isFurtherName = meaning === 'name' && cell?.range.startCharacter !== gap.nameRange.startCharacter;
    if (!cell || !(ACTING.has(meaning) || isFurtherName) || !/\p{L}/u.test(cell.source)) continue;
    if (/^\s*(?:\[.*\]|TBD|N\/A)\s*$/i.test(cell.source)) continue;
    return { kind: 'ownRow', title: gap.name, text: cell.source, range: cell.range };
  }
  return null;
}

function rowAt(rows: readonly PlanRow[], line: number): PlanRow | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as PlanRow).line < line) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}

const LEAST_SHARE = 0.5;
