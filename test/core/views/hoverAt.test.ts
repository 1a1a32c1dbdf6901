import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { hoverAt } from '../../../src/core/views/hoverAt';

const PLAN = `# Growth plan 2026

**Last Updated:** 2026-06-15
**Current Level:** Competent

## Goal 1: Ship the importer
**Timeline:** June – September
**Status:** On track

| Week | Activity | Owner | Status |
|------|----------|-------|--------|
| 1-2 | Read | Kim | Completed |
| 3-4 | Write | | [/] |

## Goal 2: Speak (1/3 met)
**Target Date:** 03/04/2026

- [x] One
- [ ] Two
- [ ] **M5:** A talk, see M6 in \`2026-M6\`
- [ ] **M6:** A second talk

## O1: Grow

| Key Result | Baseline | Target | Current | Grade | Due |
|---|---|---|---|---|---|
| KR1.1: Lift sign-ups | 0 | 100 | 50 | 0.4 | 2026-12-31 |

## Skill gaps

| Skill | Current | Required | Gap | Priority |
|---|---|---|---|---|
| Design | Beginner | Expert | -3 | High |
`;

/** The title and the lines that a hover gives on the last character of a text; null where there is none. */
function hover(text: string, { plan = PLAN, today = '2026-09-20' } = {}): string | null {
  const document = new PlanDocument(plan);
  const line = document.lines.findIndex((each) => each.includes(text));
  assert.ok(line >= 0, text);
  const character = (document.lines[line] ?? '').indexOf(text) + text.length - 1;
  const analysis = analyse(document.plan, { today, staleAfterDays: 90 });
  const view = hoverAt(analysis, document.lines, { line, character });
  if (view?.kind !== 'facts') return view?.kind ?? null;
  return [view.title, ...view.lines].map((each) => (typeof each === 'string' ? each : formatMessage(each))).join(' | ');
}

describe('hoverAt', () => {
  it('gives the days of a period, how far they are, and where its year is from', () => {
    assert.equal(
      hover('– September'),
      'June – September | 2026-06-01 to 2026-09-30 | 10 days left | Its year is that of "Growth plan 2026"',
    );
    assert.match(hover('– September', { today: '2026-09-30' }) ?? '', /Ends today/);
    assert.match(hover('– September', { today: '2026-05-31' }) ?? '', /Begins tomorrow/);
    assert.match(hover('– September', { today: '2026-10-02' }) ?? '', /2 days overdue/);
  });

  it('says from where a week is counted', () => {
    assert.equal(
      hover('| 3-4'),
      '3-4 | 2026-06-15 to 2026-06-28 | Ended 84 days ago | Counted from the first day of "Goal 1: Ship the importer"',
    );
  });

  it('says why a period stays unresolved', () => {
    assert.equal(
      hover('03/04/2026'),
      '03/04/2026 | Day and month can be read both ways: planmark.dateOrder says which.',
    );
    const plan = PLAN.replace('**Timeline:** June – September', '').replace(' 2026', '');
    assert.match(hover('| 1-2', { plan: plan.replace('2026-06-15', 'TBD') }) ?? '', /needs a start/);
    const yearless = { plan: PLAN.replace('Growth plan 2026', 'Growth plan').replace('2026-06-15', 'TBD') };
    assert.match(hover('– September', yearless) ?? '', /Its year is unknown/);
    assert.match(hover('2026-02-30', { plan: PLAN.replace('03/04/2026', '2026-02-30') }) ?? '', /no such day/);
  });

  it('says of a week beside a date which of them counts', () => {
    const plan = `# Plan 2026\n\n## Goal 1: A\n\n| Week | Task | Due | Status |\n|---|---|---|---|\n| 1-2 | Read | 2026-03-13 | Done |\n`;
    assert.equal(hover('| 1-2', { plan }), '1-2 | What counts is the date stated with it: 2026-03-13');
  });

  it('tells a day by its distance, and by no second date', () => {
    assert.equal(hover('2026-06-15'), '2026-06-15 | 97 days ago');
  });

  it('gives what was counted, and all readings where none fits', () => {
    assert.equal(
      hover('(1/3'),
      '1/3 | It does not agree with what is counted: | 1 of 4 done directly below | 0 of 2 done of the milestones below',
    );
    const right = PLAN.replace('(1/3 met)', '(1/4 met)');
    assert.equal(hover('(1/4', { plan: right }), '1/4 | It agrees with what is counted: | 1 of 4 done directly below');
  });

  it('gives all readings of a readiness', () => {
    const plan = `${PLAN}\n## Checklist\n\n**Overall Readiness: 30%**\n\n### Technical (1/2 met)\n\n- [x] A\n- [ ] B\n`;
    assert.equal(
      hover('30%', { plan }),
      '30% | 1 of 2 in the parts whose headings count: 50 % | 2 of 7 of all boxes of the plan: 29 %',
    );
  });

  it('names what an id stands for, where it is given and where it is referred to', () => {
    assert.equal(hover('**M6'), 'M6 | A second talk | Works towards: Goal 2: Speak (1/3 met)');
    assert.match(hover('see M6') ?? '', /^M6 \| A second talk \| .* \| Defined in line 21$/);
    assert.equal(hover('2026-M6'), null);
  });

  it('gives attainment, pace and grade of a key result', () => {
    const plan = PLAN.replace('2026-12-31', 'July – December 2026');
    assert.equal(
      hover('Lift sign-ups', { plan }),
      'Lift sign-ups | 50 % of the way | Ahead of pace: 45 % of its time is over | Grade as stated: 0.4',
    );
    assert.match(hover('| 50', { plan }) ?? '', /^Lift sign-ups/);
  });

  it('says how a status is read, but not what a plain box says itself', () => {
    assert.equal(hover('On track'), 'On track | Read as: in progress');
    assert.equal(hover('Completed'), 'Completed | Read as: done');
    assert.equal(hover('[/]'), '[/] | Read as: in progress');
    assert.equal(hover('[x]'), null);
  });

  it('says how a column is read, and the sign of its gaps', () => {
    assert.equal(hover('| Owner'), 'Owner | Read as: who is responsible');
    assert.equal(
      hover('| Gap'),
      'Gap | Read as: the distance between two levels | This table writes current − required.',
    );
  });

  it('says of a column called Gap that it names the rows where it does', () => {
    const plan =
      '# Growth plan\n\n## Critical gaps\n\n| Gap | Current | Required |\n|---|---|---|\n| Design | Beginner | Expert |\n';
    assert.equal(hover('| Gap', { plan }), 'Gap | Read as: what the row is about');
  });

  it('tells a gap at its name and its size, and levels and priorities by themselves', () => {
    assert.equal(hover('| Design'), 'gap');
    assert.equal(hover('| Design | Beginner'), 'level');
    assert.equal(hover('| Beginner | Expert'), 'level');
    assert.equal(hover('| Expert | -3'), 'gap');
    assert.equal(hover('| -3 | High'), 'priority');
    assert.equal(hover('Level:** Competent'), 'level');
  });

  it('tells the gap where its level says nothing by itself', () => {
    assert.equal(hover('| Depth | L4', { plan: `${PLAN}| Depth | L4 | L6 | -2 |\n` }), 'gap');
  });

  it('is silent on what is not understood', () => {
    for (const text of ['- [x] One', 'Kim', '|---|']) assert.equal(hover(text), null, text);
    assert.equal(hover('M6', { plan: '# Notes\n\n```\n- [ ] **M6:** A talk\n```\n\n- [ ] M5: x\n' }), null);
  });

  const rows = (text: string, plan = PLAN) => {
    const document = new PlanDocument(plan);
    const line = document.lines.findIndex((each) => each.includes(text));
    const character = (document.lines[line] ?? '').indexOf(text) + text.length - 1;
    const view = hoverAt(analyse(document.plan, { today: '2026-09-20', staleAfterDays: 90 }), document.lines, {
      line,
      character,
    });
    return view?.kind === 'facts'
      ? view.rows?.map(({ bar, name, figure }) => `${bar.current}-${bar.required}/${bar.highest} ${name} ${figure}`)
      : undefined;
  };

  it('draws the gaps of a table on its header, the widest first, without what is unknown', () => {
    const plan = `${PLAN}| Tests | Expert | Beginner | +3 |\n| Ops | None | Expert | -4 |\n| Law | | Expert | |\n`;
    assert.deepEqual(rows('| Skill | Current', plan), ['0-4/4 Ops −4', '1-4/4 Design −3', '4-1/4 Tests +3']);
    assert.match(hover('| Skill | Current', { plan }) ?? '', /Current \| Read as: the level or value now/);
    const many = Array.from({ length: 15 }, (_, index) => `| S${index} | None | Expert | -4 |\n`).join('');
    assert.equal(rows('| Skill | Current', PLAN + many)?.length, 12);
    assert.match(hover('| Skill | Current', { plan: PLAN + many }) ?? '', /and 4 more/);
  });

  it('draws how far a goal is, and the parts below it', () => {
    const plan = '## Goal 1: Ship\n**Timeline:** Q3 2026\n### Design\n- [x] a\n- [/] b\n### Build\n- [ ] c\n';
    assert.deepEqual(rows('Ship', plan), ['1-2/2 Design 1/2', '0-0/1 Build 0/1']);
    assert.equal(hover('Ship', { plan }), 'Ship | 1 of 3 done | Q3 2026');
    assert.equal(hover('Ship', { plan: '## Goal 1: Ship\nWords.\n- a\n' }), null);
  });
});
