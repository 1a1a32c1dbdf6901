import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compactWords } from '../../compactWords.mjs';
import { builtInWords } from '../../src/core/vocabulary/vocabulary';

const OUT = join(__dirname, '../../out/compact');

describe('The words as they are bundled', () => {
  it('are those of the sources, in their order', async () => {
    mkdirSync(OUT, { recursive: true });
    const outfile = join(OUT, 'vocabulary.cjs');
    const { metafile } = await build({
      entryPoints: [join(__dirname, '../../src/core/vocabulary/vocabulary.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      metafile: true,
      plugins: [compactWords],
    });
    assert.ok(Object.keys(metafile.inputs).includes('words:unpack-words'), 'nothing was made compact');
    const bundled: typeof import('../../src/core/vocabulary/vocabulary') = createRequire(__filename)(outfile);
    assert.equal(JSON.stringify(bundled.builtInWords), JSON.stringify(builtInWords));
  });
});
