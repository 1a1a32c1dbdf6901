import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundles } from '../../bundles.mjs';
import { internalNames, shortNames } from '../../internalNames.mjs';

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

  it('are the same ones in all bundles', () => {
    const names = Object.values(shortNames);
    assert.equal(new Set(names).size, names.length);
    for (const { mangleCache } of bundles) assert.deepEqual(mangleCache, shortNames);
  });
});
