import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../bundles.mjs';

const ROOT = join(__dirname, '../..');
const OUT = join(ROOT, 'out/start-up');
/** What of the core the Node entry may hold: names, days and ranges; nothing that reads, judges or draws. */
const IN_ENTRY =
  /^src\/(?:extension\/|core\/(?:text|templates)\/|core\/values\/(?:isoDate|dateInZone)\.ts|core\/rules\/formatMessage\.ts|core\/edits\/tableCommandNames\.ts)/;

describe('Starting up', () => {
  const outfile = join(OUT, 'extension.js');
  let inputs: readonly string[];
  before(async function () {
    this.timeout(60_000);
    mkdirSync(OUT, { recursive: true });
    // That it is asked for is enough: a real one would look for files of which the stub knows nothing.
    writeFileSync(join(OUT, 'engine.js'), 'throw new Error();');
    const entry = bundles.find((each) => each.outfile === 'dist/extension.js');
    assert.ok(entry);
    const { metafile } = await build({ ...entry, absWorkingDir: ROOT, outfile, metafile: true });
    inputs = Object.entries(metafile.outputs).flatMap(([, output]) =>
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    );
  });

  /** What is required while the extension is activated and its promises are kept. */
  function loaded(...options: readonly string[]): readonly string[] {
    const script = join(__dirname, 'loadedModules.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [script, outfile, ...options], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.equal(stderr, '');
    return JSON.parse(stdout);
  }

  it('holds no package, no engine, no chart and no words of a language', () => {
    assert.ok(inputs.length > 30);
    assert.deepEqual(
      inputs.filter((path) => !IN_ENTRY.test(path)),
      [],
    );
  });

  it('loads nothing but VS Code where no document is open', function () {
    this.timeout(60_000);
    assert.deepEqual(loaded(), ['vscode']);
  });

  it('loads the engine where a Markdown document is seen', function () {
    this.timeout(60_000);
    assert.deepEqual(loaded('markdown'), ['vscode', 'engine.js']);
  });
});
