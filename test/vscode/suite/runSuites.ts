import { suites } from 'planmark:suites';
import type { MochaOptions, Runner } from 'mocha';
import { lineReporter } from './lineReporter';

/** What a run of tests comes to; the launcher and `npm test` read it as JSON. */
export interface Results {
  readonly passes: number;
  readonly failures: number;
  readonly skipped: number;
}

/** Runs every suite of this host with its Mocha: the one for Node, or the one for browsers. */
export async function runSuites(createMocha: (options: MochaOptions) => Mocha): Promise<Results> {
  const mocha = createMocha({ ui: 'bdd', timeout: 30_000, reporter: lineReporter as never });
  // `describe` and the others are there from here on; the files that use them come after it.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of suites) {
    await load();
  }
  return new Promise((resolve) => {
    const runner: Runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passes, failures, skipped: pending });
    });
  });
}
