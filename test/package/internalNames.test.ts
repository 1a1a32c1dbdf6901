import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundles } from '../../bundles.mjs';
import { internalNames, shortNames } from '../../internalNames.mjs';
import { builtInWords } from '../../src/core/vocabulary/vocabulary';

const ROOT = path.join(__dirname, '../..');

function textsIn(folder: string, ending: string): string[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'));
}

describe('The names that are short in the bundles', () => {
  it('are asked for by nobody who knows them by their long ones', () => {
    const json = [...textsIn('media', '.json'), readFileSync(path.join(ROOT, 'package.json'), 'utf8')];
    const asked = textsIn('src', '.ts').flatMap((text) => text.match(/['"]\w+['"](?=\s+in\s)/g) ?? []);
    const words = [...json, ...asked].flatMap((text) => text.match(/[A-Za-z]+/g) ?? []);
    assert.ok(words.length > 1000);
    assert.deepEqual(
      words.filter((word) => internalNames.test(word)),
      [],
    );
    assert.ok(internalNames.test('filledEnd'));
  });

  it('are none by which one bundle asks another', () => {
    const exported = readFileSync(path.join(ROOT, 'src/extension/engine.ts'), 'utf8').match(/^export .+$/gm) ?? [];
    const words = exported.flatMap((line) => line.match(/\w+/g) ?? []);
    assert.ok(words.includes('workspaceIdAt'));
    assert.deepEqual(
      words.filter((word) => internalNames.test(word)),
      [],
    );
  });

  it('are no names of words, which stand in the bundles as texts', () => {
    const names = (value: unknown): string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([name, below]) => [name, ...names(below)])
        : [];
    const all = builtInWords.flatMap(names);
    assert.ok(all.includes('upcoming'));
    assert.deepEqual(
      all.filter((name) => internalNames.test(name)),
      [],
    );
  });

  it('change nothing that is found', async function () {
    this.timeout(60_000);
    const cli = bundles.find(({ outfile }) => outfile === 'dist/cli.js');
    assert.ok(cli);
    const { mangleProps, mangleCache, ...long } = cli;
    const found = async (bundle: BuildOptions, name: string) => {
      const outfile = path.join(ROOT, 'out/names', name);
      await build({ ...bundle, absWorkingDir: ROOT, outfile });
      return ['json', 'sarif'].map((format) => {
        const args = [outfile, 'check', '--today', '2026-11-20', '--format', format, 'test/fixtures'];
        return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 }).stdout;
      });
    };
    const short = await found(cli, 'short.cjs');
    for (const { length } of short) assert.ok(length > 100_000);
    assert.deepEqual(short, await found(long, 'long.cjs'));
  });

  it('are the same ones in all bundles', () => {
    const names = Object.values(shortNames);
    assert.equal(new Set(names).size, names.length);
    for (const { mangleCache } of bundles) assert.deepEqual(mangleCache, shortNames);
  });
});
