import { inSections } from '../plan/inSections';
import type { Plan, PlanNode } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isContainerNode } from '../plan/queries';
import { replacedItems } from '../plan/replacedItems';
import { byRange, type TextRange } from '../text/range';
import { foldCase, singular } from '../vocabulary/normalizeWord';
import { remembered } from '../vocabulary/remembered';
import { ID, idKey, WORD_ID } from './ids';

/** Ids that count something off in a document: `M1` to `M5`, `Goal 1` to `Goal 3`, `KR1.1` to `KR2.3`. */
export interface IdSeries {
  readonly key: string;
  readonly first: NamedId;
  readonly last: NamedId;
  /** By their number as `idKey` writes it. */
  readonly ids: ReadonlyMap<string, NamedId>;
}

export interface NamedId {
  readonly number: string;
  /** As written. */
  readonly text: string;
  readonly range: TextRange;
}

/**
 * The series that a document clearly defines: two ids or more that begin a heading, an item or a cell with a mark behind
 * them, from the first on and with few gaps. Ids that go on from elsewhere (`PROJ-318`, `PROJ-402`) are no series of it.
 */
export function idSeries(plan: Plan): ReadonlyMap<string, IdSeries> {
  const found = new Map<string, Map<string, NamedId>>();
  for (const id of inSections(plan, idsIn, plan.words)) {
    const known = found.get(id.key) ?? new Map<string, NamedId>();
    found.set(id.key, known);
    if (!known.has(id.number)) known.set(id.number, id);
  }
  const series = new Map<string, IdSeries>();
  for (const [key, ids] of found) {
    const inOrder = [...ids.values()].sort((a, b) => placeOf(a.number) - placeOf(b.number));
    const [first] = inOrder;
    const last = inOrder.at(-1);
    if (first && last && countsOff(inOrder.map(({ number }) => number))) series.set(key, { key, first, last, ids });
  }
  return series;
}

/** The numbers of each such series; the same as long as no id comes or goes. */
export function countedSeries(plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  return plan.reading.memory.at(countedSeries, [], newCountedNames).update(inSections(plan, namesIn, plan.words));
}

function newCountedNames(): CountedNames {
  return new CountedNames();
}

class CountedNames {
  #names: readonly string[] = [];
  /** How often each number of a series is there. */
  readonly #counts = new Map<string, Map<string, number>>();
  #series: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  update(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
    const replaced = replacedItems(this.#names, names);
    this.#names = names;
    if (!replaced) return this.#series;
    const changed = new Set<string>();
    for (const name of replaced.removed) this.#add(name, -1, changed);
    for (const name of replaced.added) this.#add(name, 1, changed);
    if (changed.size === 0) return this.#series;
    const series = new Map(this.#series);
    for (const key of changed) {
      const numbers = new Set(this.#counts.get(key)?.keys());
      if (countsOff(inOrder(numbers))) series.set(key, numbers);
      else series.delete(key);
    }
    this.#series = series;
    return series;
  }

  #add(name: string, by: 1 | -1, changed: Set<string>): void {
    const [key = '', number = ''] = name.split('\n');
    const counts = this.#counts.get(key) ?? new Map<string, number>();
    this.#counts.set(key, counts);
    const count = (counts.get(number) ?? 0) + by;
    if (count === 0) counts.delete(number);
    else counts.set(number, count);
    if (count === 0 || (count === 1 && by === 1)) changed.add(key);
  }
}

function inOrder(numbers: ReadonlySet<string>): string[] {
  const placed = [...numbers].map((number) => ({ number, place: placeOf(number) }));
  return placed.sort((a, b) => a.place - b.place).map(({ number }) => number);
}

function namesIn(section: PlanSection, words: Plan['words']): string[] {
  return idsIn(section, words).map(({ key, number }) => `${key}\n${number}`);
}

interface IdOfSeries extends NamedId {
  readonly key: string;
}

function idsIn({ content }: PlanSection, words: Plan['words']): IdOfSeries[] {
  const ids: IdOfSeries[] = [];
  const add = (text: string, range: TextRange) => {
    const id = mayCount(words, FIRST_WORD.exec(text)?.[0] ?? '') ? idAtStart(text, words) : null;
    if (id) ids.push({ ...id, range });
  };
  for (const node of content?.nodes ?? []) addNode(node, add);
  for (const { columns, rows } of content?.tables ?? []) {
    const index = columns.findIndex(({ meaning }) => meaning === 'number' || meaning === 'name');
    for (const { cells } of rows) {
      if (cells[0]) add(cells[0].source, cells[0].range);
      if (index > 0 && cells[index]) add(cells[index].source, cells[index].range);
    }
  }
  // In the order of the text, however it is cut.
  return ids.sort(byRange);
}

function addNode(node: PlanNode, add: (text: string, range: TextRange) => void): void {
  if (isContainerNode(node)) add(node.text, node.titleRange);
  else if (node.kind === 'milestone') add(node.id ?? node.text, node.textRange);
  else if (node.kind === 'task' || node.kind === 'item') add(node.text, node.textRange);
}

const FIRST_WORD = /[A-Za-z\u00AA-\uFFFF]+/;

/** What most texts fail by their first word. */
const mayCount = remembered((words: Plan['words'], word: string): boolean => {
  if (/^[A-Z]{1,6}$/.test(word)) return true;
  const folded = foldCase(word);
  const one = singular(folded);
  return [...words.headingWords.keys()].some((key) => key.split(/[ -]/, 1)[0] === folded || key === one);
});

const LEADING_MARKS = /^[^\p{L}\p{N}]{1,12}/u;
/** `2.1 Goal 1` counts sections. */
const NUMBERING = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s{1,3}/;
const MARK_BEHIND = /^\s?(?:[:：)\].|—–―-]|\*\*|__|`|$)/;
/** `T001 Create the project`: nobody writes a number so but to count. */
const PADDED = /^[A-Z]{1,6}-?0\d/;
const LONGEST_ID = 40;

function idAtStart(text: string, words: Plan['words']) {
  const bare = text.slice(0, LONGEST_ID).replace(LEADING_MARKS, '').replace(NUMBERING, '');
  const match = ID.exec(bare) ?? WORD_ID.exec(bare);
  if (!match?.[1] || !match[2]) return null;
  if (!MARK_BEHIND.test(bare.slice(match[0].length)) && !PADDED.test(bare)) return null;
  const id = idKey(match[1], match[2], words);
  return id && { ...id, text: match[0] };
}

/** Where it stands in its series: `1.2` is 10002, `B` is 20000. */
function placeOf(number: string): number {
  const [whole = '', part = '0'] = number.split('.');
  return (/^\d/.test(whole) ? Number(whole) : whole.charCodeAt(0) - BEFORE_A) * PLACES + Number(part);
}

const PLACES = 10_000;
const BEFORE_A = 'A'.charCodeAt(0) - 1;

/** `numbers` in their order. */
function countsOff(numbers: readonly string[]): boolean {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined || numbers.length < 2) return false;
  if (first.includes('.')) return numbers.some((number) => number.endsWith('.1'));
  return placeOf(first) <= PLACES && placeOf(last) <= (numbers.length * 1.5 + 1) * PLACES;
}
