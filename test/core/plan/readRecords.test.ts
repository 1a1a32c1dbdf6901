import assert from 'node:assert/strict';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan } from '../../../src/core/plan/plan';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
const plan = (text: string): Plan => parsePlan(text, { vocabulary }).plan;

function at(text: string, range: TextRange): string {
  return (splitLines(text).lines[range.startLine] ?? '').slice(range.startCharacter, range.endCharacter);
}

describe('stated counts', () => {
  const counts = (text: string) => plan(text).counts.map((count) => `${count.text} ${count.of} ${count.place}`);

  it('stand in headings and fields', () => {
    assert.deepEqual(counts('## Technical (2/5 met)\n- [ ] a'), ['2/5 parts heading']);
    assert.deepEqual(counts('## Goal 1: Learn\n**Progress:** 4/7 complete'), ['4/7 parts field']);
    assert.deepEqual(counts('## Goal 1: Learn\n**Progress:** 4/7'), ['4/7 parts field']);
    assert.deepEqual(counts('**Evidence (1/4):**\n- [ ] a'), ['1/4 parts heading']);
    assert.deepEqual(counts('- **完了タスク**: 7/7 (100%) ✅'), ['7/7 parts field']);
    assert.deepEqual(counts('- Tasks done: 3/7'), ['3/7 parts field']);
    assert.deepEqual(counts('- [ ] Ship [1/2]\n  - [x] a\n  - [ ] b'), ['1/2 parts item']);
  });

  it('do not stand in prose, lists, cells, dates or ratings', () => {
    assert.deepEqual(counts('# Plan\nWe did (2/5) of it.\n- read 2/5 done\n- [ ] 3/4 done'), []);
    assert.deepEqual(counts('| Goal | Note |\n|---|---|\n| a | (2/5 met) |'), []);
    assert.deepEqual(counts('**Last Updated:** 3/5\n**Quality:** 4/5\n**Deadline:** (1/25)'), []);
    assert.deepEqual(counts('# Part 1 of 3\n## Week 2 of 8'), []);
  });

  it('tell what they are of', () => {
    assert.deepEqual(counts('## Course (12/40 hours done)'), ['12/40 amounts heading']);
    assert.deepEqual(counts('**Satisfaction:** 4/5 (80%)'), ['4/5 amounts field']);
    assert.deepEqual(counts('## Reading (3/10 chapters finished)'), ['3/10 things heading']);
    assert.deepEqual(counts('**Interviews:** 3/8 done'), ['3/8 things field']);
    assert.deepEqual(counts('## Draft 2 of 3'), ['2 of 3 things heading']);
    assert.deepEqual(counts('- **学習時間**: 30/60 (50%)'), ['30/60 amounts field']);
  });

  it('have exact ranges, also behind mojibake', () => {
    const text = '## Scope â€” Impact (11/40 met, 28%)\n- [ ] a';
    const [count] = plan(text).counts;
    assert.deepEqual(count && [count.range, count.doneRange, count.totalRange].map((range) => at(text, range)), [
      '11/40',
      '11',
      '40',
    ]);
    const other = '- **完了タスク**: 7/7 (100%) ✅';
    assert.equal(at(other, plan(other).counts[0]?.percent?.range as TextRange), '100');
  });
});

describe('stated readiness', () => {
  const stated = (text: string) =>
    plan(text).readiness.map((each) => `${each.percent} ${at(text, each.range)} ${at(text, each.figureRange)}`);

  it('stands in headings and fields', () => {
    assert.deepEqual(stated('### Overall Readiness: 40%'), ['40 40% 40']);
    assert.deepEqual(stated('### 📊 Promotion readiness (55 %)'), ['55 55 % 55']);
    assert.deepEqual(stated('**Overall Readiness:** ~62.5%'), ['62.5 62.5% 62.5']);
    assert.deepEqual(stated('Overall Readiness: 40%\n'), ['40 40% 40']);
    assert.deepEqual(stated('- **准备度**：40%'), ['40 40% 40']);
  });

  it('is no range, no target and nothing else in percent', () => {
    assert.deepEqual(stated('### Overall Readiness: 40–50%'), []);
    assert.deepEqual(stated('### Test coverage: 40%\nOverall Readiness is 40% or so.'), []);
    assert.deepEqual(stated('**Readiness:** see below, about 40%'), []);
  });
});

describe('check-in logs', () => {
  const logs = (text: string) =>
    plan(text).checkIns.map(
      ({ form, unit, entries, blanks }) =>
        `${form} ${unit}: ${entries.map(({ period }) => period.text).join(', ')} / ${blanks.map(({ period }) => period.text).join(', ')}`,
    );

  it('are tables by month or quarter, without rows that nobody filled in', () => {
    assert.deepEqual(
      logs(
        '| Month | Progress | Notes |\n|---|---|---|\n| Feb 2026 | Good | |\n| Jan 2026 | Good | |\n| Mar 2026 | - | TBD |',
      ),
      ['table month: Jan 2026, Feb 2026 / Mar 2026'],
    );
    assert.deepEqual(logs('## Quarterly Review\n| Quarter | Notes |\n|---|---|\n| Q1 2026 | Good |'), [
      'table quarter: Q1 2026 / ',
    ]);
    assert.deepEqual(logs('| Month | Rain |\n|---|---|\n| Jan 2026 | much |'), []);
  });

  it('are reviews with dated headings or items', () => {
    assert.deepEqual(
      logs('## Quarterly Review\n### Q1 2026 (Completed)\n- went well\n### Q2 2026\n**Learned:**\n- [ ] [Item]\n'),
      ['review quarter: Q1 2026 / Q2 2026'],
    );
    assert.deepEqual(logs('## Monthly Check-in\n- **Jan 2026:** good\n- Feb 2026 — fine\n- Mar 2026:\n'), [
      'review month: Jan 2026, Feb 2026 / Mar 2026',
    ]);
    assert.deepEqual(logs('# Plan\n## Q1 2026 Review\nGood.\n## Q2 2026 Review\nGood.\n## Q3 2026 Launch\nSoon.'), [
      'review quarter: Q1 2026, Q2 2026 / ',
    ]);
  });

  it('take reviews of nothing for none', () => {
    assert.deepEqual(logs('## Quarterly Review\nWe meet each quarter.\n### Agenda\n- talk'), []);
  });
});

describe('resources and people', () => {
  it('are the rows of libraries', () => {
    const text = '| Book | Author | Status |\n|---|---|---|\n| *Tides* | Kim | Reading |\n| [Title] | | |\n| | | |';
    const { resources } = plan(text);
    assert.deepEqual(
      resources.map(({ name, type, status, details, nameRange }) => [
        name,
        type,
        status?.status,
        details.map(({ title, text: detail }) => `${title}=${detail}`),
        at(text, nameRange),
      ]),
      [['Tides', 'Book', 'active', ['Author=Kim', 'Status=Reading'], '*Tides*']],
    );
  });

  it('name people in tables, columns and fields', () => {
    const text =
      '# Plan\n**Owner:** Ann + Bo\n\n## Mentors\n| Person | Expertise |\n|---|---|\n| Cy | Sailing |\n| [Name] | |\n\n## Tasks\n| Task | Owner | Status |\n|---|---|---|\n| a | Di, Ed | Done |\n| b | TBD | Done |';
    assert.deepEqual(
      plan(text).people.map(({ name, role, label, nameRange, details }) => [
        name,
        role,
        label,
        at(text, nameRange),
        details.map(({ text: detail }) => detail).join(),
      ]),
      [
        ['Cy', 'contact', 'Person', 'Cy', 'Sailing'],
        ['Di', 'owner', 'Owner', 'Di', ''],
        ['Ed', 'owner', 'Owner', 'Ed', ''],
        ['Ann', 'owner', 'Owner', 'Ann', ''],
        ['Bo', 'owner', 'Owner', 'Bo', ''],
      ],
    );
  });
});
