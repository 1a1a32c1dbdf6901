import assert from 'node:assert/strict';
import type { PeriodReading } from '../../../src/core/values/period';
import { readPeriod } from '../../../src/core/values/readPeriod';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { WRITTEN_DATES } from './writtenDates';

const vocabulary = builtInVocabulary();

function show(reading: PeriodReading | null): string {
  if (reading === null) return 'nothing';
  if (reading.kind === 'unresolved') return reading.reason;
  if (reading.kind === 'relative') {
    const { unit, from, to, counting } = reading.relative;
    return counting === 'ordinal' ? `${unit} ${from} to ${to}` : `${from} to ${to} ${unit}s`;
  }
  const { start, end } = reading.period;
  return `${reading.isStart ? 'starts ' : ''}${start === end ? start : `${start} … ${end}`}`;
}

describe('Dates as each language writes them', () => {
  for (const [meaning, written] of WRITTEN_DATES) {
    for (const [language, texts] of Object.entries(written)) {
      for (const text of texts) {
        it(`${language}: ${text} → ${meaning}`, () => {
          assert.equal(show(readPeriod(text, vocabulary, { bareQuarters: true })), meaning);
        });
      }
    }
  }
});
