import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparePlans } from '../../../src/core/analysis/comparePlans';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { changeMessage } from '../../../src/core/views/changeMessage';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { fixtureTexts } from '../../fixtureTexts';

const vocabulary = builtInVocabulary();
const SAMPLE = readFileSync(join(__dirname, '../../fixtures/sample/growth-plan.md'), 'utf8');

function changes(before: string, after: string): string[] {
  const planOf = (text: string) => parsePlan(text, { vocabulary }).plan;
  return comparePlans(planOf(before), planOf(after)).map((change) => {
    const within = change.within === '' ? '' : ` (${change.within})`;
    return `${change.of} ${change.title}${within}: ${formatMessage(changeMessage(change))}`;
  });
}

/** The sample with each of these replaced once. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, SAMPLE);
}

describe('comparePlans', () => {
  it('tells levels once, however many tables state them', () => {
    assert.deepEqual(
      changes(SAMPLE, edited(['| Mentoring | Proficient | Competent | -2', '| Mentoring | Expert | Proficient | -1'])),
      ['gap Mentoring: current level Competent → Proficient', 'gap Mentoring: required level Proficient → Expert'],
    );
    const two = (level: string) =>
      `# Plan\n## A\n| Skill | Current | Required |\n|--|--|--|\n| Writing | ${level} | Expert |\n## B\n| Skill | Current | Required |\n|--|--|--|\n| Writing | ${level} | Proficient |\n`;
    assert.deepEqual(changes(two('Beginner'), two('Competent')), ['gap Writing: current level Beginner → Competent']);
    assert.deepEqual(changes(two('Beginner'), two('Competent').replace('| Competent | Proficient', '| | Proficient')), [
      'gap Writing: current level Beginner → Competent',
    ]);
  });

  it('tells boxes and statuses', () => {
    const after = edited(
      ['| 10 hrs | [ ] |', '| 10 hrs | [x] |'],
      ['| Planned |', '| In Progress |'],
      ['- [ ] Leads', '- [-] Leads'],
    );
    assert.deepEqual(changes(SAMPLE, after), [
      'task Write the design for offline routes (Goal 1: Design systems that last): done, was open',
      'task Leads a design: dropped, was open',
      'task Cloud architect, associate: in progress, was open',
    ]);
  });

  it('tells priorities, of rows, headings and goals, by their meaning', () => {
    const gaps = (priority: string) =>
      `# Plan\n## Gaps\n| Skill | Current | Required | Priority |\n|--|--|--|--|\n| Writing | None | Expert | ${priority} |\n`;
    assert.deepEqual(changes(gaps('High'), gaps('Low')), ['gap Writing: priority High → Low']);
    assert.deepEqual(changes(gaps('High'), gaps('🟠 high')), []);
    assert.deepEqual(changes(gaps(''), gaps('P0')), ['gap Writing: priority Critical, had none']);
    const heading = (title: string) =>
      `# Plan\n## ${title}\n| Skill | Current | Required |\n|--|--|--|\n| Writing | None | Expert |\n`;
    assert.deepEqual(changes(heading('🔴 Critical Gaps'), heading('🟡 Important Gaps')), [
      'gap Writing: priority Critical → Medium',
    ]);
    const tasks = (first: string) =>
      `# Plan\n## Goal 1: Ship\n| Task | Priority | Status |\n|--|--|--|\n| Draw | ${first} | [ ] |\n| Build | Low | [ ] |\n`;
    assert.deepEqual(changes(tasks('High'), tasks('')), ['task Draw (Goal 1: Ship): priority High removed']);
    const goal = (priority: string) => `# Plan\n## Goal 1: Ship\n**Priority:** ${priority}\n- [ ] Draw\n`;
    assert.deepEqual(changes(goal('Medium'), goal('High')), ['goal Goal 1: Ship: priority Medium → High']);
  });

  it('tells owners, in whatever order and case they stand', () => {
    const plan = (field: string, cell: string) =>
      `# Plan\n## Goal 1: Ship\n**Owner:** ${field}\n| Task | Owner | Status |\n|--|--|--|\n| Draw | ${cell} | [ ] |\n`;
    assert.deepEqual(changes(plan('Ana', 'Ben, Cleo'), plan('ana', 'Cleo + BEN')), []);
    assert.deepEqual(changes(plan('Ana', 'Ben'), plan('Dan', '')), [
      'goal Goal 1: Ship: owner Ana → Dan',
      'task Draw (Goal 1: Ship): owner Ben removed',
    ]);
  });

  it('tells dates by their days, not by their words', () => {
    assert.deepEqual(changes(SAMPLE, edited(['July – October 2026', 'Jul – Oct 2026'])), []);
    assert.deepEqual(
      changes(
        SAMPLE,
        edited(
          ['July – October 2026', 'July – December 2026'],
          ['**Target Timeline:** Q1 2027', '**Target Timeline:** Q2 2027'],
        ),
      ),
      [
        'field Target Timeline: date Q1 2027 → Q2 2027',
        'goal Goal 1: Design systems that last: date July – October 2026 → July – December 2026',
      ],
    );
  });

  it('keeps quiet about what was only moved, rewrapped or renumbered', () => {
    const [head = '', ...sections] = SAMPLE.split(/(?=^#{2} )/m);
    const moved = [head, ...sections.reverse()].join('\n\n\n');
    assert.deepEqual(changes(SAMPLE, moved), []);
    assert.deepEqual(changes(SAMPLE, SAMPLE.replaceAll('\n', '\r\n').replace(/ {2,}/g, ' ')), []);
    assert.deepEqual(changes('## Goal 1: A\n- [ ] a\n- [ ] b\n', '## Goal 1: A\n- [ ] b\n- [ ] a\n'), []);
    assert.deepEqual(
      changes('## Goal 1: A\n- [ ] a\n## Goal 2: B\n- [ ] b\n', '## Goal 1: B\n- [ ] b\n## Goal 2: A\n- [ ] a\n'),
      [],
    );
    assert.deepEqual(
      changes('## Goal 1: Ship (1/2)\n- [x] a\n- [ ] b\n', '## Goal 1: **Ship** (2/4)\n- [x] a\n- [ ] b\n'),
      [],
    );
  });

  it('tells a task that was moved to another goal no more than one that was moved within it', () => {
    assert.deepEqual(
      changes(
        '## Goal 1: A\n- [ ] a\n- [ ] c\n## Goal 2: B\n- [ ] b\n',
        '## Goal 1: A\n- [ ] c\n## Goal 2: B\n- [ ] b\n- [ ] a\n',
      ),
      [],
    );
  });

  it('tells a goal that is new or gone with its parts, in the order of the plan', () => {
    const before =
      '# Plan\n## Goal 1: Design\n- [ ] a\n## Goal 2: Write\n- [ ] b\n- [ ] c\n## Goal 3: Speak\n- [ ] d\n';
    const after = '# Plan\n## Goal 1: Design\n- [x] a\n## Goal 3: Speak\n- [ ] d\n- [ ] e\n## Goal 4: Travel\n';
    assert.deepEqual(changes(before, after), [
      'task a (Goal 1: Design): done, was open',
      'goal Goal 2: Write: removed, with 2 parts',
      'task e (Goal 3: Speak): added',
      'goal Goal 4: Travel: added',
    ]);
    assert.deepEqual(
      changes(after, before).filter((line) => line.startsWith('goal')),
      ['goal Goal 2: Write: added, with 2 parts', 'goal Goal 4: Travel: removed'],
    );
  });

  it('knows what was renamed, by its id or by a title nearly the same', () => {
    assert.deepEqual(
      changes('# Plan\n- **M5:** Ship the beta\n- [ ] x\n', '# Plan\n- **M5:** Public launch\n- [ ] x\n'),
      ['milestone Public launch: renamed, was “Ship the beta”'],
    );
    assert.deepEqual(
      changes(SAMPLE, edited(['Goal 1: Design systems that last', 'Goal 1: Design systems that will last'])),
      ['goal Goal 1: Design systems that will last: renamed, was “Goal 1: Design systems that last”'],
    );
    assert.deepEqual(changes(SAMPLE, edited(['Build the shared import', 'Build the shared import job'])), [
      'task Build the shared import job (Goal 2: Work with the data team): renamed, was “Build the shared import”',
    ]);
  });

  it('takes what differs in a number, a letter or most of its words for another thing', () => {
    const list = (item: string) => `## Goal 1: Learn\n- [ ] ${item}\n`;
    for (const [a, b] of [
      ['Read chapter 1', 'Read chapter 2'],
      ['Part a of it', 'Part b of it'],
      ['Buy bread', 'Call the bank'],
    ] as const) {
      assert.deepEqual(
        changes(list(a), list(b)),
        [`task ${a} (Goal 1: Learn): removed`, `task ${b} (Goal 1: Learn): added`],
        a,
      );
    }
  });

  it('tells a due date inside a task as a date, not as another name', () => {
    assert.deepEqual(
      changes('## Goal 1: A\n- [ ] Ship it by 2026-06-15\n', '## Goal 1: A\n- [ ] Ship it by 2026-07-15\n'),
      ['task Ship it by 2026-07-15 (Goal 1: A): date 2026-06-15 → 2026-07-15'],
    );
    assert.deepEqual(
      changes('## Goal 1: A\n- [ ] Ship it\n', '## Goal 1: A\n- [x] Ship it ✅ 2026-06-15\n').at(0),
      'task Ship it 2026-06-15 (Goal 1: A): done, was open',
    );
  });

  it('tells a skill that another table still has as neither new nor gone', () => {
    const table = (title: string, rows: string) => `## ${title}\n| Skill | Current | Required |\n|--|--|--|\n${rows}\n`;
    const row = '| Writing | Beginner | Expert |\n| Speaking | None | Expert |\n';
    assert.deepEqual(
      changes(
        `# Plan\n${table('A', row)}${table('B', '| Writing | Beginner | Expert |')}`,
        `# Plan\n${table('C', row)}`,
      ),
      [],
    );
    assert.deepEqual(
      changes(`# Plan\n${table('A', row)}`, `# Plan\n${table('A', '| Writing | Beginner | Expert |')}`),
      ['gap Speaking: removed'],
    );
  });

  it('tells figures of key results', () => {
    const plan = (value: string) =>
      `# OKRs\n## Objective 1: Grow\n| Key Result | Target | Current |\n|--|--|--|\n| Sell | 20 | ${value} |\n`;
    assert.deepEqual(changes(plan('5'), plan('12')), ['milestone Sell (Objective 1: Grow): current value 5 → 12']);
  });

  it('finds no change in any plan of ours beside itself', () => {
    for (const { name, text } of fixtureTexts()) assert.deepEqual(changes(text, text), [], name);
  });

  it('takes a time that grows with the texts, not with their pairs', () => {
    const list = (word: string) =>
      `## Goal 1: A\n${Array.from({ length: 1000 }, (_, index) => `- [ ] ${word} the ${index}th of the things`).join('\n')}\n`;
    const plans = [list('Write'), list('Read')].map((text) => parsePlan(text, { vocabulary }).plan);
    const start = process.cpuUsage();
    const [before, after] = plans;
    assert.ok(before && after);
    assert.equal(comparePlans(before, after).length, 2000);
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });
});
