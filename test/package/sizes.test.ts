import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../bundles.mjs';

const ROOT = join(__dirname, '../..');

/** What the code of the extension may weigh, in bytes as it is shipped. */
const LIMITS = [
  { what: 'the Node entry, before the first plan', files: ['extension.js'], most: 60_000 },
  { what: 'the page of the charts', files: ['webview.js'], most: 120_000 },
];

describe('The size of what is shipped', () => {
  const bytes = new Map<string, number>();
  before(async function () {
    this.timeout(60_000);
    const results = await Promise.all(bundles.map((each) => build({ ...each, absWorkingDir: ROOT, write: false })));
    for (const [index, { outfile }] of bundles.entries()) {
      bytes.set(outfile.replace(/^dist\//, ''), results[index]?.outputFiles[0]?.contents.length ?? Number.NaN);
    }
  });

  for (const { what, files, most } of LIMITS) {
    it(`keeps ${what} below ${most / 1000} KB`, () => {
      const total = files.reduce((sum, file) => sum + (bytes.get(file) ?? Number.NaN), 0);
      assert.ok(total <= most, `${total} bytes`);
    });
  }
});
