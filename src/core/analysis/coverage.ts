import type { Gap, Plan, PlanRow } from '../plan/plan';
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
 * 8). Gap tables, checklists of criteria, reviews and history restate a gap; they do nothing about it.
 */
export function coverageOf(plan: Plan, gaps: readonly Gap[]): GapCoverage[] {
  if (gaps.length === 0) return [];
  const named = gaps.map((gap) => namesIn(plan.words, gap.name));
  const index = indexOf(plan, new Set(named.flatMap(({ keys }) => keys)));
  const rows = rowsByLine(gaps);
  const coverOf = coversOnce();
  return gaps.flatMap((gap, at): GapCoverage[] => {
    const alternatives = named[at]?.names ?? [];
    const covers = new Map<unknown, Cover>();
    let isKnown = true;
    let isMentioned = false;
    for (const name of alternatives) {
      const found = candidatesFor(keysOfName(name), index);
      isKnown &&= found.length < MOST_CANDIDATES;
      for (const { of, phrase } of found) {
        if (covers.has(of.node) || of.node === gap || !names(phrase, name, of.closeness)) continue;
        if (of.kind === 'mention') isMentioned = true;
        else covers.set(of.node, coverOf(of));
      }
    }
    const own = ownPlanOf(gap, rows.get(gap.nameRange.startLine));
    if (own) covers.set(gap, own);
    const inOrder = [...covers.values()].sort((a, b) => a.range.startLine - b.range.startLine);
    if (inOrder.length === 0 && !isKnown) return [];
    const nearest = inOrder.length === 0 ? nearestTo(alternatives, index, coverOf) : null;
    return [{ gap, covers: inOrder, nearest, isMentioned }];
  });
}

/** Enough for any plan that people write; beyond it a search would no longer be linear, and nothing is said. */
const MOST_CANDIDATES = 200;

interface Candidate {
  readonly of: CoveringText;
  readonly phrase: NameWords;
}

type Index = ReadonlyMap<string, readonly Candidate[]>;

/** Only of phrases that share the beginning of a word with any gap. */
function indexOf(plan: Plan, wanted: ReadonlySet<string>): Index {
  const index = new Map<string, Candidate[]>();
  for (const of of coveringTexts(plan)) {
    for (const { phrase, keys } of phrasesIn(plan.words, of.text)) {
      for (const key of keys) {
        if (!wanted.has(key)) continue;
        const known = index.get(key);
        const last = known?.[known.length - 1];
        if (!known) index.set(key, [{ of, phrase }]);
        else if (last?.of !== of || last.phrase !== phrase) known.push({ of, phrase });
      }
    }
  }
  return index;
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

function candidatesFor(keys: readonly string[], index: Index): Candidate[] {
  return keys.flatMap((key) => index.get(key)?.slice(0, MOST_CANDIDATES) ?? []);
}

const SHORTEST_ALTERNATIVE = 3;

/** `SQL/BigQuery` is covered by either; `CI/CD` is one thing. What stands in brackets only explains. */
function alternativesOf(name: string): string[] {
  const bare = name.replace(/[([（][^()[\]（）]*[)\]）]\s*$/, '').trim() || name;
  const parts = bare.split('/').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part.length >= SHORTEST_ALTERNATIVE) ? parts : [bare];
}

/** In a long plan one text may cover many gaps. */
function coversOnce(): (of: CoveringText) => Cover {
  const covers = new Map<CoveringText, Cover>();
  return (of) => {
    let cover = covers.get(of);
    if (!cover) {
      cover = { kind: of.kind, title: of.title(), text: plainText(of.text), range: of.range };
      covers.set(of, cover);
    }
    return cover;
  };
}

function rowsByLine(gaps: readonly Gap[]): ReadonlyMap<number, PlanRow> {
  const tables = new Set(gaps.map(({ table }) => table.table));
  return new Map([...tables].flatMap(({ rows }) => rows.map((row) => [row.line, row] as const)));
}

const ACTING: ReadonlySet<string | null> = new Set(['resource', 'time', 'start', 'skills']);

/** A gap table may say in a further column what is done about each gap. */
function ownPlanOf(gap: Gap, row: PlanRow | undefined): Cover | null {
  const { table } = gap.table;
  for (const [index, { meaning }] of table.columns.entries()) {
    const cell = row?.cells[index];
    const isFurtherName = meaning === 'name' && cell?.range.startCharacter !== gap.nameRange.startCharacter;
    if (!cell || !(ACTING.has(meaning) || isFurtherName) || !/\p{L}/u.test(cell.source)) continue;
    if (/^\s*(?:\[.*\]|TBD|N\/A)\s*$/i.test(cell.source)) continue;
    return { kind: 'ownRow', title: gap.name, text: cell.source, range: cell.range };
  }
  return null;
}

const LEAST_SHARE = 0.5;

/** Among names; sentences share words with anything. */
function nearestTo(names: readonly NameWords[], index: Index, coverOf: (of: CoveringText) => Cover): Cover | null {
  let best: { cover: Cover; share: number } | null = null;
  for (const name of names) {
    const keys = [...new Set(keysOfPhrase(name))];
    for (const { of, phrase } of candidatesFor(keys, index)) {
      const shared = of.closeness === 'same' || of.kind === 'mention' ? 0 : share(phrase, name);
      if (shared >= LEAST_SHARE && shared > (best?.share ?? 0)) best = { cover: coverOf(of), share: shared };
    }
  }
  return best?.cover ?? null;
}
