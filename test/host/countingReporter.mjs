// Mocha's `spec`, which also writes its counts to the file that PLANMARK_RESULTS names, for `npm test` to sum up.
import { writeFileSync } from 'node:fs';
import { reporters } from 'mocha';

export default class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PLANMARK_RESULTS;
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (file) {
        writeFileSync(file, JSON.stringify({ passes, failures, skipped: pending }));
      }
    });
  }
}
