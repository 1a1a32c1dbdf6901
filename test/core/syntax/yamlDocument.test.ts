import assert from 'node:assert/strict';
import { readYaml, type YamlNode } from '../../../src/core/syntax/yamlDocument';
import type { TextRange } from '../../../src/core/text/range';

function read(text: string) {
  return readYaml(text.split('\n'), 0);
}

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(read(text).root?.value ?? null));
}

/** The text of a range, lines parted by `⏎`. */
function textAt(text: string, range: TextRange): string {
  const lines = text.split('\n').slice(range.startLine, range.endLine + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, range.endCharacter);
  lines[0] = (lines[0] ?? '').slice(range.startCharacter);
  return lines.join('⏎');
}

describe('readYaml', () => {
  it('reads values as plain data', () => {
    assert.deepEqual(plain('a: 1\nb: [x, "y z"]\nc:\n  d: off\n  e: 2026-06-01\nf:'), {
      a: 1,
      b: ['x', 'y z'],
      c: { d: 'off', e: '2026-06-01' },
      f: null,
    });
  });

  it('knows where keys and values stand', () => {
    const text = 'levels:\n  - Novice\n  - [Master, Guru]\nnote: |\n  one\n  two\n\nlast: x';
    const told: string[] = [];
    const tell = (node: YamlNode): void => {
      for (const [key, entry] of node.entries) {
        told.push(`${key}: ${textAt(text, entry.keyRange)} = ${textAt(text, entry.node.range)}`);
        tell(entry.node);
      }
    };
    tell(read(text).root as YamlNode);
    assert.deepEqual(told, [
      'levels: levels = - Novice⏎  - [Master, Guru]',
      '0: Novice = Novice',
      '1: [Master, Guru] = [Master, Guru]',
      '0: Master = Master',
      '1: Guru = Guru',
      'note: note = |⏎  one⏎  two',
      'last: last = x',
    ]);
  });

  it('counts lines from where the YAML begins', () => {
    assert.equal(readYaml(['a: 1'], 7).root?.entries.get('a')?.keyRange.startLine, 7);
  });

  const problems: readonly (readonly [text: string, kind: string, place: string, value: unknown])[] = [
    ['a: 1\nb: 2\na: 3', 'duplicateKey', 'a', { a: 3, b: 2 }],
    ['a:\n\tb: 1', 'tab', '\t', { a: null, b: 1 }],
    ['a: "x', 'unclosed', '', { a: '' }],
    ['a: *gone', 'unknownAlias', '*gone', { a: null }],
    ['a: 1\n---\nb: 2', 'severalDocuments', '---⏎b: 2', { a: 1 }],
    ['a: b: c', 'syntax', 'b', { a: { b: 'c' } }],
  ];
  for (const [text, kind, place, value] of problems) {
    it(`tells of ${kind} and reads the rest`, () => {
      const document = read(text);
      assert.equal(document.problems[0]?.kind, kind);
      assert.equal(textAt(text, document.problems[0].range), place);
      assert.deepEqual(plain(text), value);
    });
  }

  it('follows aliases, but not for ever', () => {
    assert.deepEqual(plain('a: &x [1]\nb: *x\nc: &y [*y]'), { a: [1], b: [1], c: [null] });
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 12; depth++) {
      bomb.push(
        `a${depth}: &a${depth} [${Array(10)
          .fill(`*a${depth - 1}`)
          .join(', ')}]`,
      );
    }
    assert.equal(read(bomb.join('\n')).problems[0]?.kind, 'tooLarge');
  });

  for (const deep of ['a: '.concat('['.repeat(50_000)), '- '.repeat(50_000), `${' '.repeat(50_000)}a: 1`]) {
    it(`leaves ${deep.slice(0, 8)}… alone`, () => {
      assert.equal(read(deep).problems[0]?.kind, 'tooLarge');
    });
  }
});
