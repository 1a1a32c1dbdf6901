// Mocha's `spec`, which also writes its counts and what failed to the file that PLANMARK_RESULTS names, for `npm test` to
// sum up.
import { writeFileSync } from 'node:fs';
import { reporters } from 'mocha';

export default class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PLANMARK_RESULTS;
    const suites = {};
    const failed = [];
    const count = (kind) => (test) => {
      const title = outermost(test);
      suites[title] ??= { passes: 0, failures: 0, skipped: 0 };
      suites[title][kind] += 1;
    };
    runner.on('pass', count('passes'));
    runner.on('fail', count('failures'));
    runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${firstLine(error)}`));
    runner.on('pending', count('skipped'));
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (file) {
        writeFileSync(file, JSON.stringify({ passes, failures, skipped: pending, suites, failed }));
      }
    });
  }
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n', 1)[0];
}

/** The title of the outermost `describe` of a test or a hook; empty for what stands in none. */
function outermost(test) {
  return test.parent.root ? '' : test.titlePath()[0];
}
