import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignTables } from '../../../src/core/edits/alignTables';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';
import { anyText, mutatedFixture, splicedFixtures } from '../robustness/texts';
import { fixtures, sharedDocuments, specExamples } from '../syntax/documents';
import { html, readText } from './shownTables';
import { tableTexts } from './tableTexts';

const SEED = 20_261_120;

/** Every cell's trimmed text, and the alignment of every column. */
function cells(text: string): string[] {
  return splitLines(text).lines.flatMap((line) => line.split('|').map((part) => part.trim().replace(/-{2,}/g, '-')));
}

const endings = (text: string) => [...text.matchAll(/\r\n|\r|\n/g)].map(([ending]) => ending);

/** @returns how many edits it takes */
function checkAlign(text: string): number {
  const plan = readText(text);
  const edits = alignTables(plan);
  // What nothing is written to is the same in every respect.
  if (edits.length === 0) return 0;
  const aligned = applyEdits(text, edits);
  for (const { range, newText } of edits) {
    assert.equal(range.startLine, range.endLine);
    const line = plan.lines[range.startLine] ?? '';
    const old = line.slice(range.startCharacter, range.endCharacter);
    const isSeparator = /^[\s>|:-]+$/.test(line);
    assert.match(old + newText, isSeparator ? /^[ \t:-]+$/ : /^[ \t]+$/, 'only padding and dashes are touched');
    assert.notEqual(old, newText);
  }
  assert.deepEqual(cells(aligned), cells(text), 'no cell changes');
  assert.deepEqual(endings(aligned), endings(text), 'no line ending changes');
  assert.equal(html(aligned), html(text), 'what readers see stays');
  assert.deepEqual(alignTables(readText(aligned)), [], 'once is enough');
  return edits.length;
}

describe('aligning tables changes padding alone', function () {
  this.timeout(600_000);

  for (const { name, text } of [...fixtures(), ...sharedDocuments()]) {
    it(`in ${name}`, () => {
      checkAlign(text);
      checkAlign(text.replace(/\r?\n/g, '\r\n'));
    });
  }

  it('in the examples of the specifications', () => {
    for (const { text } of specExamples()) checkAlign(text);
  });

  it('in 10,000 mutated documents', () => checkAll(mutatedFixture(), 10_000, 2000));

  it('in tables of any shape, spliced documents and any text', () =>
    checkAll(fc.oneof(tableTexts, splicedFixtures(), anyText), 2250, 750));
});

function checkAll(texts: fc.Arbitrary<string>, numRuns: number, least: number): void {
  let changed = 0;
  const property = fc.property(texts, (text) => {
    if (checkAlign(text) > 0) changed++;
  });
  fc.assert(property, { numRuns, seed: SEED });
  assert.ok(changed > least, `documents that were aligned: ${changed}`);
}
