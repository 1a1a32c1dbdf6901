import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';
import { runSuites } from './runSuites';

/** What the Node extension host calls. A test that fails makes it fail. */
export async function run(): Promise<void> {
  const results = await runSuites((options) => new Mocha(options));
  const file = process.env.PLANMARK_RESULTS;
  if (file) {
    await writeFile(file, JSON.stringify(results));
  }
  if (results.failures > 0) {
    throw new Error(`${results.failures} failed.`);
  }
}
