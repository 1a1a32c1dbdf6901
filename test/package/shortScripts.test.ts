import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SHORT_NAMES, shortScripts } from '../../shortScripts.mjs';

const LAST_CODE_POINT = 0x10ffff;

describe('The scripts of regular expressions as they are bundled', () => {
  for (const [long, short] of Object.entries(SHORT_NAMES)) {
    it(`are the same as \\p{${short} and as \\p{${long}`, () => {
      const [one, other] = [long, short].map((name) => new RegExp(`\\p{${name}`, 'u')) as [RegExp, RegExp];
      let found = 0;
      for (let code = 0; code <= LAST_CODE_POINT; code++) {
        const character = String.fromCodePoint(code);
        if (one.test(character)) found++;
        if (one.test(character) !== other.test(character)) assert.fail(`U+${code.toString(16)}`);
      }
      assert.ok(found > 0);
    });
  }

  it('go by their short names alone', async () => {
    const entryPoints = [join(__dirname, '../../src/core/plan/parsePlan.ts')];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, plugins: [shortScripts] });
    const code = outputFiles[0]?.text ?? '';
    assert.ok(code.includes('\\p{sc=Hira}'));
    for (const long of Object.keys(SHORT_NAMES)) assert.ok(!code.includes(`\\p{${long}`), long);
  });
});
