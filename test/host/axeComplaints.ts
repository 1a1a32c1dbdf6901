import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page of a webview as it is, by all its rules. */
export async function axeComplaints(frame: FrameLocator): Promise<string[]> {
  const { violations } = await frame.locator('body').evaluate(async (_body, source) => {
    // The page's policy blocks a script element, as it should.
    new Function(source)();
    // To tell of all that is well takes as long as to look at it.
    return (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] });
  }, axeSource);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
