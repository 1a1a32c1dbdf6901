import assert from 'node:assert/strict';
import { readTabSeparated } from '../../../src/core/text/tabSeparated';

describe('readTabSeparated', () => {
  it('reads rows and cells, whatever ends the lines', () => {
    const cells = [
      ['Week', 'Done'],
      ['1-2', ''],
    ];
    assert.deepEqual(readTabSeparated('Week\tDone\n1-2\t'), cells);
    assert.deepEqual(readTabSeparated('Week\tDone\r\n1-2\t\r\n'), cells);
    assert.deepEqual(readTabSeparated('Week\tDone\r1-2\t\r'), cells);
    assert.deepEqual(readTabSeparated('a\tb'), [['a', 'b']]);
  });

  it('reads cells in quotes, with what they hold', () => {
    assert.deepEqual(readTabSeparated('"a\nb"\t"say ""hi"""\n"x\ty"\tz\n'), [
      ['a\nb', 'say "hi"'],
      ['x\ty', 'z'],
    ]);
  });

  it('leaves quotes alone that are part of the text', () => {
    assert.deepEqual(readTabSeparated('"quoted" word\t5"\n"open\tb\n'), [
      ['"quoted" word', '5"'],
      ['"open', 'b'],
    ]);
  });

  it('is null for what comes from no spreadsheet', () => {
    for (const text of [
      '',
      'a b',
      'a\tb\nc',
      'a\tb\nc\td\te',
      '\tindented\n\tcode',
      '\t\n\t',
      'a\n\tb',
      'a\tb\n\nc\td',
    ]) {
      assert.equal(readTabSeparated(text), null, JSON.stringify(text));
    }
  });
});
