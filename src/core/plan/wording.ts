import type { PeriodContext } from '../values/period';
import { LONGEST_SAMPLE, languageOf } from '../vocabulary/languageOf';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isShortMonth } from '../vocabulary/wordLike';
import { orderOfDates } from './dateHabits';
import type { Building } from './draft';
import type { PlanSection } from './planSection';
import type { SectionMemory } from './sectionMemory';

/**
 * How a plan writes: what its text was read with, and what that tells of its words. For fixes and edits that write as it
 * does. Private inside, as a walk over the model has no business there.
 */
export class Wording {
  readonly #building: WordingContext;
  #language: string | null = null;
  #months: readonly string[] | null = null;

  constructor(building: WordingContext) {
    this.#building = building;
  }

  get vocabulary(): Vocabulary {
    return this.#building.vocabulary;
  }

  /** For reading the text again once it has changed. */
  get readWith(): Pick<Building, 'vocabulary' | 'configuration'> {
    const { vocabulary, configuration } = this.#building;
    return { vocabulary, configuration };
  }

  /** What dates of the whole text are read in; the year that one inherits is for its place to tell. */
  get dates(): Pick<PeriodContext, 'fiscalYearStart' | 'definitions' | 'dayFirst'> {
    const { habits, configuration } = this.#building;
    const { fiscalYearStart } = configuration;
    return { fiscalYearStart, definitions: habits.definitions, ...orderOfDates(habits.dayFirst, configuration) };
  }

  /** Whether the order of day and month comes from dates of the text, and not from its language or an option. */
  get learnsDayOrder(): boolean {
    const { dayFirst, isByLanguage } = this.#building.habits;
    return dayFirst !== null && !isByLanguage;
  }

  /** BCP 47. */
  language(): string {
    const { lines, memory } = this.#building;
    this.#language ??= languageOfText(lines, memory);
    return this.#language;
  }

  /** Some name of a month as most are written here: short, or in full; none where there is none. */
  months(): readonly string[] {
    this.#months ??= commonMonths(this.#building);
    return this.#months;
  }
}

export interface WordingContext extends Pick<Building, 'vocabulary' | 'configuration' | 'habits' | 'lines'> {
  readonly sections: readonly PlanSection[];
  readonly memory: SectionMemory;
}

/** BCP 47; kept as long as what tells it is the same. */
export function languageOfText(lines: readonly string[], memory: SectionMemory): string {
  return memory.of(languageOfSample, sampleOf(lines));
}

/** As much as tells the language. */
function sampleOf(lines: readonly string[]): string {
  let length = 0;
  let count = 0;
  while (count < lines.length && length < LONGEST_SAMPLE) length += (lines[count++] ?? '').length + 1;
  return lines.slice(0, count).join('\n');
}

function languageOfSample(sample: string): string {
  return languageOf([sample]);
}

/** `Jun` where most months are short: then `May` is short, too. */
function commonMonths({ sections, lines, vocabulary }: WordingContext): readonly string[] {
  let all = 0;
  let short = 0;
  let first: string | null = null;
  for (const section of sections) {
    const found = section.memory.at(monthsIn, [vocabulary], () =>
      monthsIn(lines.slice(section.startLine, section.endLine), vocabulary),
    );
    all += found.all;
    short += found.short;
    first ??= found.firstShort;
  }
  return first !== null && short * 2 > all ? [first] : [];
}

interface MonthsFound {
  readonly all: number;
  readonly short: number;
  readonly firstShort: string | null;
}

function monthsIn(lines: readonly string[], vocabulary: Vocabulary): MonthsFound {
  const words = lines.flatMap((line) => line.match(MONTH_BEFORE_FIGURE) ?? []);
  const months = words.filter((word) => vocabulary.months.has(word.toLowerCase()));
  const short = months.filter(isShortMonth);
  return { all: months.length, short: short.length, firstShort: short[0] ?? null };
}

const MONTH_BEFORE_FIGURE = /\p{L}{3,10}(?=\.?,? ['’]?\d)/gu;
