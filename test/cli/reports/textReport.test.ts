import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import stripAnsi from 'strip-ansi';
import { planmark, type World } from '../planmark';
import { HOSTILE, ruleFixtures } from './fixtures';

const PLAN = [
  '# Plan',
  '',
  '| Skill | Current | Required | Gap |',
  '|---|---|---|---|',
  '| 設計 | 1 | 3 | -1 |',
  '| Y | 1 | 2 | -1 |',
  '',
  '## Phase 1: Learn to design what lasts longer than the people who made it, and to say why, in few words',
  '**Timeline:** October 2026',
  '- [ ] a',
  '',
].join('\n');

async function text(files: Record<string, string>, world: World = {}): Promise<string> {
  return (await planmark(['check', '.'], files, world)).out;
}

describe('planmark check', () => {
  it('tells a plan once, and each finding with its place, its lines, and how it is fixed', async () => {
    assert.equal(
      await text({ 'a.md': PLAN }),
      [
        'a.md',
        '  5:16  error    Gap of "設計" should be -2 (1 − 3), not -1.  gap-arithmetic',
        '     5 │ | 設計 | 1 | 3 | -1 |',
        '       │                  ^^',
        '    fix with --fix: Change the gap to -2',
        '',
        '   8:4  warning  0 of 1 task done; "Phase 1: Learn to design what lasts longer than the people who made it, and to say why, in few words" ended 2026-10-31.  overdue',
        '     8 │ ## Phase 1: Learn to design what lasts longer than the people who made it, and to say why, in few words',
        `       │    ${'^'.repeat(100)}`,
        '    9:15  The period ends here.',
        '     9 │ **Timeline:** October 2026',
        '    10:7  "a" is not done.',
        '    10 │ - [ ] a',
        '',
        '2 findings in 1 plan: 1 error, 1 warning. 1 can be fixed with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('keeps within the width of a terminal', async () => {
    for (const columns of [50, 72, 100]) {
      const out = stripAnsi(await text({ 'a.md': PLAN, ...ruleFixtures() }, { columns }));
      const lines = out.trimEnd().split('\n').slice(0, -1);
      for (const line of lines) assert.ok(stringWidth(line) <= columns, `${columns}: ${line}`);
    }
    const narrow = stripAnsi(await text({ 'a.md': PLAN }, { columns: 60 }));
    assert.match(
      narrow,
      /\n {3}8:4 {2}warning {2}0 of 1 task done; "Phase 1: Learn to design\n {17}what lasts longer than the people who made\n {17}it, and to say why, in few words" ended\n {17}2026-10-31\. {2}overdue\n/,
    );
    assert.match(narrow, /\n {5}8 │ ## Phase 1: Learn to design what lasts longer than…\n/);
  });

  it('is coloured on a terminal only, unless the environment says otherwise', async () => {
    const isColoured = async (world: World) => (await text({ 'a.md': PLAN }, world)).includes('\u001B[');
    assert.equal(await isColoured({}), false);
    assert.equal(await isColoured({ columns: 80 }), true);
    assert.equal(await isColoured({ columns: 80, environment: { NO_COLOR: '1' } }), false);
    assert.equal(await isColoured({ columns: 80, environment: { NO_COLOR: '' } }), true);
    assert.equal(await isColoured({ columns: 80, environment: { TERM: 'dumb' } }), false);
    assert.equal(await isColoured({ environment: { FORCE_COLOR: '1' } }), true);
    assert.equal(await isColoured({ environment: { FORCE_COLOR: '3', NO_COLOR: '1' } }), true);
    assert.equal(await isColoured({ columns: 80, environment: { FORCE_COLOR: '0' } }), false);
    const plain = await text({ 'a.md': PLAN });
    assert.equal(stripAnsi(await text({ 'a.md': PLAN }, { environment: { FORCE_COLOR: '1' } })), plain);
  });

  it('lets no text of a plan, and no name of a file, tell the terminal what to do', async () => {
    const name = 'a\u001B[2Jb\nc.md';
    const { out, err } = await planmark(['check', '.', 'gone\u001B[2J.md'], { [name]: HOSTILE }, { columns: 80 });
    assert.ok(!`${out}${err}`.includes('\u001B[2J'));
    assert.ok(!out.includes('\u202E'));
    assert.ok(out.includes('a␛[2Jb␊c.md'));
  });

  it('counts', async () => {
    const clean = '# Plan\n\n## Goal 1: A\n- [ ] a\n\n## Goal 2: B\n- [ ] b\n';
    const last = async (files: Record<string, string>) => (await text(files)).trimEnd().split('\n').at(-1);
    assert.equal(await last({ 'a.md': clean }), 'No findings in 1 plan.');
    assert.equal(
      await last({ 'a.md': clean, 'b.md': clean, 'c.md': '# C\n', 'd.md': '# D\n' }),
      'No findings in 2 plans (2 other files are no plans).',
    );
    assert.equal(
      await last({ 'a.md': clean, 'b.md': PLAN, 'c.md': PLAN }),
      '4 findings in 2 of 3 plans: 2 errors, 2 warnings. 2 can be fixed with --fix.',
    );
    assert.equal(await last({ 'c.md': '# C\n' }), 'No plan was checked (1 other file is no plan).');
  });
});
