import type { RecentTexts } from '../text/recentTexts';
import { LONGEST, type Memory } from '../vocabulary/remembered';
import type { Vocabulary } from '../vocabulary/vocabulary';
import type { PeriodContext } from './period';

/** Reads a text; `name` tells it from others that read periods. */
export interface PeriodsOfText<Reading> {
  readonly name: 'whole' | 'inside';
  readonly read: (text: string, vocabulary: Vocabulary, context: PeriodContext) => Reading;
}

/**
 * As `remembered` does, for what is read of a text in a context: the same dates stand in many cells, and each is asked for by
 * several readers. Documents that define periods of their own are read each time. `year` is what dates without one take.
 */
export function readOnce<Reading>(
  { name, read }: PeriodsOfText<Reading>,
  text: string,
  vocabulary: Vocabulary,
  context: PeriodContext,
  year = context.inheritedYear,
): Reading {
  const { definitions, bareUnit, dayFirst, bareQuarters, fiscalYearStart } = context;
  if (text.length > LONGEST || (definitions !== undefined && definitions.size > 0))
    return read(text, vocabulary, context);
  const texts = textsOf(vocabulary.memory, { name, year, bareUnit, dayFirst, bareQuarters, fiscalYearStart });
  const known = texts.get(text);
  // Undefined is nothing that a reader gives.
  if (known !== undefined) return known as Reading;
  const reading = read(text, vocabulary, context);
  texts.set(text, reading);
  return reading;
}

type Key = Readonly<Record<'name' | 'year' | 'bareUnit' | 'dayFirst' | 'bareQuarters' | 'fiscalYearStart', unknown>>;

/** What is asked for one after the other is mostly read in one context, and a key takes longer to make than a text to find. */
let last: { readonly memory: Memory; readonly key: Key; readonly texts: RecentTexts<unknown> } | null = null;

function textsOf(memory: Memory, key: Key): RecentTexts<unknown> {
  if (last?.memory === memory && isSame(last.key, key)) return last.texts;
  const { name, year, bareUnit, dayFirst, bareQuarters, fiscalYearStart } = key;
  const texts = memory.of(`${name} ${year} ${bareUnit} ${dayFirst} ${bareQuarters} ${fiscalYearStart}`);
  last = { memory, key, texts };
  return texts;
}

function isSame(a: Key, b: Key): boolean {
  return (
    a.name === b.name &&
    a.year === b.year &&
    a.bareUnit === b.bareUnit &&
    a.dayFirst === b.dayFirst &&
    a.bareQuarters === b.bareQuarters &&
    a.fiscalYearStart === b.fiscalYearStart
  );
}
