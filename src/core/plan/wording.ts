import type { PeriodContext } from '../values/period';
import { languageOf } from '../vocabulary/languageOf';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { isShortMonth } from '../vocabulary/wordLike';
import type { Building } from './draft';

/**
 * How a plan writes: what its text was read with, and what that tells of its words. For fixes and edits that write as it
 * does. Private inside, as a walk over the model has no business there.
 */
export class Wording {
  readonly #building: Pick<Building, 'vocabulary' | 'configuration' | 'habits' | 'lines'>;
  #language: string | null = null;
  #months: readonly string[] | null = null;

  constructor({ vocabulary, configuration, habits, lines }: Building) {
    this.#building = { vocabulary, configuration, habits, lines };
  }

  get vocabulary(): Vocabulary {
    return this.#building.vocabulary;
  }

  /** What dates of the whole text are read in; the year that one inherits is for its place to tell. */
  get dates(): Pick<PeriodContext, 'fiscalYearStart' | 'definitions' | 'dayFirst'> {
    const { habits, configuration } = this.#building;
    const { dateOrder, fiscalYearStart } = configuration;
    const dayFirst = habits.dayFirst ?? (dateOrder === 'auto' ? null : dateOrder === 'dayFirst');
    return { fiscalYearStart, definitions: habits.definitions, ...(dayFirst === null ? {} : { dayFirst }) };
  }

  /** Whether the order of day and month comes from the text, and not from an option. */
  get learnsDayOrder(): boolean {
    return this.#building.habits.dayFirst !== null;
  }

  /** BCP 47. */
  language(): string {
    this.#language ??= languageOf(this.#building.lines);
    return this.#language;
  }

  /** Some name of a month as most are written here: short, or in full; none where there is none. */
  months(): readonly string[] {
    this.#months ??= commonMonths(this.#building);
    return this.#months;
  }
}

/** `Jun` where most months are short: then `May` is short, too. */
function commonMonths({ lines, vocabulary }: Pick<Building, 'lines' | 'vocabulary'>): readonly string[] {
  const words = lines.flatMap((line) => line.match(MONTH_BEFORE_FIGURE) ?? []);
  const months = words.filter((word) => vocabulary.months.has(word.toLowerCase()));
  const short = months.filter(isShortMonth);
  return short.length * 2 > months.length ? short.slice(0, 1) : [];
}

const MONTH_BEFORE_FIGURE = /\p{L}{3,10}(?=\.?,? ['’]?\d)/gu;
