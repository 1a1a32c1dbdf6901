import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { applyEdits } from '../../../src/core/text/textEdit';
import { completionsAt } from '../../../src/core/views/completions/completionsAt';

const PLAN = `---
plan:
  start: 2026-01-05
  <front>
---
# Growth plan 2026

**Last Updated:** <updated>
**Owner:** Kim

## Skill gaps

| Skill | Current | Required | Gap | Priority |
|---|---|---|---|---|
| Design | Beginner | Expert | −3 | 🔴 High |
| Writing | Comp<level> | Expert |<gap>| 🟡 Medium |
| Speaking |  <empty>  | | | <priority> |

| Level | Definition |
|---|---|
| Beginner | Needs help |
| Competent | Works alone |
| Proficient | Leads |
| Expert | Teaches |

## Goal 1: Ship the importer
**Timeline:** June – September 2026
**Status:** <field>

| Week | Activity | Owner | Due | Status | Depends on |
|---|---|---|---|---|---|
| 1-2 | Read | Ada | June 5, 2026 | Completed | |
| 3-4 | Write | | June 19, 2026 | Underway | M5 |
| <week> | | <owner> | <due> | <status> | <depends> |

- [ ] **M5:** A talk
- [ ] **M6:** Another talk
- [ ] M<next>
- [ ] Prose about M<prose> and M5<known>
- [ ] Many words <words> here
`;

/** What is offered at a mark, and the line after the first of them is taken. */
function at(mark: string, plan = PLAN) {
  const marked = plan.replaceAll(/<\w+>/g, (each) => (each === `<${mark}>` ? '\u0000' : ''));
  const lines = marked.split('\n');
  const line = lines.findIndex((each) => each.includes('\u0000'));
  const position = { line, character: (lines[line] ?? '').indexOf('\u0000') };
  const text = marked.replace('\u0000', '');
  const document = new PlanDocument(text);
  const analysis = analyse(document.plan, { today: '2026-06-10', staleAfterDays: 90 });
  const { plan: read, problems } = document;
  const found = completionsAt({ plan: read, problems, lines: document.lines, analysis, position });
  if (!found) return { labels: null, details: [], after: '' };
  const { range, before, behind, items } = found;
  assert.ok(range.startCharacter <= position.character && position.character <= range.endCharacter);
  const after = applyEdits(text, [{ range, newText: before + (items[0]?.label ?? '') + behind }]).split('\n')[line];
  const details = items.map(({ detail }) => (detail && typeof detail === 'object' ? formatMessage(detail) : detail));
  return { labels: items.map(({ label }) => label), details, after };
}

describe('completionsAt', () => {
  it('gives the levels of the scale in a level cell, in the place of what stands there', () => {
    const { labels, after } = at('level');
    assert.deepEqual(labels, ['Beginner', 'Competent', 'Proficient', 'Expert']);
    assert.equal(after, '| Writing | Beginner | Expert || 🟡 Medium |');
  });

  it('gives them in tables of levels without a gap, too, but where figures stand, and where levels are defined', () => {
    const offered = (header: string, row: string, cells: string) =>
      at('x', `${PLAN}\n## Another\n\n${header}\n|---|---|---|\n${row}\n${cells}\n`).labels;
    const levels = ['Beginner', 'Competent', 'Proficient', 'Expert'];
    const improved = '| Skill | Before | After |';
    assert.deepEqual(offered(improved, '| Law | Beginner | Expert |', '| Art | <x> | |'), levels);
    assert.deepEqual(offered(improved, '| Law | Beginner | **Expert** |', '| Art | Beginner | Co<x> |'), levels);
    assert.deepEqual(offered('| Skill | Current Level | Notes |', '| Law | Expert | x |', '| Art | <x> | |'), levels);
    assert.deepEqual(offered('| Skill | Level | Notes |', '| Law | Expert | x |', '| Art | <x> | |'), levels);
    assert.equal(offered('| Key Result | Baseline | Target |', '| Lift | 1 | 5 |', '| Cut | <x> | |'), null);
    assert.equal(offered('| Level | Definition | Notes |', '| Expert | Teaches | x |', '| <x> | | |'), null);
  });

  it('keeps the pipes and a blank on either side of an empty cell', () => {
    assert.equal(at('empty').after, '| Speaking | Beginner  | | |  |');
    assert.equal(at('empty', PLAN.replace('|  <empty>  |', '|<empty>|')).after, '| Speaking | Beginner | | |  |');
  });

  it('gives the computed gap in the signs of the table', () => {
    const plan = PLAN.replace('Comp<level>', 'Competent');
    assert.deepEqual(at('gap', plan).labels, ['−2']);
    assert.equal(at('gap', plan).after, '| Writing | Competent | Expert | −2 | 🟡 Medium |');
  });

  it('gives no figure where a column called Gap names the rows, and priorities where it holds them', () => {
    const table = (cells: string) =>
      `# Growth plan 2026\n\n## Skill gaps\n\n| Skill | Gap | Current | Required |\n|---|---|---|---|\n| Design | 🔴 High | Beginner | Expert |\n| Law | 🟡 Medium | None | Expert |\n| ${cells} |\n`;
    assert.deepEqual(at('cell', table('Art | <cell> | None | Expert')).labels, [
      'Critical',
      '🔴 High',
      '🟡 Medium',
      '🟢 Low',
    ]);
    const named = table('Wri<cell> | None | Expert')
      .replaceAll(/ 🔴 High \|| 🟡 Medium \|| Skill \|/g, '')
      .replace('|---', '');
    assert.equal(at('cell', named).labels, null);
  });

  it('gives priorities and statuses in the wording of the plan', () => {
    assert.deepEqual(at('priority').labels, ['Critical', '🔴 High', '🟡 Medium', '🟢 Low']);
    assert.deepEqual(at('status').labels, ['Planned', 'Underway', 'At Risk', 'Blocked', 'Completed', 'Dropped']);
    assert.deepEqual(at('field').labels?.slice(0, 2), ['Planned', 'Underway']);
    assert.equal(at('field').after, '**Status:** Planned');
  });

  it('gives a column of boxes its boxes', () => {
    const plan = PLAN.replace('Completed', '[x]').replace('Underway', '[ ]');
    assert.deepEqual(at('status', plan).labels, ['[ ]', '[x]']);
  });

  it('gives dates in the form of their column', () => {
    const { labels, details } = at('due');
    assert.deepEqual(labels, ['July 3, 2026', 'June 10, 2026', 'June 30, 2026', 'September 30, 2026']);
    assert.deepEqual(details, ['next', 'today', 'end of the quarter', 'deadline of "Ship the importer"']);
    assert.deepEqual(at('updated').labels, ['2026-06-10']);
  });

  it('gives this period and the next where days have no form', () => {
    const quarters = PLAN.replace('June 5, 2026', 'Q1 2026').replace('June 19, 2026', 'Q2 2026');
    assert.deepEqual(at('due', quarters).labels, ['Q3 2026', 'Q2 2026']);
  });

  it('goes on counting weeks', () => {
    assert.deepEqual(at('week').labels, ['5-6']);
  });

  it('gives the people of the plan', () => {
    assert.deepEqual(at('owner').labels, ['Ada', 'Kim']);
  });

  it('gives the next id where an item begins, in the form of the others', () => {
    assert.deepEqual(at('next').labels, ['M7']);
    assert.equal(at('next').after, '- [ ] **M7:** ');
    const begun = at('next', PLAN.replace('M<next>', '**M<next>'));
    assert.equal(begun.after, '- [ ] **M7:** ');
  });

  it('gives the next id in a cell and in a heading, in the form of the others', () => {
    const cells = (row: string) =>
      `# Annual plan 2026\n\n## Pillar 1: A\n\n| Goal | Milestone | Due |\n|---|---|---|\n| G1 | [ ] **M1:** One [ ] **M2:** Two | 2026-12-31 |\n| ${row} |\n`;
    assert.equal(at('id', cells('G2 | **M<id> |')).after, '| G2 | **M3:**  | |');
    assert.equal(at('id', cells('G2 | [ ] M<id> |')).after, '| G2 | [ ] **M3:**  | |');
    assert.equal(at('id', cells('G2 | **M3:** x **M<id> |')).after, '| G2 | **M3:** x **M4:**  | |');
    assert.equal(at('id', cells('G2 | as M<id> |')).labels, null);
    assert.equal(at('id', cells('M<id> | **M3:** x |')).labels, null);
    const headings = '# Plan\n\n## Milestones\n\n### M1: One\n**Due:** 2026-07-01\n\n### M2: Two\n\n### M<id>\n';
    assert.equal(at('id', headings).after, '### M3: ');
    const numbered =
      '# Plan 2026\n\n## Milestones\n\n| ID | Milestone | Due | Status |\n|---|---|---|---|\n| M1 | One | 2026-07-01 | Done |\n| M2 | Two | 2026-08-01 | Planned |\n| M<id> | Three | | |\n';
    assert.equal(at('id', numbered).after, '| M3 | Three | | |');
  });

  it('gives known ids where one is begun, and in a column of dependencies', () => {
    assert.deepEqual(at('known').labels, ['M5']);
    assert.deepEqual(at('depends').labels, ['M5', 'M6']);
  });

  it('gives the keys below plan: that are not there yet', () => {
    const { labels, after } = at('front');
    assert.ok(labels?.includes('status') && labels.includes('levels') && !labels.includes('start'), labels?.join());
    assert.equal(after, '  status:');
  });

  it('gives the keys at the margin of a front matter that are not there yet', () => {
    const { labels, after } = at('margin', '---\nplan: true\n<margin>\n---\n# Plan\n');
    assert.deepEqual(labels, ['start', 'status']);
    assert.equal(after, 'start:');
  });

  it('gives nothing in prose', () => {
    assert.equal(at('words').labels, null);
    assert.equal(at('prose').labels, null);
  });
});
