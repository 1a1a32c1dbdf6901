import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { codeFrame } from '../../../src/cli/reports/codeFrame';
import { isPlain } from '../../../src/cli/reports/displayCells';

/** The frame of the text between ⟦ and ⟧, as it is drawn. */
function frame(marked: string, width = 80): string[] {
  const lines = marked.split('\n');
  const at = (mark: string) => {
    const line = lines.findIndex((each) => each.includes(mark));
    const character = lines[line]?.indexOf(mark) ?? 0;
    lines[line] = (lines[line] ?? '').replace(mark, '');
    return { line, character };
  };
  const start = at('⟦');
  const end = at('⟧');
  const range = {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
  return codeFrame(lines, range, width).map((line) =>
    line.kind === 'text'
      ? `${line.isMarked ? '>' : ' '}${line.number} ${line.text}`
      : line.kind === 'marks'
        ? line.text
        : '⋮',
  );
}

describe('what is plain', () => {
  it('has a column for each code unit', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = String.fromCharCode(code);
      if (isPlain(text)) assert.equal(stringWidth(text), 1, code.toString(16));
    }
  });

  it('is written in Latin, Greek or Cyrillic letters', () => {
    for (const text of ['Jos\u00e9', '\u03a3\u03c4\u03cc\u03c7\u03bf\u03c2', '\u0426\u0435\u043b\u044c: \u221215']) {
      assert.ok(isPlain(text), text);
    }
    for (const text of ['\u6280\u80fd', 'e\u0301', '\u0418\u0306', '\u{1F534}']) assert.ok(!isPlain(text), text);
  });
});

describe('a code frame', () => {
  it('marks the range below its line', () => {
    assert.deepEqual(frame('# Plan\n| a | ⟦-2⟧ |'), [' 2 | a | -2 |', '      ^^']);
  });

  it('has a mark for what is missing', () => {
    assert.deepEqual(frame('| a ⟦⟧|'), [' 1 | a |', '    ^']);
    assert.deepEqual(frame('| a |⟦⟧'), [' 1 | a |', '     ^']);
    assert.deepEqual(frame('⟦⟧'), [' 1 ', '^']);
  });

  it('counts wide characters twice and those without a width not', () => {
    assert.deepEqual(frame('技能 ⟦差距⟧'), [' 1 技能 差距', '     ^^^^']);
    assert.deepEqual(frame('🔴 👩‍💻 e\u0301 ⟦x⟧'), [' 1 🔴 👩‍💻 e\u0301 x', '        ^']);
    assert.deepEqual(frame('⟦한국어⟧ｶﾞ'), [' 1 한국어ｶﾞ', '^^^^^^']);
  });

  it('marks the whole of a character that a range begins or ends in', () => {
    const lines = ['a👍🏽b'];
    const range = { startLine: 0, startCharacter: 2, endLine: 0, endCharacter: 3 };
    assert.deepEqual(codeFrame(lines, range, 80)[1], { kind: 'marks', text: ' ^^' });
  });

  it('draws tabs as blanks up to every fourth column', () => {
    assert.deepEqual(frame('\ta\t⟦b⟧'), [' 1     a   b', '        ^']);
    assert.deepEqual(frame('⟦a\t⟧b'), [' 1 a   b', '^^^^']);
  });

  it('shows controls and does not obey them', () => {
    assert.deepEqual(frame('a\u001B[2J⟦b⟧\u202Ec'), [' 1 a␛[2Jb�c', '     ^']);
  });

  it('cuts a long line around the range', () => {
    const long = `${'a'.repeat(100)}⟦${'b'.repeat(10)}⟧${'c'.repeat(100)}`;
    assert.deepEqual(frame(long, 30), [
      ` 1 …${'a'.repeat(9)}${'b'.repeat(10)}${'c'.repeat(9)}…`,
      `${' '.repeat(10)}${'^'.repeat(10)}`,
    ]);
    assert.deepEqual(frame(`⟦ab⟧${'c'.repeat(100)}`, 10), [' 1 abccccccc…', '^^']);
    assert.deepEqual(frame(`${'c'.repeat(100)}⟦ab⟧`, 10), [' 1 …cccccccab', `${' '.repeat(8)}^^`]);
    assert.deepEqual(frame(`⟦${'c'.repeat(100)}⟧`, 10), [' 1 ccccccccc…', '^^^^^^^^^']);
  });

  it('never is wider than it may be, and always shows where the range begins', () => {
    const characters = ['a', '技', '🔴', '\t', 'e\u0301', '👩‍💻', 'ｶﾞ', ' '];
    for (let seed = 1; seed < 120; seed++) {
      const pick = (most: number, salt: number) =>
        Math.floor((((seed * 9301 + salt * 49297) % 233280) / 233280) * most);
      const parts = Array.from(
        { length: pick(300, 1) + 2 },
        (_, index) => characters[pick(characters.length, index + 7)] ?? '',
      );
      const from = pick(parts.length, 3);
      const to = Math.min(parts.length, from + 1 + pick(40, 5));
      const marked = [...parts.slice(0, from), '⟦', ...parts.slice(from, to), '⟧', ...parts.slice(to)].join('');
      const [text = '', marks = ''] = frame(marked, 40);
      assert.ok(stringWidth(text.slice(3)) <= 40, `${seed}: ${text}`);
      assert.ok(stringWidth(marks) <= 40 && marks.includes('^'), `${seed}: ${marks}`);
    }
  });

  it('looks at no more of an endless line than can be seen', () => {
    const before = process.cpuUsage();
    frame(`${'ü'.repeat(5_000_000)}⟦x⟧${'ü'.repeat(5_000_000)}`, 80);
    assert.ok(process.cpuUsage(before).user < 2_000_000);
  });

  it('shows the lines of a longer range, but not all of many', () => {
    assert.deepEqual(frame('x\n⟦a\nb⟧\ny'), ['>2 a', '>3 b']);
    assert.deepEqual(frame('⟦a\nb\n⟧c'), ['>1 a', '>2 b'], 'that ends before the next line');
    assert.deepEqual(frame('⟦1\n2\n3\n4\n5⟧'), ['>1 1', '>2 2', '>3 3', '>4 4', '>5 5']);
    assert.deepEqual(frame('⟦1\n2\n3\n4\n5\n6⟧'), ['>1 1', '>2 2', '>3 3', '⋮', '>6 6']);
    assert.deepEqual(frame('a⟦b\n⟧c'), [' 1 ab', ' ^'], 'of one line with its end');
  });
});
