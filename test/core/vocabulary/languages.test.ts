import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import type { Container, DatedText, Field, StatusCell } from '../../../src/core/plan/plan';
import { isContainerNode, walk } from '../../../src/core/plan/queries';
import { runRules } from '../../../src/core/rules/runRules';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const FOLDER = join(__dirname, '../../fixtures/languages');
const vocabulary = builtInVocabulary();

function read(language: string): string {
  return readFileSync(join(FOLDER, `${language}.md`), 'utf8');
}

/** All that is understood of a plan but its words: the fixtures say the same, line by line. */
function shapeOf(text: string) {
  const document = new PlanDocument(text, vocabulary);
  const { plan, problems, lines } = document;
  const analysis = analyse(plan, { today: '2026-11-20', staleAfterDays: 90 });
  const { findings, failures } = runRules({ analysis, problems, lines });
  assert.deepEqual(failures, []);
  const containers = [...walk(plan.root)].filter(isContainerNode);
  return {
    isPlan: plan.detection.isPlan,
    evidence: plan.detection.evidence.map(({ kind, count, line }) => `${line} ${kind} ${count}`),
    status: plan.status,
    year: plan.year,
    fields: plan.fields.map(fieldShape),
    scale: plan.scale.levels.map(({ rank, inferred }) => [rank, inferred]),
    containers: containers.map((each) => containerShape(each)),
    gaps: plan.gapTables.map(({ sign, headingPriority, rows, range }) => ({
      line: range.startLine,
      sign,
      headingPriority,
      rows: rows.map(({ current, required, stated, computed, priority }) =>
        [current.rank, required.rank, stated?.value ?? null, computed, priority?.priority ?? null].join(' '),
      ),
    })),
    milestones: plan.milestones.map(({ range, state, status, period }) =>
      [range.startLine, state, statusShape(status), dateShape(period)].join(' '),
    ),
    tasks: plan.tasks.map(({ range, state, status, period, relative, inTable }) => {
      const weeks = relative && `${relative.relative.unit} ${relative.relative.from}-${relative.relative.to}`;
      return [range.startLine, state, statusShape(status), dateShape(period), weeks, inTable].join(' ');
    }),
    boxes: plan.boxes.map(({ range, state }) => `${range.startLine} ${state}`),
    tables: plan.tables.map(({ headerLine, kind, columns }) =>
      [headerLine, kind, ...columns.map(({ meaning }) => meaning)].join(' '),
    ),
    overdue: analysis.overdue.map(({ deadline, range }) => `${range.startLine} ${deadline}`),
    upcoming: analysis.upcoming.map(({ deadline }) => deadline),
    updated: analysis.freshness?.updated ?? null,
    progress: [...analysis.progress].map(([{ titleRange }, { done, total }]) =>
      [titleRange.startLine, done, total].join(' '),
    ),
    counts: analysis.counts.map(({ count, actual }) => [count.range.startLine, actual?.done, actual?.total].join(' ')),
    checkIns: analysis.checkIns.map(({ next, missing }) => `${next.start} ${missing}`),
    openEvidence: analysis.openEvidence.map(({ checklist }) => checklist.titleRange.startLine),
    coverage: analysis.coverage.map(({ gap, covers }) => `${gap.range.startLine} ${covers.length > 0}`),
    findings: findings.map(({ rule, severity, range }) => `${range.startLine} ${severity} ${rule}`),
  };
}

function containerShape({ titleRange, kind, role, form, period, relative, priority, status, fields }: Container) {
  const years = relative && `${relative.relative.unit} ${relative.relative.from}-${relative.relative.to}`;
  const own = [titleRange.startLine, kind, role, form, dateShape(period), years, priority, status];
  return [own.join(' '), ...fields.map(fieldShape)];
}

function fieldShape({ range, meaning, date }: Field): string {
  return [range.startLine, meaning, dateShape(date)].join(' ');
}

function statusShape(cell: StatusCell | null): string {
  return cell?.status ?? '-';
}

function dateShape(date: DatedText | null): string {
  return date ? `${date.period.start}…${date.period.end}${date.isStart ? ' start' : ''}` : '-';
}

describe('A plan in each language', () => {
  const english = shapeOf(read('en'));

  it('is understood in English', () => {
    assert.equal(english.isPlan, true);
    assert.equal(english.status, 'active');
    assert.deepEqual(english.fields, [
      '2 currentRole -',
      '3 currentLevel -',
      '4 targetLevel -',
      '5 deadline 2026-12-31…2026-12-31',
      '6 updated 2026-06-15…2026-06-15',
      '7 status -',
    ]);
    assert.deepEqual(
      english.gaps.map(({ rows }) => rows),
      [['2 4 -2 -2 high', '1 2 -1 -1 medium', '0 1 -1 -1 low', '3 3 0 0 low'], ['2 4  -2 ']],
    );
    assert.equal(english.gaps[1]?.headingPriority, 'critical');
    assert.deepEqual(english.milestones, [
      '81 done done 2026-07-31…2026-07-31',
      '82 open planned 2026-11-01…2026-11-30',
      '83 open blocked 2026-07-01…2026-12-31',
      '84 cancelled dropped 2027-01-01…2027-12-31',
    ]);
    assert.equal(english.tasks.length, 14);
    assert.deepEqual(
      english.containers.map(([own]) => own).filter((own) => own?.includes(' goal ')),
      [
        '13 goal  heading -   ',
        '46 goal  heading 2026-06-01…2026-09-30  high ',
        '61 goal  heading 2026-10-01…2026-12-31  medium ',
      ],
    );
  });

  const languages = readdirSync(FOLDER).map((name) => name.replace('.md', ''));
  for (const language of languages.filter((each) => each !== 'en')) {
    const shape = shapeOf(read(language));
    for (const part of Object.keys(english) as (keyof typeof english)[]) {
      it(`${language}: the same ${part} as in English`, () => assert.deepEqual(shape[part], english[part]));
    }
  }

  it('is there for all ten', () => assert.equal(languages.length, 10));
});
