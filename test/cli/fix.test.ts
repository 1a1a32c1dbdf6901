import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planmark } from './planmark';

/** A gap that is wrong (safe to fix), a table without its row of dashes (safe), and a deadline that passed (not safe). */
const PLAN = [
  '# Plan',
  '',
  '## Goal 1: A',
  '- [ ] a by 2026-11-01',
  '',
  '| Skill | Current | Required | Gap |',
  '|---|---|---|---|',
  '| X | 1 | 3 | -1 |',
  '| Y | 1 | 2 | -1 |',
  '',
  '| Week | Activity |',
  '| 1 | Read |',
  '',
].join('\n');
const FIXED = PLAN.replace('| -1 |\n| Y', '| -2 |\n| Y').replace('Activity |\n', 'Activity |\n| --- | --- |\n');

describe('planmark check --fix', () => {
  it('fixes what is safe and reports what is left', async () => {
    const { code, out, files } = await planmark(['check', 'a.md', '--fix'], { 'a.md': PLAN });
    assert.equal(files['a.md'], FIXED);
    assert.equal(code, 1);
    assert.match(out, /overdue/);
    assert.doesNotMatch(out, /gap-arithmetic|table-missing-separator/);
    assert.match(out, /\nFixed 2 findings in 1 plan\. 1 finding left in 1 plan: 1 warning\./);
  });

  it('ends with 0 where nothing is left, and changes nothing the second time', async () => {
    const first = await planmark(['check', 'a.md', '--fix', '--rule', 'overdue=off'], { 'a.md': PLAN });
    assert.equal(first.code, 0);
    assert.equal(first.out, 'Fixed 2 findings in 1 plan. No findings left in 1 plan.\n');
    const second = await planmark(['check', 'a.md', '--fix', '--rule', 'overdue=off'], first.files);
    assert.deepEqual([second.code, second.out, second.files], [0, 'No findings in 1 plan.\n', first.files]);
  });

  it('keeps line endings and the byte order mark', async () => {
    const ending = (text: string, mark: string) => mark + text.replaceAll('\n', '\r\n');
    const { files } = await planmark(['check', '.', '--fix'], {
      'a.md': ending(PLAN, ''),
      'b.md': ending(PLAN, '\uFEFF'),
    });
    assert.equal(files['a.md'], ending(FIXED, ''));
    assert.equal(files['b.md'], ending(FIXED, '\uFEFF'));
    const mixed = PLAN.replace('Activity |\n', 'Activity |\r\n');
    const { files: others } = await planmark(['check', '.', '--fix'], { 'c.md': mixed });
    assert.equal(others['c.md'], FIXED.replace('Activity |\n| --- | --- |\n', 'Activity |\r\n| --- | --- |\r\n'));
  });

  it('leaves alone what is no plan, unless all is checked', async () => {
    const notes = { 'notes.md': '# Notes\n\n| a | b |\n|---|\n| c | d |\n' };
    assert.deepEqual((await planmark(['check', '.', '--fix'], notes)).files, notes);
    const all = await planmark(['check', '.', '--fix', '--all'], notes);
    assert.equal(all.files['notes.md'], '# Notes\n\n| a | b |\n| --- | --- |\n| c | d |\n');
  });

  it('never touches a file that changed since it was read', async () => {
    const meanwhile = `${PLAN}Somebody else writes.\n`;
    const { code, err, out, files } = await planmark(
      ['check', '.', '--fix'],
      { 'a.md': PLAN, 'b.md': PLAN },
      {
        changedMeanwhile: { 'a.md': meanwhile },
      },
    );
    assert.equal(code, 2);
    assert.equal(err, 'planmark: a.md: has changed since it was read, so it was left alone: run this again.\n');
    assert.deepEqual(files, { 'a.md': meanwhile, 'b.md': FIXED });
    assert.match(out, /gap-arithmetic/, 'what was not fixed is told');
  });

  it('says why a file cannot be written, and goes on', async () => {
    const { code, err, files } = await planmark(
      ['check', '.', '--fix'],
      { 'a.md': PLAN, 'b.md': PLAN },
      {
        errors: { 'a.md (writing)': 'EACCES' },
      },
    );
    assert.equal(code, 2);
    assert.match(err, /^planmark: a\.md: was not fixed: allow writing to the file and to its folder/);
    assert.deepEqual(files, { 'a.md': PLAN, 'b.md': FIXED });
  });

  it('prints the text from standard input, fixed or as it is, and the report on stderr', async () => {
    const fixed = await planmark(['check', '--stdin', '--fix'], {}, { input: `\uFEFF${PLAN}` });
    assert.deepEqual([fixed.code, fixed.out], [1, `\uFEFF${FIXED}`]);
    assert.match(fixed.err, /<stdin>\n[\s\S]*overdue/);
    const notes = await planmark(['check', '--stdin', '--fix'], {}, { input: '# Notes\r\n' });
    assert.deepEqual([notes.code, notes.out], [0, '# Notes\r\n']);
    const broken = await planmark(['check', '--stdin', '--fix'], {}, { input: new Uint8Array([0xe9]) });
    assert.deepEqual([broken.code, broken.out], [2, '']);
  });
});

describe('planmark check --fix-dry-run', () => {
  it('prints a difference and writes nothing', async () => {
    const { code, out, err, files } = await planmark(['check', '.', '--fix-dry-run'], {
      'a.md': PLAN,
      'b.md': '# B\n',
    });
    assert.deepEqual(files, { 'a.md': PLAN, 'b.md': '# B\n' });
    assert.equal(code, 1);
    assert.match(out, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
    assert.match(out, /\n-\| X \| 1 \| 3 \| -1 \|\n\+\| X \| 1 \| 3 \| -2 \|\n/);
    assert.match(
      err,
      /^Would fix 2 findings in 1 plan\. 1 finding left in 1 plan \(1 other file is no plan\): 1 warning\.\n$/,
    );
  });

  it('ends with 1 where something would be fixed, whatever else is wrong, and with 0 otherwise', async () => {
    const dryRun = ['check', '.', '--fix-dry-run', '--fail-on', 'never'];
    assert.equal((await planmark(dryRun, { 'a.md': PLAN })).code, 1);
    const { code, out } = await planmark(dryRun, { 'a.md': FIXED });
    assert.deepEqual([code, out], [0, '']);
  });

  for (const [name, args] of [
    ['git', ['apply', '-']],
    ['patch', ['-p1', '--binary', '--posix']],
  ] as const)
    it(`prints what ${name} takes, to the byte`, async function () {
      if (spawnSync(name, ['--version']).error) this.skip();
      const folder = mkdtempSync(join(tmpdir(), 'planmark-diff-'));
      try {
        const texts: Readonly<Record<string, string>> = {
          'plain.md': PLAN,
          'windows.md': PLAN.replaceAll('\n', '\r\n'),
          'marked.md': `\uFEFF${PLAN}`,
          'my plan "ü".md': PLAN.trimEnd(),
        };
        const { out } = await planmark(['check', '.', '--fix-dry-run'], texts);
        const { files } = await planmark(['check', '.', '--fix'], texts);
        for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
        const { status, stderr } = spawnSync(name, args, { cwd: folder, input: out, encoding: 'utf8' });
        assert.deepEqual([status, stderr], [0, '']);
        for (const [file, text] of Object.entries(files))
          assert.equal(readFileSync(join(folder, file), 'utf8'), text, file);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

  it('colours it on a terminal, which gets no control characters of the text', async () => {
    const text = PLAN.replace('| X |', '| X\u001B[2J |');
    const { out } = await planmark(['check', '.', '--fix-dry-run'], { 'a.md': text }, { columns: 80 });
    assert.ok(out.includes('\u001B[32m+| X␛[2J | 1 | 3 | -2 |\u001B[39m'), out);
    assert.ok(!out.includes('\u001B[2J'));
  });
});
