import assert from 'node:assert/strict';
import type { ConfigurationProblem } from '../../../src/core/configuration/configurationProblem';
import { readFrontMatterConfiguration } from '../../../src/core/configuration/readFrontMatterConfiguration';
import { readSettings } from '../../../src/core/configuration/readSettings';
import { readYamlConfiguration } from '../../../src/core/configuration/readYamlConfiguration';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { readFrontMatter } from '../../../src/core/syntax/frontMatter';

function readFrontMatterOf(text: string) {
  const frontMatter = readFrontMatter(text.split('\n'));
  assert.ok(frontMatter);
  return readFrontMatterConfiguration(frontMatter);
}

/** `line:column text: message`, 1-based. */
function told(text: string, problems: readonly ConfigurationProblem[]): string[] {
  const lines = text.split('\n');
  return problems.map(({ range, message }) => {
    if (range === null) return formatMessage(message);
    const end = range.endLine === range.startLine ? range.endCharacter : undefined;
    const place = (lines[range.startLine] ?? '').slice(range.startCharacter, end);
    return `${range.startLine + 1}:${range.startCharacter + 1} ${place}: ${formatMessage(message)}`;
  });
}

describe('readYamlConfiguration', () => {
  it('reads every option', () => {
    const { configuration, problems } = readYamlConfiguration(`
columns:
  required: [Bar, Expected bar]
  name: Craft
fields: { deadline: Landing }
levels: [Novice, [Journeyman, Fellow], Master]
statuses: { done: [Live, 🚀] }
boxes: { active: '>', cancelled: ['~', '-'] }
priorities: { critical: Sev1 }
detect: { 'docs/**': never, plans: always }
staleAfterDays: 30
fiscalYearStart: 4
dateOrder: dayFirst
timeZone: Asia/Tokyo
rules:
  overdue: hint
  unknown-level: false
  stale-document: { severity: error, days: 30 }
  uncovered-gap: { priorities: [critical] }
`);
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration, {
      columns: { required: ['Bar', 'Expected bar'], name: ['Craft'] },
      fields: { deadline: ['Landing'] },
      levels: [
        { names: ['Novice'], rank: null },
        { names: ['Journeyman', 'Fellow'], rank: null },
        { names: ['Master'], rank: null },
      ],
      statuses: { done: ['Live', '🚀'] },
      priorities: { critical: ['Sev1'] },
      boxes: { active: ['>'], cancelled: ['~', '-'] },
      detect: [
        { glob: 'docs/**', detect: 'never' },
        { glob: 'plans', detect: 'always' },
      ],
      staleAfterDays: 30,
      fiscalYearStart: 4,
      dateOrder: 'dayFirst',
      timeZone: 'Asia/Tokyo',
      rules: {
        overdue: { severity: 'hint', options: {} },
        'unknown-level': { severity: 'off', options: {} },
        'stale-document': { severity: 'error', options: { days: 30 } },
        'uncovered-gap': { options: { priorities: ['critical'] } },
      },
    });
  });

  it('takes names of one rank for one level', () => {
    const { configuration } = readYamlConfiguration('levels: { Master: 5, Novice: 1, Beginner: 1 }');
    assert.deepEqual(configuration.levels, [
      { names: ['Novice', 'Beginner'], rank: 1 },
      { names: ['Master'], rank: 5 },
    ]);
  });

  it('takes what is empty for not being there', () => {
    for (const text of ['', '# nothing yet', 'levels:\ncolumns:\n  required:\n', 'timeZone: ""']) {
      assert.deepEqual(readYamlConfiguration(text).problems, [], text);
    }
  });

  const mistakes: readonly (readonly [text: string, told: readonly string[], rest?: object])[] = [
    [
      'fiscalYearStart: 13\nstaleAfterDays: 30',
      ['1:18 13: "fiscalYearStart" should be the number of a month from 1 to 12, not 13.'],
      { staleAfterDays: 30 },
    ],
    ['staleAfterDays: soon', ['1:17 soon: "staleAfterDays" should be a number of days from 1 to 36500, not "soon".']],
    ['staleAfterDays: 1.5', ['1:17 1.5: "staleAfterDays" should be a number of days from 1 to 36500, not 1.5.']],
    ['colums: {}', ['1:1 colums: There is no "colums". Did you mean "columns"?']],
    [
      'fiscal-year-start: 4',
      ['1:1 fiscal-year-start: There is no "fiscal-year-start". Did you mean "fiscalYearStart"?'],
    ],
    [
      'columns:\n  required: Bar\n  requierd: [Mark]',
      ['3:3 requierd: There is no "columns.requierd". Did you mean "required"?'],
      { columns: { required: ['Bar'] } },
    ],
    [
      'priorities: { sometime: Later, low: Later }',
      ['1:15 sometime: There is no "priorities.sometime". What can stand here: critical, high, medium, low.'],
      { priorities: { low: ['Later'] } },
    ],
    [
      'statuses:\n  done:\n    - Live\n    - 7\n    - [x]\n    - Out',
      [
        '4:7 7: "statuses.done[1]" should be a word, in quotes where it is a number or true and false, not 7.',
        '5:7 [x]: "statuses.done[2]" should be a word, in quotes where it is a number or true and false, not ["x"].',
      ],
      { statuses: { done: ['Live', 'Out'] } },
    ],
    [
      'boxes: { active: ">>", done: ["v", "|"] }',
      [
        '1:18 ">>": "boxes.active" should be the one character in a box, such as "/" in quotes, or a list of such, not ">>".',
        '1:36 "|": "boxes.done[1]" should be the one character in a box, such as "/" in quotes, or a list of such, not "|".',
      ],
      { boxes: { done: ['v'] } },
    ],
    ['levels: [Novice, 3, Master]', ['1:18 3: "levels[1]" should be a word or a list of words, not 3.'], {}],
    [
      'levels: [Novice]',
      [
        '1:9 [Novice]: "levels" should list two levels or more from the lowest up, or give each its rank, not ["Novice"].',
      ],
    ],
    ['levels: { A: 1, B: -1 }', ['1:20 -1: "levels.B" should be a rank, a whole number from 0 to 100, not -1.']],
    [
      'detect: sometimes',
      [
        '1:9 sometimes: "detect" should be auto, always or never, or one of them for each pattern of paths, not "sometimes".',
      ],
    ],
    ['detect: { a: yes }', ['1:14 yes: "detect.a" should be auto, always or never, not "yes".']],
    ['dateOrder: us', ['1:12 us: "dateOrder" should be auto, dayFirst or monthFirst, not "us".']],
    ['timeZone: Berlin', ['1:11 Berlin: "timeZone" should be a time zone such as Europe/Berlin or UTC, not "Berlin".']],
    [
      'rules: { overdue: warn }',
      [
        '1:19 warn: "rules.overdue" should be off, error, warning, information or hint, or hold severity and options, not "warn".',
      ],
    ],
    ['rules: { over-due: hint }', ['1:10 over-due: There is no "rules.over-due". Did you mean "overdue"?']],
    [
      'rules: { overdue: { severty: off } }',
      ['1:21 severty: There is no "rules.overdue.severty". Did you mean "severity"?'],
    ],
    [
      'rules: { overdue: { severity: hint, dais: 7 } }',
      ['1:37 dais: There is no "rules.overdue.dais". Did you mean "days"?'],
      { rules: { overdue: { severity: 'hint', options: {} } } },
    ],
    [
      'rules: { mojibake: { days: 7 } }',
      ['1:22 days: There is no "rules.mojibake.days". What can stand here: severity.'],
    ],
    [
      'rules: { stale-document: { days: 0 } }',
      ['1:34 0: "rules.stale-document.days" should be a number of days from 1 to 36500, not 0.'],
    ],
    [
      'rules: { overdue: { days: -1, severity: error } }',
      ['1:27 -1: "rules.overdue.days" should be a number of days from 0 to 36500, not -1.'],
      { rules: { overdue: { severity: 'error', options: {} } } },
    ],
    [
      'rules: { stale-check-in: { periods: two } }',
      ['1:37 two: "rules.stale-check-in.periods" should be a number of periods from 1 to 100, not "two".'],
    ],
    [
      'rules: { readiness-mismatch: { points: 101 } }',
      ['1:40 101: "rules.readiness-mismatch.points" should be a number of percentage points from 0 to 100, not 101.'],
    ],
    [
      'rules: { uncovered-gap: { priorities: high } }',
      ['1:39 high: "rules.uncovered-gap.priorities" should list priorities, such as `[critical, high]`, not "high".'],
    ],
    [
      'rules: { uncovered-gap: { priorities: [high, urgent] } }',
      ['1:46 urgent: "rules.uncovered-gap.priorities[1]" should be critical, high, medium or low, not "urgent".'],
      { rules: { 'uncovered-gap': { options: { priorities: ['high'] } } } },
    ],
    [
      'statuses: { done: Live, active: LIVE }',
      ['1:33 LIVE: "LIVE" stands in statuses.done and in statuses.active: it can mean but one of them.'],
    ],
    [
      'levels: [Novice, Master, novice]',
      ['1:26 novice: "novice" stands in levels[0] and in levels[2]: it can mean but one of them.'],
    ],
    [
      '- columns',
      ['1:1 - columns: Options by their names should stand here, such as `dateOrder: dayFirst`, not ["columns"].'],
      {},
    ],
    ['start: 2026-01-01', ['1:1 start: "start" is of one plan: it belongs in the front matter of its document.']],
    [
      'dateOrder: dayFirst\ndateOrder: auto',
      ['2:1 dateOrder: "dateOrder" stands here a second time: this one counts. Take one of them out.'],
      { dateOrder: 'auto' },
    ],
    ['columns:\n\tname: Craft', ['2:1 \t: YAML is not indented by tabs: use blanks.']],
  ];
  for (const [text, expected, rest] of mistakes) {
    it(`tells what is wrong with ${JSON.stringify(text)}`, () => {
      const { configuration, problems } = readYamlConfiguration(text);
      assert.deepEqual(told(text, problems), expected);
      if (rest) assert.deepEqual(configuration, rest);
    });
  }
});

describe('the days of stale-document', () => {
  it('are those of staleAfterDays by another name', () => {
    const days = (text: string) => readYamlConfiguration(text).configuration.staleAfterDays;
    assert.equal(days('rules: { stale-document: { days: 30 } }'), 30);
    assert.equal(days('staleAfterDays: 7\nrules: { stale-document: { days: 30 } }'), 30);
    assert.equal(days('staleAfterDays: 7\nrules: { stale-document: hint }'), 7);
  });
});

describe('readFrontMatterConfiguration', () => {
  it('reads options below plan, and start and status beside it', () => {
    const { configuration, problems, start, status } = readFrontMatterOf(
      '---\ntitle: x\nstatus: archived\nstart: 2026-03-02\nplan:\n  dateOrder: monthFirst\n---\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration, { dateOrder: 'monthFirst', detect: [{ glob: null, detect: 'auto' }] });
    assert.deepEqual([start?.text, start?.path, status?.text], ['2026-03-02', null, 'archived']);
  });

  it('takes true and false for what is a plan', () => {
    assert.deepEqual(readFrontMatterOf('---\nplan: true\n---').configuration.detect, [
      { glob: null, detect: 'always' },
    ]);
    assert.deepEqual(readFrontMatterOf('---\nplan: false\n---').configuration.detect, [
      { glob: null, detect: 'never' },
    ]);
  });

  it('tells mistakes at their place in the document', () => {
    const text = '---\ntitle: x\nplan:\n  levels: [A, B]\n  timeZone: UTC\n  fiscalYearStart: 0\n---\n';
    const { configuration, problems } = readFrontMatterOf(text);
    assert.deepEqual(told(text, problems), [
      '6:20 0: "plan.fiscalYearStart" should be the number of a month from 1 to 12, not 0.',
      '5:3 timeZone: "plan.timeZone" is not of one plan: it belongs in the settings or in .planmark.yaml.',
    ]);
    assert.equal(configuration.levels?.length, 2);
  });

  it('leaves what other tools put there alone', () => {
    for (const text of ['---\nstatus: [a]\nstart:\nlevels: 3\na: b: c\n---', '---\n---\n']) {
      assert.deepEqual(readFrontMatterOf(text), { configuration: {}, problems: [], start: null, status: null });
    }
  });

  it('tells of a plan that is neither yes nor no', () => {
    const text = '---\nplan: yes\n---';
    assert.deepEqual(told(text, readFrontMatterOf(text).problems), [
      '2:7 yes: "plan" should be true, false or options of Planmark, not "yes".',
    ]);
  });
});

describe('readSettings', () => {
  it('names the key of a mistake', () => {
    const { configuration, problems } = readSettings({ columns: { gap: [1, 'Weite'] }, dateOrder: 'dayFirst' });
    assert.deepEqual(configuration, { columns: { gap: ['Weite'] }, dateOrder: 'dayFirst' });
    assert.equal(problems[0]?.path, 'planmark.columns.gap[0]');
    assert.equal(problems[0]?.range, null);
  });
});
