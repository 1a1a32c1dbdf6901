import assert from 'node:assert/strict';
import { planmark } from './planmark';

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

  it('tells the terminal nothing that it would obey', async () => {
    const { err } = await planmark(['check', 'plan.md'], {
      'plan.md': plan,
      '.planmark.yaml': '"\\e]0;owned\\a\\e[31mx": 1',
    });
    assert.match(err, /␛\[31mx/);
    assert.ok(!err.includes('\u001B'));
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
    assert.equal(err, 'planmark: .planmark.yaml:2:12: "dateOrder" should be auto, dayFirst or monthFirst, not "us".\n');
    assert.match(out, /stale-document/);
  });

  it('is not looked for where one is named, whose patterns are from the current folder', async () => {
    const files = {
      'a/plan.md': plan,
      'a/.planmark.yaml': 'staleAfterDays: 10',
      'b/plan.md': plan,
      'options/ci.yaml': 'rules: { stale-document: { severity: error, days: 5 } }\ndetect: { b/plan.md: never }\n',
    };
    const { code, out } = await planmark(['check', '.', '--config', 'options/ci.yaml', '--format', 'json'], files);
    assert.equal(code, 1);
    const findings = JSON.parse(out).findings;
    assert.deepEqual(
      findings.map(({ file, rule, severity }: Record<string, string>) => [file, rule, severity]),
      [['a/plan.md', 'stale-document', 'error']],
    );
  });

  it('is asked for in vain where it cannot be read, and then nothing is checked', async () => {
    const gone = await planmark(['check', 'a.md', '--config', 'gone.yaml'], { 'a.md': plan });
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.equal(gone.err, 'planmark: gone.yaml: there is no such file or folder.\n');
    const wrong = await planmark(['check', 'a.md', '--config', 'ci.yaml'], {
      'a.md': plan,
      'ci.yaml': 'rules:\n  overdu: off\n',
    });
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /^planmark: ci\.yaml:2:3: There is no "rules\.overdu"\. Did you mean "overdue"\?\n$/);
  });
});
