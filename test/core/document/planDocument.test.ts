import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import { blanksOf } from '../../../src/core/analysis/blanks';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { runRules } from '../../../src/core/rules/runRules';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
/** So that a short section is read in parts. */
const FEW_LINES = 2;
const levelNames = ({ plan }: PlanDocument) => plan.scale.levels.map(({ name }) => name).sort();

describe('PlanDocument', () => {
  it('stays equal to a fresh reading of the same text', () => {
    const document = new PlanDocument('# Plan\n\n## Goal 1: A\n- [ ] a\n');
    document.edit([
      { range: { startLine: 3, startCharacter: 3, endLine: 3, endCharacter: 4 }, text: 'x' },
      { range: { startLine: 0, startCharacter: 6, endLine: 0, endCharacter: 6 }, text: ' of mine' },
    ]);
    assert.deepEqual(document.lines, ['# Plan of mine', '', '## Goal 1: A', '- [x] a', '']);
    assert.equal(document.plan.tasks[0]?.state, 'done');
    assert.equal(document.plan.title, 'Plan of mine');
  });

  it('takes a heading for the header of a table as soon as its separator stands below it', () => {
    const document = new PlanDocument('## A\n## B|---|\n| Sep 2026 | On track |');
    assert.equal(document.plan.root.children.length, 2);
    document.edit([{ range: { startLine: 2, startCharacter: 0, endLine: 2, endCharacter: 0 }, text: '|---|---|\n' }]);
    const [table] = document.plan.tables;
    assert.equal(table?.headerLine, 1);
    assert.equal(table?.parent, document.plan.root.children[0]);
  });

  it('takes the built-in levels again once the last definition is gone', () => {
    const text = '# Plan\n\n## Levels\n| Level | Definition |\n|---|---|\n| Novice | Learns |\n| Master | Teaches |\n';
    const document = new PlanDocument(text, vocabulary);
    assert.deepEqual(levelNames(document), ['Master', 'Novice']);
    document.edit([{ range: { startLine: 3, startCharacter: 12, endLine: 3, endCharacter: 12 }, text: '*' }]);
    assert.deepEqual(levelNames(document), levelNames(new PlanDocument(document.lines.join('\n'), vocabulary)));
  });

  it('asks all rows anew what they state of the scale when other levels are defined', () => {
    const levels = (names: string) =>
      `| Level | Definition |\n|---|---|\n${names.replaceAll(/\w+/g, '| $& | Text |\n')}`;
    const skills = '| Skill | Current | Target | Gap |\n|---|---|---|---|\n| Design | Novice | Skilled | 1 |\n';
    const text = `# Plan\n\n## Skills\n${skills}\n## Levels\n${levels('Novice Skilled Master')}`;
    const document = new PlanDocument(`${text}\n## Others\n${levels('Novice Guru Master')}`, vocabulary);
    assert.deepEqual(levelNames(document), ['Master', 'Novice', 'Skilled']);
    document.edit([{ range: { startLine: 8, startCharacter: 2, endLine: 8, endCharacter: 7 }, text: 'Word' }]);
    assert.deepEqual(document.plan.scale, new PlanDocument(document.lines.join('\n'), vocabulary).plan.scale);
  });

  it('asks for no text below a heading that now says that it is a template', () => {
    const steps = Array.from({ length: 8 }, (_, index) => `- [ ] Step ${index}\n`).join('');
    const text = `# Plan\n\n## Goal 1: A\n${steps}\n## My Templat\n\n### Notes\n- [ ] [Your name]\n`;
    const document = new PlanDocument(text, vocabulary);
    const blanks = () => blanksOf(document.plan).length;
    assert.equal(blanks(), 1);
    document.edit([{ range: { startLine: 12, startCharacter: 13, endLine: 12, endCharacter: 13 }, text: 'e' }]);
    assert.equal(document.lines[12], '## My Template');
    assert.equal(blanks(), 0);
  });

  it('counts weeks no longer from a goal whose timeline has become unreadable', () => {
    const weeks = '| Week | Activity | Status |\n|---|---|---|\n| 1-2 | Read | [ ] |\n';
    const goals = `## Goal 1: A\n**Timeline:** July – October 2026\n\n## Goal 2: B\n\n${weeks}`;
    const document = new PlanDocument(`# Plan\n\n${goals}`, vocabulary);
    const lateWeeks = () => analyse(document.plan, { today: '2026-08-20', staleAfterDays: 90 }).late.length;
    assert.equal(lateWeeks(), 1);
    document.edit([{ range: { startLine: 3, startCharacter: 28, endLine: 3, endCharacter: 28 }, text: '-' }]);
    assert.equal(lateWeeks(), 0);
  });

  it('has a title also where a heading of its level is underlined below it', () => {
    const { plan } = new PlanDocument('# Plan\n\none\n\nOther\n=====\n\ntwo\n');
    assert.equal(plan.title, 'Plan');
    assert.equal(plan.root.children.length, 2);
  });

  it('keeps a heading as long as what stands below an underlined heading of its section', () => {
    const document = new PlanDocument('# Plan\n\none\n\nBelow\n-----\n\ntwo\nthree\n\n### Deep\n\nfour\n\n# Other\n');
    assert.equal(document.plan.root.children[0]?.range.endLine, 12);
    document.edit([{ range: { startLine: 7, startCharacter: 0, endLine: 8, endCharacter: 0 }, text: '' }]);
    assert.equal(document.plan.root.children[0]?.range.endLine, 11);
  });

  it('ends a heading where its sections end after a line less in one of them and a line more below', () => {
    const document = new PlanDocument(
      '# Plan\n\n## A\n\n### A1\n\none\ntwo\n\n### A2\n\nend\n\n## B\n\none\n',
      vocabulary,
    );
    const endOfA = () => {
      const [plan] = document.plan.root.children;
      const [a] = plan && 'children' in plan ? plan.children : [];
      return a?.range.endLine;
    };
    assert.equal(endOfA(), 11);
    document.edit([{ range: { startLine: 6, startCharacter: 0, endLine: 7, endCharacter: 0 }, text: '' }]);
    document.edit([{ range: { startLine: 14, startCharacter: 0, endLine: 14, endCharacter: 0 }, text: 'more\n' }]);
    assert.equal(endOfA(), 10);
  });

  it('tells weeks beyond a timeline of where it stands now that a further part of its section says it', () => {
    const rows = ['| Week | Activity | Done |', '|---|---|---|', '| 1-2 | Talk | [ ] |', '| 15-16 | Read | [ ] |'];
    const goal = ['# Plan 2026', '', '## Goal 1: Design', '', 'Text', 'more', '', 'Text', '', 'Text', ''];
    const parts = [...goal, '', '**Timeline:** Q3 2026', '', 'Text', 'more', 'more', '', ...rows, ''].join('\n');
    const document = new PlanDocument(parts, vocabulary, undefined, FEW_LINES);
    const related = ({ plan, lines, problems }: PlanDocument) =>
      runRules({ analysis: analyse(plan, { today: '2026-08-20', staleAfterDays: 90 }), lines, problems })
        .findings.filter(({ rule }) => rule === 'week-outside-timeline')
        .map((finding) => finding.related[0]?.range.startLine);
    assert.deepEqual(related(document), [12]);
    document.edit([{ range: { startLine: 11, startCharacter: 0, endLine: 12, endCharacter: 0 }, text: '' }]);
    assert.deepEqual(related(document), [11]);
  });

  it('tells of an unclosed fence the same, whatever its section is cut into', () => {
    const text = '# Plan 2025\n\nText\n\n- ```    Airflow\n\nText\n\nText\nmore\nmore\n\nText\nmore\nmore\nmore\n';
    const ends = (document: PlanDocument) => document.problems.map((each) => 'endLine' in each && each.endLine);
    assert.deepEqual(ends(new PlanDocument(text, vocabulary)), [5]);
    assert.deepEqual(ends(new PlanDocument(text, vocabulary, undefined, FEW_LINES)), [5]);
    assert.deepEqual(ends(new PlanDocument('# Plan\n\n```\ncode\n\n\n', vocabulary)), [4]);
  });

  it('tells periods in the order of the text, whatever its sections are cut into', () => {
    const filler = 'Text\nmore\n\n'.repeat(4);
    const text = `# Plan\n\n## Goal 1: Learn\n\n${filler}**Start:** 2026-05-01\n**Deadline:** Month 3\n\n- [ ] a\n`;
    const texts = (linesOfPart?: number) => {
      const { plan } = new PlanDocument(text, vocabulary, undefined, linesOfPart);
      return analyse(plan, { today: '2026-08-20', staleAfterDays: 90 }).periods.map((each) => each.text);
    };
    assert.deepEqual(texts(), ['2026-05-01', 'Month 3']);
    assert.deepEqual(texts(FEW_LINES), texts());
  });

  it('counts from the phase that a goal has come below', () => {
    const text =
      '# Plan\n\n**Start Date:** 2026-01-01\n\n## Phase 1: Build (August 2026)\n\n## Goal 1: Learn\n\n**Period:** 6 months\n\n- [ ] a\n- [x] b\n';
    const overdue = ({ plan }: PlanDocument) =>
      analyse(plan, { today: '2026-08-20', staleAfterDays: 90 }).overdue.map(({ deadline }) => deadline);
    const document = new PlanDocument(text, vocabulary);
    assert.deepEqual(overdue(document), ['2026-06-30']);
    document.edit([{ range: { startLine: 6, startCharacter: 0, endLine: 6, endCharacter: 0 }, text: '#' }]);
    assert.deepEqual(overdue(document), []);
  });

  it('takes any sequence of edits as a text does', () => {
    const piece = fc.array(fc.constantFrom('a', '\n', '\r\n', '- [ ] ', '| ', '# ', '```'), { maxLength: 6 });
    fc.assert(
      fc.property(piece, fc.array(fc.tuple(fc.nat(), fc.nat(), piece), { maxLength: 8 }), (start, edits) => {
        let text = start.join('');
        const document = new PlanDocument(text, vocabulary);
        for (const [from, length, inserted] of edits) {
          const { lines } = splitLines(text);
          const startLine = from % lines.length;
          const endLine = Math.min(lines.length - 1, startLine + (length % 3));
          const startCharacter = Math.min(from % 5, lines[startLine]?.length ?? 0);
          const endCharacter = lines[endLine]?.length ?? 0;
          const range = { startLine, startCharacter, endLine, endCharacter };
          const newText = inserted.join('').replaceAll('\r\n', '\n');
          document.edit([{ range, text: newText }]);
          text = applyEdits(text, [{ range, newText }]);
          assert.deepEqual(document.lines, splitLines(text).lines);
        }
        assert.equal(document.plan.lineCount, splitLines(text).lines.length);
      }),
    );
  });

  it('refuses a change that leaves the text', () => {
    const document = new PlanDocument('a');
    const range = { startLine: 3, startCharacter: 0, endLine: 3, endCharacter: 0 };
    assert.throws(() => document.edit([{ range, text: 'b' }]), RangeError);
  });
});
