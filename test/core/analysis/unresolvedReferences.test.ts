import assert from 'node:assert/strict';
import { unresolvedReferences } from '../../../src/core/analysis/unresolvedReferences';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { hiddenLines } from '../../../src/core/syntax/hiddenLines';
import { splitLines } from '../../../src/core/text/lines';

/** What is referred to and not there, as written. */
function unresolved(text: string): string[] {
  const { lines } = splitLines(text);
  return unresolvedReferences(parsePlan(text).plan, lines).map(({ ranges: [range] }) =>
    range ? (lines[range.startLine] ?? '').slice(range.startCharacter, range.endCharacter) : '',
  );
}

const MILESTONES = '# Plan\n\n- **M1:** One\n- **M2:** Two\n- **M3:** Three\n\n';

describe('references that nothing resolves', () => {
  for (const [language, phrase] of [
    ['en', 'This depends on M9.'],
    ['en', 'Blocked by: M9'],
    ['en', '- [ ] Talk (see M9)'],
    ['en', '- [ ] Talk, cf. M9'],
    ['en', 'It waits for the milestone M9'],
    ['es', 'Depende de M9'],
    ['es', '- [ ] Charla, después de M9'],
    ['fr', 'Dépend de M9'],
    ['fr', '- [ ] Exposé, bloqué par M9'],
    ['de', 'Abhängig von M9'],
    ['de', '- [ ] Vortrag, siehe M9'],
    ['it', 'Dipende da M9'],
    ['pt', 'Depende de M9, após M1'],
    ['ru', 'Зависит от M9'],
    ['ru', '- [ ] Доклад (см. M9)'],
    ['zh', '依赖 M9'],
    ['zh', 'M9完成后'],
    ['ja', 'M9に依存'],
    ['ja', 'M9の完了後'],
    ['ko', 'M9에 의존'],
    ['ko', '- [ ] 발표, M9 완료 후'],
  ] as const) {
    it(`are found in ${language}: ${phrase}`, () => assert.deepEqual(unresolved(`${MILESTONES}${phrase}\n`), ['M9']));
    it(`are none where they are there, in ${language}: ${phrase}`, () =>
      assert.deepEqual(unresolved(`${MILESTONES}${phrase.replace('M9', 'M2')}\n`), []));
  }

  for (const [heading, column] of [
    ['Depends On', 'en'],
    ['Dépendances', 'fr'],
    ['Abhängigkeiten', 'de'],
    ['Зависит от', 'ru'],
    ['依赖', 'zh'],
    ['依存関係', 'ja'],
    ['선행 작업', 'ko'],
  ] as const) {
    it(`are found in a column of dependencies in ${column}`, () => {
      const table = `| ID | Task | ${heading} | Done |\n|---|---|---|---|\n| T1 | a | | [ ] |\n| T2 | b | T1, T4 | [ ] |\n`;
      assert.deepEqual(unresolved(`# Plan\n\n${table}`), ['T4']);
    });
  }

  it('are found by words and their numbers', () => {
    const text = '# Plan\n\n## Goal 1: A\n\nSee Goal 3, Goal 2 and goal 4.\n\n## Goal 2: B\n\n- [ ] a, after Goal 1\n';
    assert.deepEqual(unresolved(text), ['Goal 3', 'goal 4']);
    assert.deepEqual(unresolved('# 计划\n\n## 目标1：A\n\n依赖目标4\n\n## 目标2：B\n'), ['目标4']);
    const options =
      '# Plan\n\n## Option A: Train\n\n## Option B: Bike\n\n- [ ] a, see Option C\n- [ ] b, see Option B\n';
    assert.deepEqual(unresolved(options), ['Option C']);
  });

  it('are told once for all places', () => {
    const text = `${MILESTONES}Depends on M9.\n\nBlocked by M9.\n`;
    const [first, ...others] = unresolvedReferences(parsePlan(text).plan, splitLines(text).lines);
    assert.deepEqual([first?.ranges.length, others.length], [2, 0]);
    assert.deepEqual([first?.series.first.text, first?.series.last.text], ['M1', 'M3']);
  });

  for (const [what, text] of [
    ['ids of another place', '# Plan\n\n- [ ] PROJ-318: a\n- [ ] PROJ-402: b, blocked by PROJ-77\n'],
    ['a series that goes on from another document', '# Plan\n\n- **M4:** a\n- **M5:** b, depends on M3\n'],
    ['ids of the workspace', `${MILESTONES}See ACH-001 and ROLE-001\n`],
    ['a single id', '# Plan\n\n- **M1:** a, depends on M2\n'],
    ['ids without a word that refers', `${MILESTONES}M7 is a motorway, and so is the M25.\n`],
    ['links', `${MILESTONES}See [M9](#m9), [[M8]] and [M7][ref].\n`],
    ['code', `${MILESTONES}\`\`\`\ndepends on M9\n\`\`\`\n\n    see M9\n`],
    ['comments', `${MILESTONES}<!-- depends on M9 -->\n\n<!--\nsee M8\n-->\n`],
    ['front matter', `---\ntitle: see M9\n---\n${MILESTONES}`],
    ['paths and other names', `${MILESTONES}See docs/M9 and v.M9, M9x, M9.2.1 and x_M9.\n`],
    [
      'periods, levels and priorities',
      '# Plan\n\n- Q1: a\n- Q2: b, after Q4\n- L1: c\n- L2: d, see L5\n- P1: e\n- P2: f, see P4\n',
    ],
    ['weeks', '# Plan\n\n## Week 1\n\n## Week 2\n\n- [ ] a, see Week 9\n'],
    ['what begins a row elsewhere', `${MILESTONES}Depends on M4\n\n| Milestone | Date |\n|---|---|\n| M4 | 2026 |\n`],
    [
      'what is numbered by its row',
      '# Plan\n\n## Goal 1: A\n## Goal 2: B\n\nSee Goal 3\n\n| # | Goal |\n|---|---|\n| 3 | C |\n',
    ],
    [
      'ids in cells with several',
      '# Plan\n\n| Quarter | Milestones |\n|---|---|\n| Q1 | **M1:** a **M2:** b <br> **M3:** c |\n\nSee M3\n',
    ],
    ['ids in a chart', `${MILESTONES}See M4\n\n\`\`\`mermaid\nM4 :milestone, 2026-01-01\n\`\`\`\n`],
    ['key results told by their number in short', '# Plan\n\n## O1 A\n- KR1.1: a\n- KR1.2: b, after KR3\n'],
    [
      'key results below a numbered objective',
      '# Plan\n\n## Objective 1: A\n- KR1: a 1 to 2\n- KR2: b 1 to 3\n\n## Objective 2: B\n- KR1: c\n\nSee KR1.2\n',
    ],
    ['a milestone in parts', `${MILESTONES}- **M4a:** a\n- **M4b:** b\n- **M5.1:** c\n\nDepends on M4 and M5\n`],
    ['a part of a range', '# Plan\n\n- T1: a\n- T2: b\n- T3–T6: c\n\nAfter T5\n'],
    ['a sentence that ends in see', `${MILESTONES}As far as I can see. M9 is nothing.\n`],
    ['another cell', '# Plan\n\n| ID | Task | Note |\n|---|---|---|\n| T1 | see | T7 |\n| T2 | b | c |\n'],
  ] as const) {
    it(`are not ${what}`, () => assert.deepEqual(unresolved(text), []));
  }

  it('are found where numbers are padded, without a mark behind them', () => {
    assert.deepEqual(unresolved('# Plan\n\n- [ ] T001 Build\n- [ ] T002 [P] Test, depends on T005\n'), ['T005']);
  });

  it('are found among key results of the document', () => {
    const text =
      '# Plan\n\n## O1 A\n- KR1.1: a\n- KR1.2: b\n\n## O2 B\n- KR2.1: c, depends on KR1.3\n- KR2.2: d, see KR1.2\n';
    assert.deepEqual(unresolved(text), ['KR1.3']);
  });
});

describe('hiddenLines', () => {
  const hidden = (text: string) => [...hiddenLines(splitLines(text).lines)];
  for (const [text, expected] of [
    ['---\na: b\n---\nc', [0, 1, 2]],
    ['a\n```js\nb\n```\nc', [1, 2, 3]],
    ['````\n```\na\n````\nb', [0, 1, 2, 3]],
    ['~~~\n```\n~~~\nb', [0, 1, 2]],
    ['```\nnever closed', [0, 1]],
    ['- a\n  ```\n  b\n  ```\n- c', [1, 2, 3]],
    ['> ```\n> a\n> ```\nb', [0, 1, 2]],
    ['a <!-- b --> c\nd', []],
    ['<!-- b -->\nc <!-- d\ne --> f', [0, 1, 2]],
    ['- a\n  - b\n    c\n\n    d\n\ne\n\n    f', [8]],
    ['a\n    b', []],
    ['<!--\na\n-->\nb', [0, 1, 2]],
    ['    code\n\ttoo\n    - an item\n    1. another', [0, 1]],
    ['a\n\nb', []],
  ] as const) {
    it(`finds them in ${JSON.stringify(text)}`, () => assert.deepEqual(hidden(text), expected));
  }
});
