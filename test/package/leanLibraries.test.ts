import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { leanLibraries } from '../../leanLibraries.mjs';
import { fixtures, sharedDocuments, specExamples } from '../core/syntax/documents';
import * as whole from './readers';

const OUT = join(__dirname, '../../out/lean');

/** Pieces of YAML, well and badly put together. */
const PIECES = [
  ...[
    'a: ',
    'b:',
    '- ',
    '? ',
    ': ',
    '\n',
    '\n  ',
    '\n    ',
    '\t',
    '# c',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '%TAG ! x\n',
  ],
  ...['[', ']', '{', '}', ', ', '"', "'", '"x\\n"', "'it''s'", '|\n', '>-\n', '|2+\n', '&x ', '*x', '<<: *x', '!!seq '],
  ...[
    '!!str ',
    '!!int ',
    '!y ',
    '2026-06-01',
    'yes',
    'on',
    '0o17',
    '017',
    '0x1F',
    '1e3',
    '.nan',
    '-.inf',
    'null',
    '~',
    'true',
  ],
  ...['plain words', 'key', '\u{1f600}', 'ü', '  ', '@', '`'],
];

describe('The libraries as they are bundled', () => {
  let lean: typeof whole;
  before(async function () {
    this.timeout(60_000);
    mkdirSync(OUT, { recursive: true });
    const outfile = join(OUT, 'readers.cjs');
    await build({
      entryPoints: [join(__dirname, 'readers.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      mainFields: ['module', 'main'],
      plugins: [leanLibraries],
    });
    lean = createRequire(__filename)(outfile);
  });

  it('read the blocks of all examples and plans as the whole ones do', () => {
    const documents = [...specExamples(), ...fixtures(), ...sharedDocuments()];
    assert.ok(documents.length > 700);
    for (const { name, text } of documents) {
      const lines = text.split('\n');
      assert.deepEqual(lean.readBlocks(lines), whole.readBlocks(lines), name);
    }
  });

  it('read definitions of links alike, wherever they lead', () => {
    for (const address of [
      'https://ä.example/ü?a=b#c',
      '<a b>',
      'javascript:x',
      'JavaScript:x',
      'data:image/png;x',
      'data:text/x',
      'file:x',
      '%zz',
      '\\(a',
    ]) {
      const lines = [`[a]: ${address} "title"`, '- [ ] b'];
      assert.deepEqual(lean.readBlocks(lines), whole.readBlocks(lines), address);
    }
  });

  it('read YAML alike, its mistakes too', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (yaml) => {
        assert.deepEqual(lean.readYaml(yaml.split('\n'), 0), whole.readYaml(yaml.split('\n'), 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('give every character the same width', () => {
    for (let code = 0; code <= 0x3ffff; code++) {
      const character = String.fromCodePoint(code);
      const [own, all] = [lean.displayWidth(character), whole.displayWidth(character)];
      if (own !== all) assert.equal(own, all, `U+${code.toString(16)}`);
    }
  }).timeout(180_000);

  it('part an axis alike', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 20 }), (start, stop, count) =>
        assert.deepEqual(lean.ticks(start, stop, count), whole.ticks(start, stop, count)),
      ),
    );
  });

  it('read what is of YAML 1.1 alone as text', () => {
    for (const tag of ['!!timestamp', '!!binary', '!!set', '!!omap', '!!pairs', '%YAML 1.1\n---\n']) {
      const { root } = lean.readYaml(`${tag} 2026-06-01`.split('\n'), 0);
      assert.equal(root?.value, '2026-06-01', tag);
    }
  });
});
