import 'mocha/mocha.js';
import { runSuites } from './runSuites';

/** What the web worker extension host calls. A test that fails makes it fail. */
export async function run(): Promise<void> {
  // The build for browsers leaves its class as a global.
  const results = await runSuites((options) => new Mocha(options));
  // There is no file to write to here: the launcher picks this line out of the output.
  console.log(`PLANMARK_RESULTS ${JSON.stringify(results)}`);
  if (results.failures > 0) {
    throw new Error(`${results.failures} failed.`);
  }
}
