import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { names, nameWords, phraseWords } from '../../../src/core/analysis/nameWords';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { planJson } from '../../../src/core/views/planJson';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function analysed(text: string, today = '2026-11-20'): Analysis {
  return analyse(parsePlan(text, { vocabulary }).plan, { today, staleAfterDays: 90 });
}

describe('checkCounts', () => {
  const checked = (text: string) =>
    analysed(text).counts.map(
      ({ count, actual, isRight }) =>
        `${count.text} ${isRight}${actual ? ` ${actual.of} ${actual.done}/${actual.total}` : ''}`,
    );
  const boxes = (marks: string, indent = '') => [...marks].map((mark) => `${indent}- [${mark}] a\n`).join('');

  it('takes a count of direct items, of all leaves, or of sections for right', () => {
    const nested = `- [x] a\n${boxes('xx ', '  ')}- [ ] b\n${boxes('  ', '  ')}`;
    assert.deepEqual(checked(`## Goals (1/2 met)\n${nested}`), ['1/2 true direct 1/2']);
    assert.deepEqual(checked(`## Goals (2/5 met)\n${nested}`), ['2/5 true leaves 2/5']);
    assert.deepEqual(checked(`## Week (1/2 days)\n### Mon\n${boxes('xx')}### Tue\n${boxes('x ')}`), [
      '1/2 true sections 1/2',
    ]);
    assert.deepEqual(
      checked(`# Week\n## Days\n### Mon\n${boxes('xx')}### Tue\n${boxes('x ')}## Summary\n- **Tasks:** 1/2 done`),
      ['1/2 true groups 1/2'],
    );
  });

  it('is wrong only if no reading fits', () => {
    assert.deepEqual(checked(`## Technical (2/5 met)\n${boxes('xxx  ')}`), ['2/5 false direct 3/5']);
    assert.deepEqual(checked(`## Technical (2/5 met)\n${boxes('xx    ')}`), ['2/5 false direct 2/6']);
    assert.deepEqual(checked(`## Goal 1: Learn\n**Progress:** 2/5 done\n${boxes('x    ')}`), ['2/5 false direct 1/5']);
    assert.deepEqual(checked('- [ ] Ship [1/2]\n  - [x] a\n  - [x] b'), ['1/2 false direct 2/2']);
  });

  it('counts rows and list items apart, too', () => {
    const goal = (count: string) =>
      `## Goal 1: Learn (${count})\n| Week | Activity | Status |\n|---|---|---|\n| 1 | a | [x] |\n| 2 | b | [ ] |\n\n**Evidence:**\n${boxes('x  ')}`;
    assert.deepEqual(checked(goal('1/2')), ['1/2 true direct 1/2']);
    assert.deepEqual(checked(goal('1/3')), ['1/3 true leafItems 1/3']);
    assert.deepEqual(checked(goal('2/5')), ['2/5 true leaves 2/5']);
    assert.deepEqual(checked(goal('2/3')), ['2/3 false leafItems 1/3']);
  });

  it('lets cancelled items count in neither figure, in one or in both', () => {
    for (const count of ['1/2', '1/3', '2/3']) {
      assert.deepEqual(
        checked(`## Technical (${count} met)\n${boxes('x -')}`).map((each) => each.split(' ')[1]),
        ['true'],
      );
    }
  });

  it('compares nothing else', () => {
    assert.deepEqual(checked(`## Course (12/40 hours done)\n${boxes('x ')}`), ['12/40 null']);
    assert.deepEqual(checked(`## Reading (3/10 chapters finished)\n${boxes('x ')}`), ['3/10 null']);
    assert.deepEqual(checked('## Technical (2/5 met)\nWords.'), ['2/5 null']);
    const shown = (value: string) => checked(`## Goal 1: Learn\n**Success Criteria:** ${value}\n${boxes('x    ')}`);
    assert.deepEqual(shown('The survey shows 4 of 5 or better'), []);
    assert.deepEqual(shown('Completed 4 of 5'), ['4 of 5 false direct 1/5']);
    assert.deepEqual(checked(`# Plan\n${boxes('x  ')}## Summary\n**Interviews:** 3/8 done`), ['3/8 null']);
    assert.deepEqual(checked(`# Plan\n${boxes('x  ')}## Summary\n**Tasks:** 5/8 done`), ['5/8 null']);
    assert.deepEqual(checked(`# Plan\n${boxes('x  ')}## Summary\n**Tasks:** 2/3 done`), ['2/3 false direct 1/3']);
  });
});

describe('checkReadiness', () => {
  const groups = '#### A (1/2 met)\n- [x] a\n- [ ] b\n#### B (0/2 met)\n- [ ] c\n- [ ] d\n#### C\n- [x] e\n- [x] f\n';
  const checked = (text: string) =>
    analysed(text).readiness.map(
      ({ readiness, agrees, readings }) =>
        `${readiness.percent} ${agrees} ${readings.map(({ of, done, total }) => `${of} ${done}/${total}`).join(', ')}`,
    );

  it('reads the groups with counts, all groups, and the whole document', () => {
    assert.deepEqual(checked(`# P\n- [x] x\n## Readiness Checklist\n${groups}### Overall Readiness: 30%\n`), [
      '30 true counted 1/4, section 3/6, document 4/7',
    ]);
  });

  it('agrees within five points of any of them', () => {
    const agrees = (percent: number) =>
      checked(`## Check\n${groups}### Overall Readiness: ${percent}%`)[0]?.split(' ')[1];
    assert.deepEqual([19, 20, 30, 31, 44, 45, 55, 56].map(agrees), [
      'false',
      'true',
      'true',
      'false',
      'false',
      'true',
      'true',
      'false',
    ]);
  });

  it('says nothing where there is nothing to count', () => {
    assert.deepEqual(checked('## Check\n### Overall Readiness: 40%\nWords.'), ['40 null ']);
  });

  it('takes what the headings state where they hold no boxes', () => {
    assert.deepEqual(checked('## Check\n### A (1/4 met)\n- words\n### Readiness: 80%'), ['80 false counted 1/4']);
  });
});

describe('checkInsOf', () => {
  const kept = (text: string, today: string) =>
    analysed(text, today).checkIns.map(
      ({ newest, next, missing, blank }) =>
        `${newest.period.text} ${next.start} ${next.end} ${missing}${blank ? ` ${blank.period.text}` : ''}`,
    );
  const months =
    '| Month | Progress | Notes |\n|---|---|---|\n| Jan 2026 | Good | |\n| Dec 2025 | Good | |\n| Feb 2026 | | |';

  it('counts whole periods without an entry', () => {
    assert.deepEqual(kept(months, '2026-01-10'), ['Jan 2026 2026-02-01 2026-02-28 0 Feb 2026']);
    assert.deepEqual(kept(months, '2026-02-28'), ['Jan 2026 2026-02-01 2026-02-28 0 Feb 2026']);
    assert.deepEqual(kept(months, '2026-03-01'), ['Jan 2026 2026-02-01 2026-02-28 1 Feb 2026']);
    assert.deepEqual(kept(months, '2027-03-01'), ['Jan 2026 2026-02-01 2026-02-28 13 Feb 2026']);
  });

  it('counts the quarters of reviews', () => {
    const review = '## Quarterly Review\n### Q2 2026 (Completed)\n- well\n';
    assert.deepEqual(kept(review, '2026-09-30'), ['Q2 2026 2026-07-01 2026-09-30 0']);
    assert.deepEqual(kept(review, '2026-10-01'), ['Q2 2026 2026-07-01 2026-09-30 1']);
  });

  it('asks nothing of forms and of what is over', () => {
    assert.deepEqual(
      kept('| Month | Focus | Progress |\n|---|---|---|\n| Jan 2026 | [Skill] | On track |', '2026-11-20'),
      [],
    );
    assert.deepEqual(kept(`## Log (Completed)\n${months}`, '2026-11-20'), []);
  });
});

describe('coverageOf', () => {
  const table = (...gaps: string[]) =>
    `## Gaps\n| Skill | Current | Required |\n|---|---|---|\n${gaps.map((gap) => `| ${gap} | Beginner | Expert |\n`).join('')}\n`;
  const covers = (text: string) =>
    analysed(text).coverage.map(
      ({ covers: found, nearest }) =>
        found.map(({ kind, title }) => `${kind} ${title}`).join(', ') || `nearest ${nearest?.text ?? null}`,
    );

  it('finds goals, rows, assignments and resources that name a gap', () => {
    assert.deepEqual(covers(`${table('Sailing')}## Goal 1: Learn sailing\n- [ ] a`), ['goal Learn sailing']);
    assert.deepEqual(
      covers(
        `${table('Deep diving')}| Skill | Target Start | Resources |\n|---|---|---|\n| Deep Diving | 2027 | book |`,
      ),
      ['learning Deep Diving'],
    );
    assert.deepEqual(
      covers(
        `${table('Deep diving')}| Project | Skills Developed | Status |\n|---|---|---|\n| Wreck | Knots, deep dives | Planned |`,
      ),
      ['project Wreck'],
    );
    assert.deepEqual(
      covers(
        `${table('Navigation')}## Stretch Assignments\n| Assignment | Status |\n|---|---|\n| Lead navigation | Planned |`,
      ),
      ['assignment Lead navigation'],
    );
    assert.deepEqual(
      covers(`${table('Organizational impact')}| Course | Relevance |\n|---|---|\n| Crews | Org impact |`),
      ['resource Crews'],
    );
    assert.deepEqual(covers(`${table('Sailing')}## Goal 1: Sea\n- [ ] Take a sailing course`), [
      'task Take a sailing course',
    ]);
  });

  it('takes what restates a gap for no cover, and says what comes nearest', () => {
    assert.deepEqual(covers(`${table('Sailing')}## Readiness Checklist\n- [ ] Sailing — to be shown`), [
      'nearest null',
    ]);
    assert.deepEqual(covers(`${table('Sailing')}## Q1 2026 (Completed)\n- [x] Sailing`), ['nearest null']);
    assert.deepEqual(covers(`${table('Sailing')}## Tasks\n- [-] Sailing`), ['nearest null']);
    assert.deepEqual(covers(`${table('Sailing')}Sailing matters.`), ['nearest null']);
    assert.deepEqual(covers(`${table('Technical strategy')}## Goal 1: Technical writing\n- [ ] a`), [
      'nearest Technical writing',
    ]);
  });

  it('tells what a note names from what nothing names', () => {
    const mentioned = (text: string) => analysed(`${table('Sailing')}${text}`).coverage[0]?.isMentioned;
    assert.equal(mentioned('## Notes\n- **Sailing**: ask Kim'), true);
    assert.equal(mentioned('## Notes\n- Ask Kim'), false);
    assert.equal(mentioned('## Readiness Checklist\n- [ ] Sailing'), false);
  });

  it('takes a gap whose own row says what is done', () => {
    const text =
      '| Skill | Current | Required | How to Get It |\n|---|---|---|---|\n| Sailing | None | Expert | Course |\n| Diving | None | Expert | TBD |';
    assert.deepEqual(covers(text), ['ownRow Sailing', 'nearest null']);
  });

  it('reads names as they are written in any script', () => {
    assert.deepEqual(
      covers(
        `${table('沟通技巧', 'Kubernetes', 'Стратегия')}## Tasks\n- [ ] 提升沟通技巧水平\n- [ ] Kubernetes로 배포\n- [ ] Курс стратегии`,
      ),
      ['task 提升沟通技巧水平', 'task Kubernetes로 배포', 'task Курс стратегии'],
    );
  });
});

describe('names', () => {
  const check = (phrase: string, name: string, closeness: Parameters<typeof names>[2] = 'related') =>
    names(phraseWords(phrase, vocabulary), nameWords(name, vocabulary), closeness);

  for (const [phrase, name] of [
    ['System Designs', 'system-design'],
    ['cross-team', 'Cross-team influence'],
    ['Org impact', 'Organizational impact'],
    ['strategic thinking', 'Strategy thinking'],
    ['Mentor junior developers', 'Mentoring'],
    ['Spark basics', 'Apache Spark'],
    ['ecommerce', 'E-commerce'],
    ['DDD course', 'Domain driven design'],
    ['C++', 'C++'],
    ['NodeJS', 'Node.js'],
    ['design of a large system', 'System design'],
  ] as const) {
    it(`${phrase} names ${name}`, () => assert.equal(check(phrase, name), true));
  }
  for (const [phrase, name] of [
    ['JavaScript', 'Java'],
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['Technical writing', 'Technical strategy'],
    ['design', 'System design'],
    ['contrast agents', 'Contract agents'],
    ['Practice with Mike the old mentor', 'Mentoring'],
    ['system that we had to look at before any design', 'System design'],
    ['L6', 'L5'],
    ['', 'Go'],
  ] as const) {
    it(`${phrase} does not name ${name}`, () => assert.equal(check(phrase, name), false));
  }
  it('takes sentences by the word', () => {
    assert.equal(check('org impact', 'Organizational impact', 'same'), false);
    assert.equal(check('Mentor', 'Mentoring', 'short'), false);
  });
});

describe('levelConflicts', () => {
  const table = (title: string, ...rows: string[]) =>
    `## ${title}\n| Skill | Current | Required |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}\n`;
  const conflicts = (text: string) =>
    analysed(text).levelConflicts.map(
      ({ name, gaps }) =>
        `${name}: ${gaps.map(({ current }) => `${current.range.startLine + 1} ${current.text}`).join(', ')}`,
    );

  it('finds one skill with two current levels', () => {
    const text = table('Now', 'Go | Beginner | Expert') + table('Next', 'go | Competent | Expert', 'C | None | Expert');
    assert.deepEqual(conflicts(text), ['Go: 4 Beginner, 9 Competent']);
  });

  it('lets required levels differ, and names of one level', () => {
    assert.deepEqual(conflicts(table('A', 'Go | Novice | Expert') + table('B', 'Go | Beginner | Competent')), []);
  });

  it('leaves history, other times and other people alone', () => {
    const now = table('Now', 'Go | Competent | Expert');
    assert.deepEqual(conflicts(now + table('Q1 2026 (Completed)', 'Go | Beginner | Expert')), []);
    assert.deepEqual(
      conflicts(table('Q1 2026', 'Go | Beginner | Expert') + table('Q2 2026', 'Go | Competent | Expert')),
      [],
    );
    const skills = ['Go', 'C', 'D'];
    const rate = (level: string) => skills.map((skill) => `${skill} | ${level} | Expert`);
    assert.deepEqual(conflicts(table('Ann', ...rate('Beginner')) + table('Bo', ...rate('Competent'))), []);
  });
});

describe('openEvidence', () => {
  const open = (text: string) =>
    analysed(text).openEvidence.map(
      ({ node, done, total }) => `${'title' in node ? node.title : node.text} ${done}/${total}`,
    );

  it('finds what is done against open evidence', () => {
    const evidence = '**Evidence of Completion:**\n- [x] a\n- [ ] b\n';
    assert.deepEqual(open(`## Goal 1: Sail\n**Status:** Done\n${evidence}`), ['Sail 1/2']);
    assert.deepEqual(open(`## Goal 1: Sail\n**Status:** Active\n${evidence}`), []);
    assert.deepEqual(open(`## Milestone 1: Sail (Completed)\n${evidence}`), ['Sail (Completed) 1/2']);
    assert.deepEqual(open(`## Goal 1: Sail\n**Status:** Done\n**Evidence of Completion:**\n- [x] a\n- [-] b\n`), []);
  });
});

describe('planJson', () => {
  it('tells what the plan says of itself', () => {
    const text =
      '## Check\n### A (1/2 met)\n- [ ] a\n- [ ] b\n### Readiness: 10%\n**Owner:** Ann\n\n| Book | Status |\n|---|---|\n| Tides | Reading |';
    const json = planJson(analysed(text), 'plan.md');
    assert.deepEqual(json.counts, [
      {
        text: '1/2',
        stated: { done: 1, total: 2 },
        actual: { done: 0, total: 2 },
        of: 'direct',
        isRight: false,
        line: 2,
        column: 8,
      },
    ]);
    assert.deepEqual(json.readiness[0]?.agrees, false);
    assert.deepEqual(json.readiness[0]?.readings, [
      { of: 'counted', done: 0, total: 2, percent: 0 },
      { of: 'stated', done: 1, total: 2, percent: 50 },
    ]);
    assert.deepEqual(json.resources, [{ name: 'Tides', kind: 'Book', status: 'active', line: 10, column: 3 }]);
    assert.deepEqual(json.people, [
      { name: 'Ann', role: 'owner', label: 'Owner', of: 'Readiness: 10%', details: [], line: 6, column: 12 },
    ]);
    assert.deepEqual([json.logs, json.reviews, json.coverage], [[], [], []]);
  });
});
