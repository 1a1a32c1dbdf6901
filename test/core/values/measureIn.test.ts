import assert from 'node:assert/strict';
import { type Measure, readMeasure } from '../../../src/core/values/measure';
import { measureIn } from '../../../src/core/values/measureIn';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
const measure = (text: string) => readMeasure(text, vocabulary) as Measure;

describe('measureIn', () => {
  for (const [text, other, expected] of [
    ['€1.2M', '€2.5M', 1_200_000],
    ['€1', '$1', null],
    ['12', '€25', 12],
    ['90', '95%', 90],
    ['2 days', '12h', 48],
    ['500ms', '2 sec', 0.5],
    ['6 months', '1 year', 0.5],
    ['2 weeks', '1 month', null],
    ['2/5', '5 models', 2],
    ['2/5', '6 models', null],
    ['6 deals', '15 enterprise deals', 6],
    ['8 deals/qtr', '15 deals', null],
    ['6 deals', '15 ships', null],
    ['3x/week', '5x/week', 3],
    ['10%', '+25%', null],
    ['24h', '-50%', null],
    ['+35', '+50', 35],
    ['35', '+50', 35],
  ] as const) {
    it(`${text} for ${other}`, () => assert.equal(measureIn(measure(text), measure(other)), expected));
  }
});
