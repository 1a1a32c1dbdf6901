import { LONGEST } from '../vocabulary/remembered';
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
  const memory = vocabulary.memory.of(`${name} ${year} ${bareUnit} ${dayFirst} ${bareQuarters} ${fiscalYearStart}`);
  const known = memory.get(text);
  // Undefined is nothing that a reader gives.
  if (known !== undefined) return known as Reading;
  const reading = read(text, vocabulary, context);
  memory.set(text, reading);
  return reading;
}
