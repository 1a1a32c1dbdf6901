import type { Gap, Plan } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { replacedItems, replaceIn } from '../plan/replacedItems';
import { partitionPoint } from '../text/partitionPoint';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';
import { type CoveringText, titleOf } from './coveringTexts';
import { type GapNames, namesIn } from './gapNames';
import {
  areAlike,
  areOf,
  type Candidate,
  type Candidates,
  keysIn,
  NO_CANDIDATES,
  type PhrasesOfSection,
  phrasesOf,
} from './gapPhrases';
import { keysOfName, keysOfPhrase, type NameWords, names, share } from './nameWords';

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
export function coverageOf(plan: Plan, gaps: readonly Gap[]): readonly GapCoverage[] {
  if (gaps.length === 0) return [];
  return plan.reading.memory.of(newIndex, plan.words).update(plan.reading, gaps);
}

function newIndex(words: Plan['words']): CoverageIndex {
  return new CoverageIndex(words);
}

/** Enough for any plan that people write; beyond it a search would no longer be linear, and nothing is said. */
const MOST_CANDIDATES = 200;

/** What stands under a key, by section. */
interface Entry {
  readonly bySection: Map<PlanSection, readonly Candidate[]>;
  count: number;
  /** All of them in the order of the text; null where they are to be put together again. */
  sorted: readonly Candidate[] | null;
}

/** A gap that is looked for. */
interface Sought extends GapNames {
  readonly gap: Gap;
  coverage: GapCoverage | null;
  isStale: boolean;
}

/**
 * The phrases of a plan that share the beginning of a word with any gap: kept from one version of a text to the next. With
 * a change only those gaps are looked for again under whose keys something else stands now.
 */
class CoverageIndex {
  readonly #words: Plan['words'];
  readonly #entries = new Map<string, Entry>();
  /** Who is looked up under a key. */
  readonly #seekers = new Map<string, Set<Sought>>();
  readonly #read = new Map<PlanSection, PhrasesOfSection>();
  readonly #covers = new WeakMap<CoveringText, Cover>();
  #gaps: readonly Gap[] = [];
  #sought: Sought[] = [];
  #coverage: readonly GapCoverage[] = [];
  #hasStale = false;
  #sections: readonly PlanSection[] = [];
  /** The number of the reading that it knows. */
  #reading = 0;

  constructor(words: Plan['words']) {
    this.#words = words;
  }

  /** The same list as before where nothing is new. */
  update(reading: Plan['reading'], gaps: readonly Gap[]): readonly GapCoverage[] {
    const newKeys = this.#seek(gaps);
    this.#follow(reading, newKeys);
    if (!this.#hasStale) return this.#coverage;
    const coverage: GapCoverage[] = [];
    for (const sought of this.#sought) {
      if (sought.isStale) sought.coverage = this.#find(sought.gap, sought.names);
      sought.isStale = false;
      if (sought.coverage) coverage.push(sought.coverage);
    }
    this.#hasStale = false;
    this.#coverage = coverage;
    return coverage;
  }

  /** Looks for these gaps from now on: mostly the same but for those of one table. Tells the keys that are new. */
  #seek(gaps: readonly Gap[]): ReadonlySet<string> {
    const replaced = replacedItems(this.#gaps, gaps);
    this.#gaps = gaps;
    if (!replaced) return NO_KEYS;
    const newKeys = new Set<string>();
    const added = replaced.added.map((gap): Sought => {
      const sought = { gap, ...namesIn(this.#words, gap.name), coverage: null, isStale: true };
      for (const key of sought.keys) {
        const known = this.#seekers.get(key);
        if (known) known.add(sought);
        else this.#seekers.set(key, new Set([sought]));
        if (!known) newKeys.add(key);
      }
      return sought;
    });
    const { start, removed } = replaced;
    for (const sought of this.#sought.slice(start, start + removed.length)) {
      // Its keys stay: another gap with them is likely to come.
      for (const key of sought.keys) this.#seekers.get(key)?.delete(sought);
    }
    replaceIn(this.#sought, replaced, added);
    this.#hasStale = true;
    return newKeys;
  }

  #follow({ sections, number, changed, replaced }: Plan['reading'], newKeys: ReadonlySet<string>): void {
    const isSame = this.#sections === sections;
    const isNext = this.#reading === number - 1;
    if (newKeys.size > 0) this.#readForKeys(newKeys);
    if (isSame && this.#reading === number) return;
    this.#sections = sections;
    this.#reading = number;
    if (isNext) {
      for (const section of replaced?.removed ?? []) this.#forget(section);
      for (const index of changed) this.#readAgain(sections[index] as PlanSection);
      return;
    }
    for (const section of sections) this.#readAgain(section);
    if (sections.length === this.#read.size) return;
    const present = new Set(sections);
    for (const section of this.#read.keys()) if (!present.has(section)) this.#forget(section);
  }

  #forget(section: PlanSection): void {
    const known = this.#read.get(section);
    if (!known) return;
    this.#replace(section, known.candidates, new Map());
    this.#read.delete(section);
  }

  /** What was no key before is one now. */
  #readForKeys(keys: ReadonlySet<string>): void {
    const marked = [...keys].map((key) => `|${key}|`);
    for (const [section, known] of this.#read) {
      // What was changed is read again anyway.
      if (!areOf(known, section)) continue;
      known.keys ??= keysIn(section, this.#words);
      if (marked.some((key) => known.keys?.includes(key))) this.#readOne(section, known);
    }
  }

  #readAgain(section: PlanSection): void {
    const known = this.#read.get(section);
    if (!known || !areOf(known, section)) this.#readOne(section, known);
  }

  #readOne(section: PlanSection, known: PhrasesOfSection | undefined): void {
    const { content, version } = section;
    const candidates = phrasesOf(section, this.#seekers, this.#words);
    this.#replace(section, known?.candidates ?? NO_CANDIDATES, candidates);
    const keys = known && areOf(known, section) ? known.keys : null;
    this.#read.set(section, { content, version, pastYear: content?.pastYear, candidates, keys });
  }

  /** What says the same as before takes over from that, so that no gap is looked for again. */
  #replace(section: PlanSection, before: Candidates, after: Map<string, readonly Candidate[]>): void {
    const same = new Map<CoveringText, CoveringText>();
    for (const [key, known] of before) {
      const now = after.get(key);
      if (!now || !areAlike(known, now)) continue;
      after.set(key, known);
      for (const [index, { of }] of known.entries()) {
        const found = (now[index] as Candidate).of;
        same.set(found, of);
        this.#renew(key, of, found);
      }
    }
    for (const [key, known] of before) if (!after.has(key)) this.#set(key, section, known, NOBODY);
    for (const [key, now] of after) {
      const known = before.get(key);
      if (known === now) continue;
      const unified = same.size > 0 ? now.map((each) => ({ ...each, of: same.get(each.of) ?? each.of })) : now;
      if (unified !== now) after.set(key, unified);
      this.#set(key, section, known ?? NOBODY, unified);
    }
  }

  #renew(key: string, known: CoveringText, now: CoveringText): void {
    Object.assign(known, now);
    const cover = this.#covers.get(known);
    if (!cover) return;
    Object.assign(cover, { title: titleOf(now), range: now.range });
    // Who points at it does so at where it stood.
    for (const sought of this.#seekers.get(key) ?? []) {
      if (sought.coverage?.nearest !== cover) continue;
      sought.isStale = true;
      this.#hasStale = true;
    }
  }

  #set(key: string, section: PlanSection, known: readonly Candidate[], now: readonly Candidate[]): void {
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { bySection: new Map(), count: 0, sorted: null };
      this.#entries.set(key, entry);
    }
    const before = entry.count;
    entry.count += now.length - known.length;
    entry.sorted = null;
    if (now.length > 0) entry.bySection.set(section, now);
    else entry.bySection.delete(section);
    const wereTooMany = before >= MOST_CANDIDATES;
    const areTooMany = entry.count >= MOST_CANDIDATES;
    if (wereTooMany && areTooMany) return;
    for (const sought of this.#seekers.get(key) ?? []) {
      // Most share no more with it than how a word begins.
      if (wereTooMany === areTooMany && !mayConcern(sought, known) && !mayConcern(sought, now)) continue;
      sought.isStale = true;
      this.#hasStale = true;
    }
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
      cover = { kind: of.kind, title: titleOf(of), text: plainText(of.text), range: of.range };
      this.#covers.set(of, cover);
    }
    return cover;
  }

  /** In the order of the text; null where there are too many. */
  #under(keys: readonly string[]): readonly Candidate[] | null {
    let found: readonly Candidate[] = NOBODY;
    for (const key of keys) if ((this.#entries.get(key)?.count ?? 0) >= MOST_CANDIDATES) return null;
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      const candidates = inOrderOfText(entry);
      found = found.length === 0 ? candidates : [...found, ...candidates];
    }
    return found;
  }

  /** Among names; sentences share words with anything. */
  #nearest(alternatives: readonly NameWords[]): Cover | null {
    let best: { cover: Cover; share: number } | null = null;
    for (const name of alternatives) {
      for (const { of, phrase } of this.#under([...new Set(keysOfPhrase(name.words))]) ?? []) {
        const shared = of.closeness === 'same' || of.kind === 'mention' ? 0 : share(phrase, name.words);
        if (shared >= LEAST_SHARE && shared > (best?.share ?? 0)) best = { cover: this.#coverOf(of), share: shared };
      }
    }
    return best?.cover ?? null;
  }
}

/** Whether any of them names a gap, or may be what comes nearest to it. */
function mayConcern({ names: alternatives, isStale }: Sought, candidates: readonly Candidate[]): boolean {
  if (isStale) return true;
  return candidates.some(({ of, phrase }) =>
    alternatives.some((name) => names(phrase, name, of.closeness) || share(phrase, name.words) >= LEAST_SHARE),
  );
}

function inOrderOfText(entry: Entry): readonly Candidate[] {
  if (entry.sorted === null) {
    const sorted = [...entry.bySection].sort(([a], [b]) => a.startLine - b.startLine);
    entry.sorted = sorted.flatMap(([, candidates]) => candidates);
  }
  return entry.sorted;
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NOBODY: readonly never[] = [];

/** What columns of no other meaning are called in which stands what is done about a gap. */
const PLANS = /\b(?:actions?|plan|steps?|path|activit(?:y|ies)|fix|mitigation|strategy|how to)\b/i;
const ACTING: ReadonlySet<string | null> = new Set(['resource', 'time', 'start', 'skills']);

/** A gap table may say in a further column what is done about each gap. */
function ownPlanOf(gap: Gap): Cover | null {
  const { table } = gap.table;
  const { startLine } = gap.nameRange;
  const row = table.rows[partitionPoint(table.rows, ({ line }) => line < startLine)];
  for (const [index, { meaning, title }] of table.columns.entries()) {
    const cell = row?.cells[index];
    const isPlan = meaning === null && PLANS.test(title);
    const isFurtherName = meaning === 'name' && cell?.range.startCharacter !== gap.nameRange.startCharacter;
    if (!cell || !(ACTING.has(meaning) || isPlan || isFurtherName) || !/\p{L}/u.test(cell.source)) continue;
    if (/^\s*(?:\[.*\]|TBD|N\/A)\s*$/i.test(cell.source)) continue;
    return { kind: 'ownRow', title: gap.name, text: cell.source, range: cell.range };
  }
  return null;
}

const LEAST_SHARE = 0.5;
