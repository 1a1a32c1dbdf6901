import assert from 'node:assert/strict';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan, PlanNode } from '../../../src/core/plan/plan';
import { childrenOf, isContainerNode } from '../../../src/core/plan/queries';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
const plan = (text: string): Plan => parsePlan(text, { vocabulary }).plan;

/** The tree as `kind: text`, indented; fields as `key = value`, tasks with their state. */
function outline(nodes: readonly PlanNode[]): string[] {
  return nodes.flatMap((node) => [nameOf(node), ...outline(childrenOf(node)).map((line) => `  ${line}`)]);
}

function nameOf(node: PlanNode): string {
  if (node.kind === 'field') return `${node.key} = ${node.value}`;
  if (node.kind === 'gapTable') return `gaps: ${node.rows.map((row) => row.name).join(', ')}`;
  if (isContainerNode(node)) return `${node.kind}: ${node.text}`;
  if (node.kind === 'milestone') return `milestone ${node.id}: ${node.text}${node.state ? ` (${node.state})` : ''}`;
  return node.kind === 'task' ? `task: ${node.text} (${node.state})` : `item: ${node.text}`;
}

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(outline(plan(text).root.children), expected);
}

describe('parsePlan', () => {
  it('knows goals, phases, options and milestones by their headings', () => {
    check(
      '# Plan\n## Phase 1: Start\n### Goal 1: Learn\n- [ ] a\n## Phase 2\n### Milestone 3: Launch\n## Option A: Stay',
      [
        'section: Plan',
        '  phase: Phase 1: Start',
        '    goal: Goal 1: Learn',
        '      task: a (open)',
        '  phase: Phase 2',
        '    section: Milestone 3: Launch',
        '      milestone null: Launch',
        '  option: Option A: Stay',
      ],
    );
  });

  it('takes a quarter or half year for a phase, wherever its year stands', () => {
    const phase = (heading: string) => {
      const [first] = plan(`# Plan\n## ${heading}\n- [ ] a\n`).phases;
      return first && `${first.title} ${first.period?.period.start}`;
    };
    assert.equal(phase('2026 Q3'), '2026 Q3 2026-07-01');
    assert.equal(phase('📈 2026-Q3: Data'), 'Data 2026-07-01');
    assert.equal(phase('1. 2026 H2'), '1. 2026 H2 2026-07-01');
    assert.equal(phase('3. Quartal 2026 – Daten'), 'Daten 2026-07-01');
    assert.equal(phase('3e trimestre 2026'), '3e trimestre 2026 2026-07-01');
    assert.equal(phase('3 квартал 2026'), '3 квартал 2026 2026-07-01');
    assert.equal(phase('2026年第3四半期：データ'), 'データ 2026-07-01');
    assert.equal(phase('2026년 3분기 (데이터)'), '(데이터) 2026-07-01');
    assert.equal(phase('2026 Q3 results'), undefined);
    assert.equal(phase('Results of 2026 Q3'), undefined);
    assert.equal(phase('July 2026'), undefined);
  });

  it('knows a phase by a point behind its number, too', () => {
    const titles = plan('# P\n## 第二周 · 完成\n## 2주차 · 완료\n## Week 3 · Data\n').phases.map(({ title }) => title);
    assert.deepEqual(titles, ['完成', '완료', 'Data']);
  });

  it('finds the weeks of a phase in brackets or at its beginning, but no durations', () => {
    const weeks = (heading: string) => {
      const [phase] = plan(`# Plan\n## ${heading}\ntext\n`).phases;
      const relative = phase?.relative;
      return relative && `${relative.relative.text} at ${relative.range.startCharacter}`;
    };
    assert.equal(weeks('Phase 1: Basics (Weeks 1-3)'), 'Weeks 1-3 at 20');
    assert.equal(weeks('Fase 2: Todo (Semanas 4-8)'), 'Semanas 4-8 at 17');
    assert.equal(weeks('2. Day 1 Program'), 'Day 1 at 6');
    assert.equal(weeks('Week 2 Goals'), 'Week 2 at 3');
    assert.equal(weeks('Phase 1: Basics (2-3 months)'), null);
    assert.equal(weeks('Phase 1: Basics (Month 1 is hard)'), null);
  });

  it('takes the years in brackets for the period of a counted year', () => {
    const [phase] = plan('# Plan\n## Year 3 (2026–2027)\n- [ ] a\n').phases;
    assert.deepEqual([phase?.period?.period.start, phase?.period?.period.end], ['2026-01-01', '2027-12-31']);
    assert.equal(phase?.period?.range.startCharacter, 11);
  });

  it('takes a line in italics for a field, where its key is known', () => {
    const end = '# Plan\n\n*Last Updated: May 2026*\n*Some words: of no field*\n';
    check(end, ['section: Plan', '  Last Updated = May 2026']);
    check('# Plan\n\nWe met. Status: it went *well*\n*Status:* so *so*\n', ['section: Plan']);
  });

  it('names a bare goal after the text below it', () => {
    const [goal] = plan('## Goal\n\nSail around the island.\n').goals;
    assert.equal(goal?.title, 'Sail around the island.');
    assert.equal(plan('### 1-Year Goal\nSail.\n').goals[0]?.title, '1-Year Goal');
  });

  it('takes what a bullet says of a task for no goal of its own', () => {
    const { goals } = plan('# P\n## Goal 1: Learn\n1. [x] Hello\n   - Objetivo: Entender\n   - Goal 2: Read\n');
    assert.deepEqual(
      goals.map(({ title }) => title),
      ['Learn', 'Read'],
    );
  });

  it('takes no sentence about a goal for one', () => {
    const titles = (text: string) => plan(text).goals.map(({ title }) => title);
    const said =
      '- O2 is behind, and nobody\n  knows why.\n- Goal 2 went well.\n- Objectif 1 est atteint.\n- цель 2 закрыта\n';
    assert.deepEqual(titles(`# Plan\n\n${said}`), []);
    assert.deepEqual(
      titles('- O1 Be first\n- O2: be second\n- **O3** be third\n- Goal 4 - be fourth\n- O5) be fifth\n'),
      ['Be first', 'be second', 'be third', 'be fourth', 'be fifth'],
    );
    assert.deepEqual(
      titles('- O1 be first\n  - KR1: 5 talks\n- O2 be second\n  **Due:** May 2026\n- [ ] O3 be third\n'),
      ['be first', 'be second', 'be third'],
    );
  });

  it('reads goals in rows with the milestones in their cells', () => {
    check('| Goal | Milestones |\n|---|---|\n| **Speed** | **M1:** One. [x] **M2:** Two. |', [
      'goal: Speed',
      '  milestone M1: One.',
      '  milestone M2: Two. (done)',
    ]);
  });

  it('takes the rows of a column called Milestone for milestones, in any language', () => {
    check(
      '| Milestone | Due | Status |\n|---|---|---|\n| M2: Beta | May 2026 | Done |\n| Launch | | |\n| [Name] | | |',
      ['milestone M2: Beta (done)', 'milestone null: Launch'],
    );
    const hitos = plan(
      '| Hito | Fecha |\n|---|---|\n| **H1: Contrato** | Fin Semana 3 |\n| **Q3: Venta** | |\n',
    ).milestones;
    assert.deepEqual(
      hitos.map(({ id, text, relative }) => [id, text, relative?.relative.to]),
      [
        ['H1', 'Contrato', 3],
        [null, 'Q3: Venta', undefined],
      ],
    );
    for (const word of ['Jalon', 'Meilenstein', 'Marco', 'Веха', '里程碑', 'マイルストーン', '마일스톤']) {
      assert.equal(plan(`| ${word} | x |\n|---|---|\n| a | b |\n`).milestones.length, 1, word);
    }
  });

  it('names milestones behind a column of their ids, and not by what shows that they are reached', () => {
    check('| Milestone | Description | Status |\n|---|---|---|\n| M1 | Set up | Done |\n| M2 | Ship | |', [
      'milestone M1: Set up (done)',
      'milestone M2: Ship',
    ]);
    check('| Milestone | Status | Cost |\n|---|---|---|\n| M1 | Done | High |\n| M2 | | Low |', [
      'milestone M1: M1 (done)',
      'milestone M2: M2',
    ]);
    check('| Milestone | When |\n|---|---|\n| M1 | Week 1 |\n| M2 | Week 2 |\n| M3 | Week 5 |', [
      'milestone M1: M1',
      'milestone M2: M2',
      'milestone M3: M3',
    ]);
    check('| Quarter | Milestone | Key Result |\n|---|---|---|\n| Q1 | Fit | 10 customers |\n| Q2 | Launch | 1 app |', [
      'milestone null: Fit',
      'milestone null: Launch',
    ]);
  });

  it('reads a label in bold type up to its dash', () => {
    check('- [ ] **KR1 —** 100% of them\n- [x] **M3 -** Third\n', [
      'milestone KR1: 100% of them (open)',
      'milestone M3: Third (done)',
    ]);
  });

  it('takes what is measured or summed up for no tasks', () => {
    check('| KPI | Baseline | Target | Status |\n|---|---|---|---|\n| Bugs | - | <5 | ⏳ |', []);
    check('| Metric | Target | Actual | Status |\n|---|---|---|---|\n| Visits | 200 | | Behind |', []);
    check('| Status | Count |\n|---|---|\n| In Progress | 4 |\n| Done | |', []);
    check('| Level | Average | Status |\n|---|---|---|\n| Lead | 60% | On track |', ['task: Lead (active)']);
  });

  it('counts a goal once that an overview tells of again', () => {
    const overview =
      '| Goal | Status | Due |\n|---|---|---|\n| Sail | On track | May 2026 |\n| Goal 2 | | |\n| Cook | Done | |\n';
    const { goals } = plan(`# Plan\n${overview}\n## Goal 1: Sail\n- [ ] a\n## Goal 2: Row\n`);
    assert.deepEqual(
      goals.map(({ title, form, status, period }) => [title, form, status, period?.period.end ?? null]),
      [
        ['Cook', 'row', 'done', null],
        ['Sail', 'heading', 'active', '2026-05-31'],
        ['Row', 'heading', null, null],
      ],
    );
    // Two of the same name are two; a box in a row is one to tick off.
    assert.equal(
      plan('# A\n## Goal 1: Sail\n## Goal 2: Sail\n| Goal | x |\n|---|---|\n| Sail | y |\n').goals.length,
      3,
    );
    assert.equal(plan('# A\n## Goal 1: Sail\n| Goal | x |\n|---|---|\n| Sail | [ ] |\n').goals.length, 2);
  });

  it('takes the box of a row for its task, and a status where there is none', () => {
    check('| Task | Status |\n|---|---|\n| a | [x] |\n| b | In Progress |\n| c | ☐ |\n| [Task] | [ ] |\n| | [ ] |', [
      'task: a (done)',
      'task: b (active)',
      'task: c (open)',
    ]);
  });

  it('takes what is struck through or dropped in brackets for given up', () => {
    const states = (...texts: string[]) => plan(`# Plan\n${texts.join('\n')}`).tasks.map(({ state }) => state);
    assert.deepEqual(
      states('- [ ] ~~Old~~', '- [ ] ~~Old~~ 2025-02-01', '- [ ] ~~Old~~ (see below)', '- [x] ~~Old~~'),
      ['cancelled', 'cancelled', 'cancelled', 'done'],
    );
    assert.deepEqual(states('- [ ] Talk (rejected twice, dropped)', '- [ ] Call (cancelled 2026-02-01)'), [
      'cancelled',
      'cancelled',
    ]);
    assert.deepEqual(states('- [ ] ~~Rome~~ Paris', '- [ ] Tax (deferred assets)', '- [ ] Drop (the old table)'), [
      'open',
      'open',
      'open',
    ]);
    assert.deepEqual(states('| Task | Status |\n|---|---|\n| ~~Old~~ | Open |\n| New | [ ] |\n| ~~Last~~ | [ ] |'), [
      'cancelled',
      'open',
      'cancelled',
    ]);
  });

  it('reads no date that is struck through', () => {
    const periods = (text: string) => plan(`# Plan\n${text}`).tasks.map(({ period }) => period?.period.text);
    assert.deepEqual(periods('- [ ] a by ~~2026-01-01~~ 2027-01-01\n- [ ] b by ~~June 2026~~'), [
      '2027-01-01',
      undefined,
    ]);
    assert.deepEqual(periods('| Task | Due | Status |\n|---|---|---|\n| a | ~~Q1 2026~~ Q2 2026 | Open |'), [
      'Q2 2026',
    ]);
  });

  it('takes no figures for goals, and resources for no tasks', () => {
    const weeks = plan('# OKRs\n| Week | O1 | O2 |\n|---|---|---|\n| W41 | 🟢 | 🟡 |\n| W42 | 0.4 | 0.7 |\n');
    assert.deepEqual([weeks.goals.length, weeks.tables[0]?.kind], [0, 'other']);
    const reading = plan('# Plan\n| Resource | Type | Status |\n|---|---|---|\n| Handbook | Book | Reading |\n');
    assert.deepEqual([reading.tasks, reading.tables[0]?.kind], [[], 'library']);
  });

  it('takes check marks that compare for no boxes', () => {
    check('| Skill | Current | Target |\n|---|---|---|\n| Go | ✅ | ✅ |\n| C | ❌ | ✅ |', []);
    check('| Feature | Ours | Theirs |\n|---|---|---|\n| Go | ✅ | ❌ |', []);
  });

  it('takes what happened and what one reads for no tasks', () => {
    check('| Month | Progress |\n|---|---|\n| Jun 2026 | Completed |\n| Jul 2026 | On track |', []);
    check('| Book | Author | Status |\n|---|---|---|\n| A | B | Completed |', []);
    check('| Skill | Before | After |\n|---|---|---|\n| Go | Beginner | Expert |', []);
    check('| Result | Verdict |\n|---|---|\n| a | [ ] Pass [ ] Needs work |', []);
  });

  it('takes a table below an earlier year than the plan for history, unless it is still worked on', () => {
    const kinds = (text: string) => plan(text).tables.map(({ kind }) => kind);
    const table = '| Area | Finding |\n|---|---|\n| a | b |\n';
    assert.deepEqual(kinds(`# Plan for 2026\n## What 2025 taught\n${table}## Ideas\n${table}`), ['history', 'other']);
    assert.deepEqual(kinds(`### On the 2025 goals\n${table}\n### 2026 Plan\n#### Goal 1: A\n- [ ] a\n`), ['history']);
    assert.deepEqual(kinds(`# Plan for 2026\n## From 2025\n| Task | Done |\n|---|---|\n| a | [ ] |\n`), ['tasks']);
    assert.deepEqual(kinds(`# Plan for 2026\n## Market 2025-2026\n${table}`), ['other']);
    assert.deepEqual(kinds(`# Plan\n## 2025\n${table}`), ['other']);
  });

  it('nests lists to any depth, and puts fields where they belong', () => {
    check('- [ ] a\n  - [x] b\n    - Status: later\n- **Objective:** Win\n  - [ ] c\n- Option A: Stay\n- plain', [
      'task: a (open)',
      '  task: b (done)',
      '    Status = later',
      'goal: Objective: Win',
      '  task: c (open)',
      'option: Option A: Stay',
      'item: plain',
    ]);
  });

  it('takes a bold line that stands alone for a heading', () => {
    check(
      '## Goal 1: Learn\n**Focus: Depth**\n\n**Evidence:**\n- [ ] a\n\n**Weeks 1-2 (March): Basics**\n- b\n\n---\n- c',
      [
        'goal: Goal 1: Learn',
        '  Focus = Depth',
        '  section: Evidence',
        '    task: a (open)',
        '  phase: Weeks 1-2 (March): Basics',
        '    item: b',
        '  item: c',
      ],
    );
  });

  it('reads plain text by its own conventions', () => {
    check(
      'My Plan\n\nCurrent Level: L3\nTarget Level: L4 - Target Date: Mid 2026\n\nWHAT TO LEARN:\n\n1. Sailing\n- Knots\n- Winds\n\n2. Diving\n- Signs\n\nNeeded:\n- a boat',
      [
        'section: My Plan',
        '  Current Level = L3',
        '  Target Level = L4',
        '  Target Date = Mid 2026',
        '  section: WHAT TO LEARN',
        '    section: Sailing',
        '      item: Knots',
        '      item: Winds',
        '    section: Diving',
        '      item: Signs',
        '      section: Needed',
        '        item: a boat',
      ],
    );
  });

  it('passes code, comments, front matter and escaped boxes by', () => {
    check('---\nplan: true\nStatus: done\n---\n```\n- [ ] a\n```\n<!-- - [ ] b -->\n\n- \\[ ] c\n- `[ ]` d', [
      'item: [ ] c',
      'item: [ ] d',
    ]);
  });

  it('learns the scale from rows that state their gap', () => {
    const levels = '| Level | Definition |\n|---|---|\n| Expert | a |\n| Competent | b |\n| None | c |\n';
    const { scale, gapTables } = plan(
      `${levels}\n| Skill | Now | Required | Gap |\n|---|---|---|---|\n| Go | Coaching | Expert | -1 |\n| C | None | Coaching | -1 |\n`,
    );
    assert.deepEqual(
      scale.levels.map(({ name, rank, inferred }) => `${rank} ${name}${inferred ? ' inferred' : ''}`),
      ['0 None', '1 Competent', '1 Coaching inferred', '2 Expert'],
    );
    assert.deepEqual(
      gapTables[0]?.rows.map(({ computed }) => computed),
      [-1, -1],
    );
  });

  it('reads the gaps that are stated where most are still to be filled in', () => {
    const { gapTables } = plan(
      '| Skill | Current | Required | Gap |\n|---|---|---|---|\n| Go | None | Expert | -4 |\n| C | | Expert | |\n| D | | Expert | [Gap] |',
    );
    assert.deepEqual(
      gapTables[0]?.rows.map(({ stated }) => stated?.value),
      [-4, undefined, undefined],
    );
  });

  it('finds columns by their header, in any order, and the sign by the rows', () => {
    const { gapTables } = plan(
      '| Gap | Target Level | Skill | Current |\n|---|---|---|---|\n| +2 | 5/5 | Go | 3/5 |\n| +1 | 4/5 | C | 3/5 |',
    );
    const [table] = gapTables;
    assert.equal(table?.sign, -1);
    assert.deepEqual(
      table?.rows.map(({ name, stated, computed }) => [name, stated?.value, computed]),
      [
        ['Go', 2, -2],
        ['C', 1, -1],
      ],
    );
  });

  it('goes by the cells where a header says too little', () => {
    const dated = plan('# Plan\n| Milestone | Target | Status |\n|---|---|---|\n| Alpha | Q1 2026 | Planned |\n');
    assert.equal(dated.milestones[0]?.period?.period.end, '2026-03-31');
    const kept = plan('# Plan\n| Metric | Target | Status |\n|---|---|---|\n| Sales | 40 | Planned |\n');
    assert.equal(kept.tables[0]?.columns[1]?.meaning, 'required');
    const bar = '| Area | Today | Staff bar | Gap | How |\n|---|---|---|---|---|\n';
    const gaps = plan(`# Plan\n${bar}| Design | Beginner | Expert | 3 | Own the redesign of the ledger |\n`)
      .gapTables[0];
    assert.deepEqual(
      gaps?.rows.map(({ required, computed }) => [required.text, computed]),
      [['Expert', -3]],
    );
  });

  it('learns from its rows which end of the scale is the low one, where no word tells', () => {
    const gaps = (definitions: string) =>
      plan(
        `# Plan\n| Skill | Current | Required |\n|---|---|---|\n| Sailing | Deckhand | Captain |\n| Diving | Mate | Mate |\n\n` +
          `| Level | Meaning |\n|---|---|\n${definitions}`,
      ).gapTables.flatMap(({ rows }) => rows.map(({ computed }) => computed));
    assert.deepEqual(gaps('| Captain | a |\n| Mate | b |\n| Deckhand | c |\n'), [-2, 0]);
    assert.deepEqual(gaps('| Deckhand | a |\n| Mate | b |\n| Captain | c |\n'), [-2, 0]);
  });

  it('learns levels also where the gap is counted the other way round', () => {
    const { scale } = plan(
      '| Skill | Current | Target | Gap |\n|---|---|---|---|\n| Go | Beginner | Expert | +3 |\n| C | Coaching | Expert | +2 |',
    );
    assert.equal(scale.levels.find(({ name }) => name === 'Coaching')?.rank, 2);
  });

  it('does not chart prose', () => {
    const { gapTables } = plan(
      '| Gap | Current | Required |\n|---|---|---|\n| Keys | `localStorage` | Memory only, never on disk |',
    );
    assert.deepEqual(gapTables, []);
  });

  it('takes the document by its own word for what its quarters are', () => {
    const { tasks, phases } = plan(
      '# Plan 2026\n## Q1: March – May 2026\n| Task | Due | Status |\n|---|---|---|\n| a | Q1 | Planned |\n| b | Q3 | Planned |',
    );
    assert.deepEqual(phases[0]?.period?.period.end, '2026-05-31');
    assert.deepEqual(
      tasks.map(({ period }) => period?.period.end),
      ['2026-05-31', '2026-09-30'],
    );
  });

  it('learns the order of numeric dates from those that show it', () => {
    const ends = (text: string) => plan(text).tasks.map(({ period }) => period?.period.end);
    const table = (...dates: string[]) =>
      `| Task | Due | Status |\n|---|---|---|\n${dates.map((date) => `| a | ${date} | Planned |\n`).join('')}`;
    assert.deepEqual(ends(table('13/01/2026', '03/04/2026')), ['2026-01-13', '2026-04-03']);
    assert.deepEqual(ends(table('01/13/2026', '03/04/2026')), ['2026-01-13', '2026-03-04']);
    assert.deepEqual(ends(table('03/04/2026')), [undefined]);
  });

  it('works before its mojibake is repaired', () => {
    const { goals } = plan('#### Goal 1: Ship\n**Priority:** ðŸ”´ Critical\n**Timeline:** June â€” September 2026\n');
    assert.equal(goals[0]?.priority, 'critical');
    assert.deepEqual([goals[0]?.period?.period.start, goals[0]?.period?.period.end], ['2026-06-01', '2026-09-30']);
  });

  it('lets front matter say whether it is a plan', () => {
    assert.equal(plan('---\nplan: true\n---\nWords.').detection.isPlan, true);
    assert.equal(plan('---\nplan: false\n---\n## Goal 1: A\n## Goal 2: B').detection.isPlan, false);
    assert.equal(plan('## Goal 1: A\n## Goal 2: B').detection.isPlan, true);
    const figures = (columns: string) => `| Skill | ${columns} |\n|---|---|---|\n| Rust | 2 | 4 |\n| SQL | 3 | 4 |\n`;
    assert.equal(plan(figures('Current Level | Target Level')).detection.isPlan, true);
    assert.equal(plan(figures('Nivel Actual | Nivel Requerido')).detection.isPlan, true);
    assert.equal(plan(figures('Current | Target')).detection.isPlan, false);
    const tanks = '| Tank | Current Level | Target Level |\n|---|---|---|\n| A | 20 | 40 |\n| B | 30 | 40 |\n';
    assert.equal(plan(tanks).detection.isPlan, false);
  });

  it('takes no README, changelog or design note for a plan', () => {
    const texts = [
      '# Tool\n\n**Status:** stable\n\n## Goals\n\n- fast\n\n## Install\n\n- [ ] Windows\n- [x] Linux\n',
      '# Changelog\n\n## 1.2.0\n\n- Fixed: a bug\n\n| Version | Date |\n|---|---|\n| 1.1.0 | 2024-01-01 |\n',
      '# RFC 12\n\n**Status:** Accepted\n**Owner:** Kim\n\n## Goal\n\nMake it fast.\n\n## Phase 1\n\nWrite it.\n',
      '# API\n\n| Option | Required | Default |\n|---|---|---|\n| a | yes | b |\n',
      '# Tool\n\n**Status:** beta\n\n## Installation\n\n## Roadmap\n\n### Q1 2025\n- [x] a\n- [ ] b\n\n### Q2 2025\n- [ ] c\n\n## License\n',
      '# How I learned to draw\n\n*Updated: June 2023*\n\n## Week 1: Lines\n\n## Week 2: Boxes\n\n## Week 3: Shades\n',
      '# Support\n\n**Last updated:** 2023-08-01\n\n| Platform | Current | Required |\n|---|---|---|\n| Node | 18 | 20 |\n',
    ];
    for (const text of texts) assert.equal(plan(text).detection.isPlan, false, text);
  });
});
