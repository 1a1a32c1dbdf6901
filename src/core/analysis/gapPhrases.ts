import type { Plan } from '../plan/plan';
import type { PlanSection, SectionContent } from '../plan/planSection';
import { type CoveringText, coveringTexts } from './coveringTexts';
import { forEachKey, type Word } from './nameWords';
import { phrasesIn } from './phrasesIn';

/** A phrase that may name a gap. */
export interface Candidate {
  readonly of: CoveringText;
  readonly phrase: readonly Word[];
  /** Of the row or item within the section, and of the phrase within its text. */
  readonly place: number;
}

/** Whether they say the same in the same places. */
export function areAlike(before: readonly Candidate[], now: readonly Candidate[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ of, place }, index) => {
      const other = now[index] as Candidate;
      return (
        place === other.place &&
        of.kind === other.of.kind &&
        of.closeness === other.of.closeness &&
        of.text === other.of.text
      );
    })
  );
}

export type Candidates = ReadonlyMap<string, readonly Candidate[]>;

export const NO_CANDIDATES: Candidates = new Map();

/** The phrases of a section by the keys that gaps are looked up under. */
export interface PhrasesOfSection {
  /** What was read: what stands below its containers says nothing here, but for the parts that continue one. */
  readonly content: SectionContent | null;
  readonly version: number;
  /** Tables of years that are over are history. */
  readonly pastYear: number | null | undefined;
  readonly candidates: Candidates;
  /** All keys that its phrases have, as one text: `|key|key|`; null until it is first asked for. */
  keys: string | null;
}

/** Whether they are those of the section as it is now. */
export function areOf({ content, pastYear, version }: PhrasesOfSection, section: PlanSection): boolean {
  if (section.content !== content || content?.pastYear !== pastYear) return false;
  return section.version === version || !isContinued(content);
}

function isContinued(content: SectionContent | null): boolean {
  return content !== null && (content.root?.said != null || content.events.some(({ said }) => said !== null));
}

/** Those that share the beginning of a word with any gap, by it. */
export function phrasesOf(
  section: PlanSection,
  wanted: ReadonlyMap<string, unknown>,
  words: Plan['words'],
): Map<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  let node: unknown = null;
  let count = -1;
  let of: CoveringText | null = null;
  let phrase: readonly Word[] = NO_WORDS;
  let place = 0;
  // Most phrases share nothing with any gap: only of those that do is anything kept.
  let candidate: Candidate | null = null;
  const add = (key: string) => {
    const known = found.get(key);
    if (!of || (known === undefined && !wanted.has(key))) return;
    candidate ??= { of, phrase, place };
    if (known === undefined) found.set(key, [candidate]);
    else if (known[known.length - 1] !== candidate) known.push(candidate);
  };
  const texts = coveringTexts(section);
  for (let number = 0; number < texts.length; number++) {
    of = texts[number] as CoveringText;
    // Texts of one node stand together.
    if (of.node !== node) count++;
    node = of.node;
    const phrases = phrasesIn(of.text, words);
    for (let index = 0; index < phrases.length; index++) {
      phrase = phrases[index] as readonly Word[];
      if (phrase.length === 0) continue;
      place = count * MOST_PHRASES + Math.min(index, MOST_PHRASES - 1);
      candidate = null;
      forEachKey(phrase, add, null);
    }
  }
  return found;
}

/** All keys of the phrases of a section, wanted or not: see `PhrasesOfSection`. */
export function keysIn(section: PlanSection, words: Plan['words']): string {
  const keys = new Set<string>();
  const add = (key: string) => keys.add(key);
  for (const { text } of coveringTexts(section))
    for (const phrase of phrasesIn(text, words)) forEachKey(phrase, add, null);
  return ['', ...keys, ''].join('|');
}

const MOST_PHRASES = 10_000;
const NO_WORDS: readonly Word[] = [];
