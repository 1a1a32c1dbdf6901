import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mutatedDocument } from '../robustness/texts';
import { sharedDocuments } from '../syntax/documents';
import { checkFixes } from './checkFixes';
import { plainFixtures } from './plainFixtures';

const DAYS = ['2026-11-20', '2026-06-20', '2027-03-01'];
const SEED = 20_260_615;
/** Larger ones take seconds each; `npm run fuzz` has the time. */
const LONGEST = 20_000;

describe('every fix is small, leaves its finding gone and makes no new one', function () {
  this.timeout(600_000);

  it('in all fixtures, on any day', () => {
    let count = 0;
    for (const { text } of plainFixtures()) for (const day of DAYS) count += checkFixes(text, day);
    assert.ok(count > 300, `${count} fixes`);
  });

  it('in fixtures after some mutations', () => {
    const texts = mutatedDocument(plainFixtures().map(({ text }) => text));
    fc.assert(
      fc.property(texts, fc.constantFrom(...DAYS), (text, day) => void checkFixes(text, day)),
      { numRuns: 200, seed: SEED },
    );
  });

  it('in the documents of others, where they are here', () => {
    const texts = sharedDocuments().flatMap(({ text }) => (text.length > LONGEST ? [] : [text]));
    for (const text of texts) for (const day of DAYS) checkFixes(text, day);
    if (texts.length === 0) return;
    fc.assert(
      fc.property(mutatedDocument(texts), (text) => void checkFixes(text, '2026-11-20')),
      { numRuns: 20, seed: SEED },
    );
  });
});
