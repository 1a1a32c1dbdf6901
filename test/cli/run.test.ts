import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

const SAMPLE = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'));

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function planmark(args: readonly string[], files: Record<string, string | Uint8Array> = {}): Promise<Result> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    readFile: async (path) => {
      const content = files[path] ?? files[relative('/home/me', path)];
      if (content === undefined) throw Object.assign(new Error('not there'), { code: 'ENOENT' });
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    cwd: () => '/home/me',
    today: (timeZone) => (timeZone === 'Pacific/Kiritimati' ? '2026-11-21' : '2026-11-20'),
  };
  const code = await run(args, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('planmark check', () => {
  it('tells findings in JSON, with places that count from 1', async () => {
    const { code, out, err } = await planmark(['check', 'plan.md', '--format', 'json'], { 'plan.md': SAMPLE });
    assert.equal(code, 1);
    assert.equal(err, '');
    const { version, findings } = JSON.parse(out);
    assert.equal(version, 1);
    const wrongGap = findings.find(({ rule }: { rule: string }) => rule === 'gap-arithmetic');
    assert.deepEqual(wrongGap, {
      file: 'plan.md',
      rule: 'gap-arithmetic',
      severity: 'error',
      message: 'Gap of "Mentoring" should be -1 (Competent 2 − Proficient 3), not -2.',
      line: 35,
      column: 40,
      endLine: 35,
      endColumn: 42,
      fixable: true,
    });
  });

  it('names what is no plan on stderr, unless all is to be checked', async () => {
    const notes = { 'notes.md': '# Notes\n\n| a | b |\n|---|---|\n| c | d | e |\n' };
    const skipped = await planmark(['check', 'notes.md'], notes);
    assert.equal(skipped.code, 0);
    assert.match(skipped.err, /notes\.md: skipped, /);
    const all = await planmark(['check', 'notes.md', '--all'], notes);
    assert.equal(all.code, 1);
    assert.match(all.out, /5:11 {2}warning {2}.*table-ragged-row/);
  });

  it('says in one line what cannot be read, and checks the others', async () => {
    const files = {
      'binary.md': new Uint8Array([80, 0, 75]),
      'latin.md': new Uint8Array([0x23, 0x20, 0xe9, 0x0a]),
      'plan.md': SAMPLE,
    };
    const { code, out, err } = await planmark(['check', 'binary.md', 'latin.md', 'gone.md', 'plan.md'], files);
    assert.equal(code, 2);
    assert.deepEqual(err.split('\n'), [
      'planmark: binary.md: is a binary file, not a text in UTF-8.',
      'planmark: latin.md: is not valid UTF-8; save it with that encoding.',
      'planmark: gone.md: there is no such file.',
    ]);
    assert.match(out, /gap-arithmetic/);
  });

  it('ends with 0 where nothing of warning or worse was found', async () => {
    const plan = '# Plan\n\n## Goal 1: Learn\n- [ ] a\n\n## Goal 2: Teach\n- [ ] b\n';
    const { code, out } = await planmark(['check', 'plan.md'], { 'plan.md': plan });
    assert.deepEqual([code, out], [0, 'No findings in 1 plan.']);
  });

  it('reads a file with a byte order mark and CRLF as one without', async () => {
    const places = async (text: string) => {
      const { out } = await planmark(['check', 'a.md', '--format', 'json'], { 'a.md': text });
      return out;
    };
    const text = new TextDecoder().decode(SAMPLE);
    assert.equal(await places(`\uFEFF${text.replaceAll('\n', '\r\n')}`), await places(text));
  });
});

describe('.planmark.yaml', () => {
  const plan =
    '# Plan\n\n**Last Updated:** 2026-11-01\n\n## Goal 1: A\n**Deadline:** 2026-11-20\n- [ ] a\n\n## Goal 2: B\n- [ ] b\n';

  async function rulesOf(args: readonly string[], files: Record<string, string>): Promise<string[]> {
    const { out } = await planmark(['check', ...args, '--format', 'json'], files);
    return JSON.parse(out).findings.map(({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`);
  }

  it('is found upward from each file, the nearest one alone', async () => {
    const files = {
      'plan.md': plan,
      'a/b/plan.md': plan,
      'a/c/plan.md': plan,
      '.planmark.yaml': 'staleAfterDays: 10',
      'a/b/.planmark.yaml': 'dateOrder: dayFirst',
    };
    assert.deepEqual(await rulesOf(['plan.md', 'a/b/plan.md', 'a/c/plan.md'], files), [
      'plan.md stale-document',
      'a/c/plan.md stale-document',
    ]);
    assert.deepEqual(await rulesOf(['plan.md'], { 'plan.md': plan, '/.planmark.yaml': 'staleAfterDays: 10' }), [
      'plan.md stale-document',
    ]);
  });

  it('says which documents are plans, by their path from where it stands', async () => {
    const files = {
      'a/x/notes.md': '# Notes\n',
      'a/x/plan.md': plan,
      'a/.planmark.yaml': 'detect: { x/plan.md: never }',
    };
    const { err } = await planmark(['check', 'a/x/plan.md'], files);
    assert.match(err, /a\/x\/plan\.md: skipped, a setting says that it is no plan/);
  });

  it('sets the time zone of the current day', async () => {
    const files = { 'plan.md': plan, '.planmark.yaml': 'timeZone: Pacific/Kiritimati' };
    assert.deepEqual(await rulesOf(['plan.md'], files), ['plan.md overdue']);
    assert.deepEqual(await rulesOf(['plan.md'], { 'plan.md': plan }), []);
  });

  it('is told of when it is wrong, once and with its place, and what is right applies', async () => {
    const files = {
      'one.md': plan,
      'two.md': plan,
      '.planmark.yaml': 'staleAfterDays: 10\ndateOrder: us\n',
    };
    const { code, out, err } = await planmark(['check', 'one.md', 'two.md'], files);
    assert.equal(code, 2);
    assert.equal(err, 'planmark: .planmark.yaml:2:12: "dateOrder" should be auto, dayFirst or monthFirst, not "us".');
    assert.match(out, /stale-document/);
  });
});

describe('planmark show', () => {
  it('prints the model as JSON', async () => {
    const { code, out } = await planmark(['show', 'plan.md', '--format', 'json'], { 'plan.md': SAMPLE });
    assert.equal(code, 0);
    const shown = JSON.parse(out);
    assert.equal(shown.title, 'Growth Plan: Robin Vega');
    assert.equal(shown.isPlan, true);
    assert.equal(shown.goals.length, 4);
    assert.deepEqual(shown.goals[2].progress, { done: 3, total: 7 });
    assert.deepEqual(shown.goals[2].period, { text: 'July – October 2026', start: '2026-07-01', end: '2026-10-31' });
    assert.deepEqual(shown.summary.boxes, { done: 5, total: 14 });
  });

  it('prints an outline', async () => {
    const { code, out } = await planmark(['show', 'plan.md'], { 'plan.md': SAMPLE });
    assert.equal(code, 0);
    assert.match(out, /Goal 1: Design systems that last {2}3\/7 · overdue · July – October 2026 {2}████░░░░░░/);
    assert.match(out, /^Growth Plan: Robin Vega {2}5 of 14 boxes done {2}████░░░░░░\n.*\n {2}Current Level: /);
    assert.match(out, /\n\nplan\.md is taken for a plan: it reads like one\. Found: .*4 goals/);
  });

  it('tells how far key results are', async () => {
    const text =
      '# P\n## Objective 1: A\n| Key Result | Target | Current |\n|---|---|---|\n| Sell | 20 | 19.9 |\n| Buy | 9 | 0 |\n';
    const { out } = await planmark(['show', 'p.md'], { 'p.md': text });
    assert.match(out, /Sell {2}99% {2}█████████░\n.*Buy {2}0% {2}░░░░░░░░░░/);
  });

  it('says why a document is no plan', async () => {
    const why = async (text: string) => {
      const { code, out } = await planmark(['show', 'a.md'], { 'a.md': text });
      assert.equal(code, 0);
      return out.replace('a.md is not taken for a plan: ', '');
    };
    assert.equal(
      await why('# Notes\n'),
      'it has no goals, milestones, gap tables, task lists below goals or plan fields.',
    );
    assert.equal(
      await why('# Notes\n**Owner:** Ada\n- [ ] a\n- [ ] b\n- [ ] c\n'),
      'too little in it speaks for a plan. Found: 3 tasks, 1 plan field.',
    );
    assert.equal(
      await why('```\n# Plan\n## Goal 1: A\n- [ ] a\n'),
      'the code block that begins on line 1 is never closed, so that all below it is code.',
    );
    const told = await why('---\nplan: false\n---\n## Goal 1: A\n- [ ] a\n');
    assert.equal(told, 'its front matter says that it is no plan. Found: 1 goal, 1 task.');
  });
});

describe('planmark', () => {
  const wrong: readonly (readonly [args: string[], message: RegExp])[] = [
    [[], /name a command/],
    [['frobnicate'], /no command "frobnicate"/],
    [['check'], /needs a file/],
    [['check', 'a.md', '--today', '2026-02-30'], /--today is a date/],
    [['check', 'a.md', '--format', 'xml'], /--format is text or json/],
    [['check', '--colour', 'a.md'], /--colour/],
    [['show', 'a.md', 'b.md'], /one file/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with "${args.join(' ')}"`, async () => {
      const { code, out, err } = await planmark(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('prints how it is used', async () => {
    const { code, out } = await planmark(['--help']);
    assert.equal(code, 0);
    assert.match(out, /planmark check FILES/);
  });
});
