import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import type { Analysis } from '../../src/core/analysis/analysis';
import { PlanDocument } from '../../src/core/document/planDocument';
import type { SectionRole } from '../../src/core/plan/plan';
import { walk } from '../../src/core/plan/queries';
import type { Finding } from '../../src/core/rules/finding';
import { runRules } from '../../src/core/rules/runRules';
import { contains, rangeOnLine, type TextRange } from '../../src/core/text/range';
import { applyEdits, type TextEdit } from '../../src/core/text/textEdit';

/** Documents of users, kept beside the repository: what they must give is said in the specification, section 11. */
const SEEDS = join(__dirname, '../../../shared/seeds');

function textOf(number: string): string {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number)) ?? '';
  return readFileSync(join(SEEDS, name), 'utf8');
}

function read(number: string, today = '2026-11-20') {
  return findingsIn(textOf(number), today);
}

function findingsIn(text: string, today: string): { analysis: Analysis; findings: readonly Finding[] } {
  const document = new PlanDocument(text);
  const analysis = analyse(document.plan, { today, staleAfterDays: 90 });
  const { findings, failures } = runRules({ analysis, problems: document.problems, lines: document.lines });
  assert.deepEqual(failures, []);
  return { analysis, findings };
}

/** The text after the best fix of the first finding of each rule. */
function withFixes(text: string, today: string, rules: readonly string[]): string {
  return rules.reduce((fixed, rule) => {
    const [fix] = findingsIn(fixed, today).findings.find((finding) => finding.rule === rule)?.fixes ?? [];
    assert.ok(fix, `a fix of ${rule}`);
    return applyEdits(fixed, fix.edits);
  }, text);
}

/** What its author would do about the rest: the first goal met, the next moved, the check-ins kept, another talk agreed. */
function broughtUpToDate(text: string, today: string): string {
  const { plan, checkIns, freshness } = findingsIn(text, today).analysis;
  const [met, moved] = plan.goals.filter(({ period }) => period !== null);
  const lines = text.split('\n');
  const edits: TextEdit[] = [];
  const put = (range: TextRange | undefined, newText: string) => {
    assert.ok(range, `a place for ${newText}`);
    edits.push({ range, newText });
  };
  put(freshness?.field.date?.range, today);
  for (const { state, markRange } of plan.boxes) {
    if (
      state !== 'done' &&
      met &&
      contains(met.range, { line: markRange.startLine, character: markRange.startCharacter })
    )
      put(markRange, 'x');
  }
  put(moved?.period?.range, 'July – December 2026');
  const next = walk(plan.root).find((node) => node.kind === 'field' && node.isUpcoming);
  put(next?.kind === 'field' ? next.date?.range : undefined, '2027-01-15');
  for (const { log, newest } of checkIns) {
    const { startLine } = newest.periodRange;
    const line = lines[startLine] ?? '';
    const missed = log.form === 'table' ? ['Sep 2026', 'Oct 2026'] : ['Q3 2026'];
    const entries = missed.map((period) => line.replace(newest.period.text, period));
    // Entries of a review stand above what is told of the one before.
    const after = log.form === 'table' ? `\n${entries.join('\n')}` : `\n- [x] A talk\n\n${entries.join('\n')}`;
    put(rangeOnLine(startLine, line.length, line.length), after);
  }
  return applyEdits(text, edits);
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, range }) => `${range.startLine + 1} ${severity} ${rule}`);

describe('the five documents of users', () => {
  before(function () {
    if (existsSync(SEEDS)) return;
    console.log('      skipped: the documents of users are not here');
    this.skip();
  });

  it('000: pillars, goals and milestones that stand in cells', () => {
    const { analysis, findings } = read('000');
    const { plan } = analysis;
    assert.equal(plan.detection.isPlan, true);
    assert.equal(plan.phases.length, 3);
    assert.equal(plan.goals.length, 8);
    assert.deepEqual(
      plan.milestones.map(({ id }) => id),
      Array.from({ length: 14 }, (_, index) => `M${index + 1}`),
    );
    assert.ok(plan.milestones.every(({ state }) => state === null));
    assert.equal(plan.year, 2026);
    assert.equal(plan.gapTables.length, 0);
    assert.deepEqual(
      plan.tables.map(({ kind }) => kind),
      ['history', 'goals', 'goals', 'goals'],
    );
    // `(1/25)` stands in prose.
    assert.deepEqual([plan.title?.slice(0, 4), analysis.counts], ['2026', []]);
    assert.deepEqual(findings, []);
  });

  it('001: prose gives nothing', () => {
    const { analysis, findings } = read('001');
    const { plan } = analysis;
    assert.equal(plan.detection.isPlan, false);
    assert.deepEqual([plan.tasks, plan.gapTables, plan.goals], [[], [], []]);
    assert.deepEqual(findings, []);
  });

  it('002: goals, boxes, gaps and the scale', () => {
    const { plan, ...analysis } = read('002').analysis;
    assert.equal(plan.goals.length, 5);
    assert.equal(plan.goals.filter(({ period }) => period).length, 2);
    const listBoxes = plan.tasks.filter((task) => task.box && !task.inTable);
    const cellBoxes = plan.tasks.filter((task) => task.box && task.inTable);
    const done = (tasks: typeof listBoxes) => tasks.filter(({ state }) => state === 'done').length;
    assert.deepEqual([listBoxes.length, done(listBoxes)], [31, 14]);
    assert.deepEqual([cellBoxes.length, done(cellBoxes)], [9, 2]);
    assert.deepEqual(analysis.boxes && [analysis.boxes.done, analysis.boxes.total], [16, 40]);
    const rows = plan.gapTables.flatMap((table) => table.rows);
    assert.equal(rows.filter(({ stated }) => stated).length, 10);
    assert.equal(rows.filter(({ stated }) => !stated).length, 7);
    assert.ok(rows.every(({ stated, computed }) => stated === null || stated.value === computed));
    assert.deepEqual(
      plan.scale.levels.map(({ name, rank, inferred }) => [name, rank, inferred]),
      [
        ['None', 0, false],
        ['Beginner', 1, false],
        ['Competent', 2, false],
        ['Demonstrating', 2, true],
        ['Proficient', 3, false],
        ['Expert', 4, false],
      ],
    );
  });

  it('002: what is late, today and in June', () => {
    const { analysis, findings } = read('002');
    assert.deepEqual(told(findings), [
      '7 warning stale-document',
      '31 information unlisted-level',
      '37 warning mojibake',
      '82 warning overdue',
      '103 warning overdue',
      '199 warning stale-check-in',
      '203 warning stale-check-in',
      '240 warning missed-date',
    ]);
    assert.equal(analysis.freshness?.days, 158);
    assert.deepEqual(told(read('002', '2026-06-20').findings), [
      '31 information unlisted-level',
      '37 warning mojibake',
    ]);
  });

  it('002: nothing, once it is repaired and up to date', () => {
    const today = '2026-11-20';
    const repaired = withFixes(textOf('002'), today, ['mojibake', 'unlisted-level']);
    const updated = broughtUpToDate(repaired, today);
    assert.deepEqual(told(findingsIn(updated, today).findings), []);
  });

  it('002: figures that agree, logs that stop, gaps that are covered', () => {
    const { analysis } = read('002');
    assert.deepEqual(
      analysis.counts.map(({ count, isRight }) => [count.text, isRight]),
      [
        ['2/5', true],
        ['1/4', true],
        ['2/4', true],
      ],
    );
    assert.deepEqual(
      analysis.readiness.map(({ agrees, readings }) => [agrees, readings.map(({ done, total }) => `${done}/${total}`)]),
      [[true, ['5/13', '6/17', '16/40']]],
    );
    const missing = (today?: string) =>
      read('002', today).analysis.checkIns.map(
        (each) => `${each.newest.period.text} ${each.next.start} ${each.missing}`,
      );
    assert.deepEqual(missing(), ['Aug 2026 2026-09-01 2', 'Q2 2026 2026-07-01 1']);
    assert.deepEqual(missing('2026-06-20'), ['Aug 2026 2026-09-01 0', 'Q2 2026 2026-07-01 0']);
    const coverage = analysis.coverage.map(({ gap, covers }) => [
      gap.name,
      [...new Set(covers.map(({ kind }) => kind))],
    ]);
    assert.deepEqual(coverage, [
      ['System design', ['goal', 'learning', 'resource', 'project', 'person', 'assignment']],
      ['Cross-team influence', ['goal', 'project', 'person', 'assignment']],
      ['Technical strategy', ['project', 'assignment']],
      ['Mentoring', ['learning', 'task']],
      ['Technical writing', ['learning']],
      ['Organizational impact', ['resource', 'person']],
      ['Mentoring depth', ['learning']],
      ['Public speaking', ['learning']],
      ['Open source', []],
    ]);
    assert.deepEqual([analysis.levelConflicts, analysis.openEvidence], [[], []]);
    assert.deepEqual([analysis.plan.resources.length, analysis.plan.people.length], [5, 3]);
  });

  it('003: a goal, three years and two options', () => {
    const { analysis, findings } = read('003');
    const { plan } = analysis;
    assert.equal(plan.detection.isPlan, true);
    assert.equal(plan.goals.length, 1);
    assert.deepEqual(
      plan.phases.map(({ label }) => label.replace(/[^\w ]/g, '').trim()),
      ['YEAR 1', 'YEAR 2', 'YEAR 3'],
    );
    for (const phase of plan.phases) {
      assert.deepEqual(
        phase.fields.map(({ key }) => key),
        ['Focus', 'Outcome'],
      );
      assert.equal(phase.priority, null);
    }
    assert.equal(plan.phases[2]?.children.filter(({ kind }) => kind === 'option').length, 2);
    assert.deepEqual(told(findings), ['3 warning mojibake']);
  });

  it('004: plain text', () => {
    const { analysis, findings } = read('004');
    const { plan } = analysis;
    assert.equal(plan.detection.isPlan, true);
    assert.deepEqual(
      plan.fields.map(({ key, value }) => [key, value]),
      [
        ['Current Level', 'Senior Software Engineer (Level 4)'],
        ['Target Level', 'Staff Engineer (Level 5)'],
        ['Target Date', 'Mid 2025'],
      ],
    );
    assert.deepEqual(told(findings), ['4 warning overdue']);
    const nodes = [...walk(plan.root)];
    const titles = (role: SectionRole) => {
      const section = nodes.find((node) => node.kind === 'section' && node.role === role);
      return section?.kind === 'section'
        ? section.children.map((node) => ('title' in node ? node.title : node.kind))
        : [];
    };
    assert.deepEqual(
      nodes.flatMap((node) => (node.kind === 'option' ? [node.label] : [])),
      ['Option 1', 'Option 2'],
    );
    assert.deepEqual(titles('areas'), ['System Architecture & Design', 'Technical Leadership', 'Full-Stack Knowledge']);
    assert.deepEqual(titles('assignments'), ['item', 'item', 'item', 'item']);
    assert.equal(titles('metrics').length, 2);
    const dated = nodes.filter((node) => node.kind === 'item' && node.period !== null);
    assert.equal(dated.length, 1);
  });
});
