import fc from 'fast-check';
import { properties } from './properties';

/** As many as a build can wait for; `npm run fuzz` goes on from there, with other seeds. */
const CASES = 20_000;
const SEED = 20_260_615;

describe('the reading of plans holds', function () {
  this.timeout(600_000);

  for (const { name, texts, check, share } of properties()) {
    const numRuns = Math.round(CASES * share);
    it(`for ${numRuns} cases of ${name}`, () => {
      fc.assert(fc.property(texts, check), { numRuns, seed: SEED });
    });
  }
});
