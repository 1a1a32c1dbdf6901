import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { DEFAULT_CONFIGURATION, mergeConfiguration } from '../../../src/core/configuration/configuration';
import { readYamlConfiguration } from '../../../src/core/configuration/readYamlConfiguration';
import { vocabularyFor } from '../../../src/core/configuration/vocabularyFor';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const builtIn = builtInVocabulary();

/** A text at a place whose `.planmark.yaml` says `yaml`. */
function read(text: string, yaml = ''): PlanDocument {
  const { configuration: options, problems } = readYamlConfiguration(yaml);
  assert.deepEqual(problems, []);
  const configuration = mergeConfiguration([{ kind: 'file', options }]);
  return new PlanDocument(text, vocabularyFor(configuration, builtIn), configuration);
}

function withFrontMatter(frontMatter: string, text: string): string {
  return `---\n${frontMatter}\n---\n${text}`;
}

const GAPS = '# Plan\n\n| Skill | Bar | Me |\n|---|---|---|\n| Design | Guru | Maker |\n| Tests | Maker | Novice |\n';
const WORDS = 'columns: { required: Bar, current: Me }\nlevels: [Novice, [Doer, Maker], Guru]';

function ranks({ plan }: PlanDocument) {
  return plan.gapTables.flatMap(({ rows }) => rows.map(({ current, required }) => [current.rank, required.rank]));
}

describe('a plan and its configuration', () => {
  it('is read by the words and the scale of its place', () => {
    assert.deepEqual(ranks(read(GAPS)), []);
    const document = read(GAPS, WORDS);
    assert.deepEqual(ranks(document), [
      [2, 3],
      [1, 2],
    ]);
    assert.equal(document.plan.scale.source, 'configuration');
    assert.deepEqual(
      document.plan.scale.levels.map(({ name }) => name),
      ['Novice', 'Doer', 'Guru'],
    );
  });

  it('is read by those of its own front matter', () => {
    const frontMatter = `plan:\n  ${WORDS.replace('\n', '\n  ')}`;
    assert.deepEqual(ranks(read(withFrontMatter(frontMatter, GAPS), 'levels: [A, B]')), [
      [2, 3],
      [1, 2],
    ]);
  });

  it('puts its own definitions above every other scale', () => {
    const defined = `${GAPS}\n| Level | Definition |\n|---|---|\n| Guru | a |\n| Maker | b |\n| Novice | c |\n| None | d |\n`;
    assert.deepEqual(ranks(read(defined, WORDS)), [
      [2, 3],
      [1, 2],
    ]);
    assert.equal(read(defined, WORDS).plan.scale.source, 'definitions');
  });

  it('reads dates by the order and the fiscal year of its place', () => {
    const period = (value: string, yaml: string) => {
      const { date } = read(`# Plan\n\n**Deadline:** ${value}\n`, yaml).plan.fields[0] ?? {};
      return date && [date.period.start, date.period.end];
    };
    assert.equal(period('03/04/2026', ''), null);
    assert.deepEqual(period('03/04/2026', 'dateOrder: dayFirst'), ['2026-04-03', '2026-04-03']);
    assert.deepEqual(period('03/04/2026', 'dateOrder: monthFirst'), ['2026-03-04', '2026-03-04']);
    assert.deepEqual(period('Q1 FY2026', 'fiscalYearStart: 4'), ['2025-04-01', '2025-06-30']);
  });

  it('lets the document itself show the order of its dates', () => {
    const text = '# Plan\n\n**Deadline:** 03/04/2026\n**Start:** 25/03/2026\n';
    assert.equal(read(text, 'dateOrder: monthFirst').plan.fields[0]?.date?.period.start, '2026-04-03');
  });

  const detections: readonly (readonly [
    frontMatter: string | null,
    yaml: string,
    isPlan: boolean,
    by: string | null,
  ])[] = [
    [null, '', false, null],
    [null, 'detect: always', true, 'setting'],
    ['plan: false', 'detect: always', false, 'frontMatter'],
    ['plan: true', 'detect: never', true, 'frontMatter'],
    ['plan: { dateOrder: dayFirst }', 'detect: never', true, null],
    ['plan: { detect: never }', '', false, 'frontMatter'],
    ['title: x', 'detect: never', false, 'setting'],
  ];
  for (const [frontMatter, yaml, isPlan, by] of detections) {
    it(`is ${isPlan ? 'a plan' : 'none'} by ${frontMatter ?? 'no front matter'} and ${yaml || 'no file'}`, () => {
      const text = frontMatter === null ? '# Notes\n' : withFrontMatter(frontMatter, '# Notes\n');
      const { isPlan: is, overruledBy } = read(text, yaml).plan.detection;
      assert.deepEqual([is, overruledBy], [isPlan, by]);
    });
  }

  it('begins where its front matter says', () => {
    const text = withFrontMatter(
      'start: 2 March 2026',
      '# Plan\n\n## Goal 1: A\n\n| Week | Task | Done |\n|---|---|---|\n| 2 | a | [ ] |\n',
    );
    const document = read(text);
    assert.deepEqual(document.plan.start?.period.start, '2026-03-02');
    assert.deepEqual(document.plan.start.range, { startLine: 1, startCharacter: 7, endLine: 1, endCharacter: 19 });
    const analysis = analyse(document.plan, { today: '2026-03-01', staleAfterDays: 90 });
    assert.ok(JSON.stringify(analysis.upcoming.map(({ deadline }) => deadline)).includes('2026-03-15'));
  });

  for (const [frontMatter, status] of [
    ['status: archived', 'done'],
    ['status: completado', 'done'],
    ['status: draft layout', null],
    ['plan: { status: On track }', 'active'],
  ] as const) {
    it(`has the status of ${frontMatter}`, () => {
      assert.equal(read(withFrontMatter(frontMatter, '# Plan\n')).plan.status, status);
    });
  }

  it('tells what is wrong with its front matter, and uses the rest', () => {
    const text = withFrontMatter(
      'plan:\n  start: soonish\n  status: perhaps\n  levels: 3\n  staleAfterDays: 7',
      '# Plan\n',
    );
    const document = read(text);
    assert.equal(document.configuration.staleAfterDays, 7);
    const told = document.problems.map((problem) =>
      problem.kind === 'invalidConfiguration'
        ? `${problem.range.startLine} ${formatMessage(problem.message)}`
        : problem.kind,
    );
    assert.deepEqual(told, [
      '4 "plan.levels" should list two levels or more from the lowest up, or give each its rank, not 3.',
      '2 "plan.start" should be a date such as 2026-06-15, not "soonish".',
      '3 "plan.status" should be archived, completed or another status, not "perhaps".',
    ]);
  });

  it('tells them where they stand, also in a broken text that is read twice', () => {
    const document = read(withFrontMatter('title: â€” x\nplan: { note: â€”, levels: 3 }', '# Plan\n'));
    const told = () =>
      document.problems.map(({ range }) => [range.startLine, range.startCharacter, range.endCharacter]);
    const first = told();
    assert.deepEqual(first, [
      [2, 27, 28],
      [2, 8, 12],
    ]);
    document.edit([{ range: { startLine: 5, startCharacter: 0, endLine: 5, endCharacter: 0 }, text: 'x' }]);
    assert.deepEqual(told(), first);
  });

  it('is read anew when its place has other options', () => {
    const document = read(GAPS);
    assert.deepEqual(ranks(document), []);
    const { configuration: options } = readYamlConfiguration(WORDS);
    const configuration = mergeConfiguration([{ kind: 'file', options }]);
    document.configure(configuration, vocabularyFor(configuration, builtIn));
    assert.equal(ranks(document).length, 2);
    const { plan } = document;
    document.configure(configuration, vocabularyFor(DEFAULT_CONFIGURATION, builtIn));
    assert.notEqual(document.plan, plan);
  });
});
