import { inferLevels, type Scale, type ScaleLevel, type StatedRow } from '../values/scale';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { LevelDefinition } from './plan';
import type { PlanSection, SectionContent, SharedContext } from './planSection';
import {
  definedScale,
  isRankedAlike,
  type KnownRanks,
  type Ranked,
  type RanksOfWords,
  rankSection,
  statedRows,
} from './resolveGaps';

/** The scale of a plan, and whether gaps of sections that were not read again have other ranks on it than before. */
export interface ScaleOfPlan {
  readonly scale: Scale;
  /** The same list as long as they are the same. */
  readonly definitions: readonly LevelDefinition[];
  readonly isRankedAnew: boolean;
}

/** What may make the scale another. */
export interface ReadForScale {
  readonly contents: readonly SectionContent[];
  readonly read: readonly PlanSection[];
  readonly removed: readonly PlanSection[];
  /** What `read` and `removed` held before. */
  readonly gone: readonly SectionContent[];
  /** Levels are defined, or were, or would be read otherwise. */
  readonly isDefinedAnew: boolean;
}

/** The levels of a plan from one reading to the next: found anew only where rows say something else of them. */
export class PlanScale {
  #defined: Scale | null = null;
  #scale: Scale | null = null;
  /** That on which all gaps have their ranks. */
  #used: Scale | null = null;
  #definitions: readonly LevelDefinition[] = [];
  /** What the sections with gaps say of the scale. */
  readonly #stated = new WeakMap<PlanSection, readonly StatedRow[]>();
  /** Rows that say the same are one. */
  #rows = new Map<string, StatedRow>();
  /** In how many sections each word for a level is used, and the rank that it has there. */
  readonly #uses = new Map<string, { readonly ranked: Ranked; count: number }>();

  update(sections: readonly PlanSection[], again: ReadForScale, shared: SharedContext): ScaleOfPlan {
    const { vocabulary } = shared;
    const { definitions, ...found } = this.#find(again, shared);
    const defined = this.#defined && isSameScale(this.#defined, found.scale) ? this.#defined : found.scale;
    const isDefinedAsBefore = this.#defined === defined;
    const ranked = isDefinedAsBefore ? again.read : sections;
    if (!isDefinedAsBefore) this.#uses.clear();
    else for (const { ranking } of again.gone) this.#use(ranking?.words, -1);
    // What rows state is in the sign that their table has on the defined scale.
    const isStatedAsBefore = this.#state(ranked, again.removed, defined, vocabulary);
    let scale = this.#scale ?? defined;
    if (!this.#scale || !isDefinedAsBefore || !isStatedAsBefore) {
      const inferred = inferLevels(defined, this.#allRows(again.contents), vocabulary);
      scale = this.#scale && isSameScale(this.#scale, inferred) ? this.#scale : inferred;
    }
    const used = isSameScale(defined, scale) ? defined : scale;
    const known: KnownRanks = new Map();
    const areUsedAlike = used === this.#used || this.#areUsedAlike(used, vocabulary, known);
    if (!areUsedAlike) this.#uses.clear();
    for (const section of areUsedAlike ? ranked : sections) {
      rankAnew(section, used, vocabulary, known);
      this.#use(section.content?.ranking?.words, 1);
    }
    this.#defined = defined;
    this.#scale = scale;
    this.#used = used;
    const isSame =
      definitions.length === this.#definitions.length &&
      definitions.every((definition, index) => definition === this.#definitions[index]);
    if (!isSame) this.#definitions = definitions;
    return { scale, definitions: this.#definitions, isRankedAnew: !isDefinedAsBefore || !areUsedAlike };
  }

  #find({ contents, isDefinedAnew }: ReadForScale, shared: SharedContext): ReturnType<typeof definedScale> {
    if (isDefinedAnew || !this.#defined) return definedScale(contents, shared);
    return { scale: this.#defined, definitions: [] };
  }

  /** Ranks sections on the scale that is defined; whether their rows state what they did. */
  #state(
    sections: readonly PlanSection[],
    removed: readonly PlanSection[],
    defined: Scale,
    vocabulary: Vocabulary,
  ): boolean {
    let isAsBefore = true;
    for (const section of removed) {
      if (this.#stated.delete(section)) isAsBefore = false;
    }
    const known: KnownRanks = new Map();
    for (const section of sections) {
      const rows = this.#rowsStatedIn(section, defined, vocabulary, known);
      const before = this.#stated.get(section) ?? NO_ROWS;
      if (rows.length !== before.length || !rows.every((row, index) => row === before[index])) isAsBefore = false;
      if (rows.length > 0) this.#stated.set(section, rows);
      else this.#stated.delete(section);
    }
    return isAsBefore;
  }

  #rowsStatedIn(section: PlanSection, defined: Scale, vocabulary: Vocabulary, known: KnownRanks): readonly StatedRow[] {
    const { content } = section;
    if (!content || content.gapTables.length === 0) return NO_ROWS;
    if (content.ranking?.defined === defined) return content.ranking.stated;
    const words = rankSection(content, defined, vocabulary, known);
    const stated = statedRows(content).map((row) => this.#sameRow(row));
    if (content.ranking) section.version++;
    content.ranking = { defined, stated, words };
    return stated;
  }

  #sameRow(row: StatedRow): StatedRow {
    const key = keyOf(row);
    const known = this.#rows.get(key);
    if (!known) this.#rows.set(key, row);
    return known ?? row;
  }

  /** Those of all sections, in the order of the text. */
  #allRows(contents: readonly SectionContent[]): readonly StatedRow[] {
    const rows = new Set<StatedRow>();
    for (const { ranking } of contents) for (const row of ranking?.stated ?? NO_ROWS) rows.add(row);
    // What was written once and is no more.
    if (this.#rows.size > 2 * rows.size + FEW) this.#rows = new Map(Array.from(rows, (row) => [keyOf(row), row]));
    return [...rows];
  }

  #use(words: RanksOfWords | undefined, by: 1 | -1): void {
    for (const [key, ranked] of words ?? []) {
      const known = this.#uses.get(key);
      if (!known) this.#uses.set(key, { ranked, count: by });
      else if (known.count + by === 0) this.#uses.delete(key);
      else known.count += by;
    }
  }

  /** Whether words have the same ranks on a scale wherever they are used. */
  #areUsedAlike(scale: Scale, vocabulary: Vocabulary, known: KnownRanks): boolean {
    for (const { ranked } of this.#uses.values()) if (!isRankedAlike(ranked, scale, vocabulary, known)) return false;
    return true;
  }
}

const NO_ROWS: readonly StatedRow[] = [];
const FEW = 100;

function keyOf({ current, required, stated }: StatedRow): string {
  return `${current}\n${required}\n${stated}`;
}

/** Where its words have other ranks on a scale than those that they were given. */
function rankAnew(section: PlanSection, scale: Scale, vocabulary: Vocabulary, known: KnownRanks): void {
  const ranking = section.content?.ranking;
  if (!section.content || !ranking) return;
  for (const ranked of ranking.words.values()) {
    if (isRankedAlike(ranked, scale, vocabulary, known)) continue;
    section.content.ranking = { ...ranking, words: rankSection(section.content, scale, vocabulary, known) };
    section.version++;
    return;
  }
}

function isSameScale(one: Scale, other: Scale): boolean {
  if (one === other) return true;
  if (one.source !== other.source || one.levels.length !== other.levels.length) return false;
  return one.levels.every((level, index) => isSameLevel(level, other.levels[index] as ScaleLevel));
}

function isSameLevel(one: ScaleLevel, other: ScaleLevel): boolean {
  if (one === other) return true;
  if (one.name !== other.name || one.rank !== other.rank || one.inferred !== other.inferred) return false;
  return one.synonyms?.join('\n') === other.synonyms?.join('\n');
}
