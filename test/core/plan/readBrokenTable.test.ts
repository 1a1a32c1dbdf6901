import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Problem } from '../../../src/core/plan/plan';
import { runRules } from '../../../src/core/rules/runRules';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { applyEdits } from '../../../src/core/text/textEdit';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
const read = (text: string) => parsePlan(text, { vocabulary });
const place = ({ startLine, startCharacter, endLine, endCharacter }: TextRange) =>
  `${startLine}:${startCharacter}-${endLine}:${endCharacter}`;

/** The text with its first problem put right by what the problem tells. */
function repaired(text: string, problem: Problem): string {
  const lineEnd = (line: number): TextRange => {
    const character = splitLines(text).lines[line]?.length ?? 0;
    return { startLine: line, startCharacter: character, endLine: line, endCharacter: character };
  };
  const { startLine } = problem.range;
  switch (problem.kind) {
    case 'missingSeparator':
      return applyEdits(text, [{ range: lineEnd(startLine), newText: `\n${problem.prefix}${problem.separator}` }]);
    case 'badSeparator':
      return applyEdits(text, [{ range: problem.range, newText: problem.separator }]);
    case 'swallowedTable':
      return applyEdits(text, [{ range: lineEnd(startLine - 1), newText: `\n${problem.prefix.trimEnd()}` }]);
    case 'unclosedFence':
      return applyEdits(text, [{ range: lineEnd(problem.endLine - 1), newText: `\n${problem.prefix}${problem.mark}` }]);
    default:
      return text;
  }
}

describe('readBrokenTable', () => {
  for (const [text, expected] of [
    ['| a | b |\n| c | d |', 'missingSeparator 0:0-0:9'],
    ['> | a | b |\n> | c | d |', 'missingSeparator 0:2-0:11'],
    ['- > | a | b |\n  > | c | d |', 'missingSeparator 0:4-0:13'],
    ['1. | a | b |\n   | c | d |', 'missingSeparator 0:3-0:12'],
    ['| a | b |\n|:-:|\n| c | d |', 'badSeparator 1:0-1:5'],
    ['a | b\n--|--|--:\nc | d', 'badSeparator 1:0-1:9'],
    ['> | a | b |\n> |--+--|\n> | c | d |', 'badSeparator 1:2-1:9'],
    ['- text\n  | a | b |\n  |---|\n  | c | d |', 'badSeparator 2:2-2:7'],
    ['> text\n| a | b |\n|---|---|\n| c | d |', 'swallowedTable 1:0-1:9'],
    ['```js\n- [ ] a', 'unclosedFence 0:0-0:3'],
    ['- ~~~~\n  a\n\nb', 'unclosedFence 0:2-0:6'],
    ['> ```\n> ``\nb', 'unclosedFence 0:2-0:5'],
  ] as const) {
    it(`tells what puts ${JSON.stringify(text)} right`, () => {
      const { problems } = read(text);
      assert.deepEqual(
        problems.map(({ kind, range }) => `${kind} ${place(range)}`),
        [expected],
      );
      assert.deepEqual(read(repaired(text, problems[0] as Problem)).problems, []);
    });
  }

  it('keeps the alignments of a separator that is too short', () => {
    const [problem] = read('| a | b | c |\n|:-:|--:|\n| 1 | 2 | 3 |').problems;
    assert.equal(problem?.kind === 'badSeparator' && problem.separator, '| :-: | --: | --- |');
  });

  it('tells which header orphan rows continue', () => {
    const text = '| Task | Due |\n|---|---|\n| a | May 2026 |\n\n| b | June 2026 |\n| c |  |';
    const { problems } = read(text);
    assert.deepEqual(
      problems.map((each) => each.kind === 'orphanRows' && [place(each.range), each.headerLine, each.separatorLine]),
      [['4:0-5:8', 0, null]],
    );
  });

  it('closes no fence that is closed, and none that is longer', () => {
    for (const text of [
      '```\na\n```',
      '```\na\n`````  ',
      '> ~~~\n> a\n> ~~~',
      '- ```\n  a\n  ```\nb',
      '    ```\n    a',
    ])
      assert.deepEqual(read(text).problems, [], text);
    for (const text of ['```\na\n``', '```\na\n    ```', '```\na\n```b', '```', '~~~\n```\n'])
      assert.equal(read(text).problems[0]?.kind, 'unclosedFence', text);
  });

  it('reads the rows of broken tables: tasks, gaps and boxes', () => {
    const { plan } = read('| Task | Done |\n| a | [x] |\n| b | [ ] |');
    assert.deepEqual(
      plan.tasks.map(({ text, state }) => [text, state]),
      [
        ['a', 'done'],
        ['b', 'open'],
      ],
    );
    const gaps = read('| Skill | Current | Required |\n|---|---|\n| Go | Beginner | Expert |').plan;
    assert.deepEqual(
      gaps.gapTables.flatMap(({ rows }) => rows.map(({ name, computed }) => [name, computed])),
      [['Go', -3]],
    );
    const orphans = read('| Task | Done |\n|---|---|\n| a | [x] |\n\n**More**\n\n| b | [ ] |\n| c | [x] |').plan;
    assert.deepEqual(
      orphans.tasks.map(({ text, state }) => [text, state]),
      [
        ['a', 'done'],
        ['b', 'open'],
        ['c', 'done'],
      ],
    );
    assert.deepEqual(
      read('| 1.1 | [ ] |\n| 1.2 | [x] |').plan.boxes.map(({ state }) => state),
      ['open', 'done'],
    );
  });

  it('is told by a rule of its own', () => {
    const text = '| a | b |\n| c | d |\n\n|---|---|\n| 1 | 2 |\n\n```\n';
    const { plan, problems } = read(text);
    assert.equal(problems.length, 3);
    const analysis = analyse(plan, { today: '2026-11-20', staleAfterDays: 90 });
    const { findings, failures } = runRules({ analysis, problems, lines: text.split('\n') });
    assert.deepEqual(failures, []);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['table-missing-separator', 'table-orphan-rows', 'unclosed-fence'],
    );
  });
});
