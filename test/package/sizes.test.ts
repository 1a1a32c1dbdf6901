import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../bundles.mjs';

const ROOT = join(__dirname, '../..');

interface Limit {
  readonly what: string;
  readonly files: readonly string[];
  /** Bytes, as it is shipped. */
  readonly most: number;
  /** What is held until `most` is reached: nothing may make it heavier. */
  readonly reached?: number;
}

const LIMITS: readonly Limit[] = [
  { what: 'the Node entry, before the first plan', files: ['extension.js'], most: 60_000 },
  { what: 'the page of the charts', files: ['webview.js'], most: 120_000 },
  {
    what: 'all code for Node',
    files: ['extension.js', 'engine.js', 'webview.js'],
    most: 550_000,
    reached: 868_000,
  },
  { what: 'all code for the web', files: ['web/extension.js', 'webview.js'], most: 550_000, reached: 864_000 },
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

  for (const { what, files, most, reached = most } of LIMITS) {
    const aim = reached > most ? `, on its way to ${most / 1000}` : '';
    it(`keeps ${what} below ${reached / 1000} KB${aim}`, () => {
      const total = files.reduce((sum, file) => sum + (bytes.get(file) ?? Number.NaN), 0);
      assert.ok(total <= reached, `${total} bytes`);
      assert.ok(reached === most || total > most, `${total} bytes: now the limit itself can be held`);
    });
  }
});
