import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planmark } from './planmark';

const SAMPLE = readFileSync(join(__dirname, '../fixtures/sample/growth-plan.md'));
/** A hint and nothing else: a row with a cell too few. */
const HINT = '# Plan\n\n## Goal 1: A\n\n| Week | Activity | Status |\n|---|---|---|\n| 1 | a | [ ] |\n| 2 | b |\n';
/** A warning and nothing else. */
const WARNING = '# Plan\n\n## Goal 1: A\n**Deadline:** 2026-11-01\n- [ ] a\n\n## Goal 2: B\n- [ ] b\n';
/** An error and nothing else. */
const ERROR =
  '# Plan\n\n## Goal 1: A\n- [ ] a\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| X | 1 | 3 | -1 |\n| Y | 1 | 2 | -1 |\n';

const codeOf = async (args: readonly string[], files: Readonly<Record<string, string>>) =>
  (await planmark(['check', ...args], files)).code;

describe('planmark check', () => {
  it('names what is no plan on stderr, unless all is to be checked', async () => {
    const notes = { 'notes.md': '# Notes\n\n| a | b |\n|---|---|\n| c | d | e |\n' };
    const skipped = await planmark(['check', 'notes.md'], notes);
    assert.equal(skipped.code, 0);
    assert.match(skipped.err, /notes\.md: skipped, /);
    assert.equal(skipped.out, 'No plan was checked (1 other file is no plan).\n');
    const all = await planmark(['check', 'notes.md', '--all'], notes);
    assert.equal(all.code, 1);
    assert.match(all.out, /5:11 {2}warning {2}.*table-ragged-row/);
  });

  it('names no more than a handful of them, and none that it found itself', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `n${index}.md`);
    const notes = Object.fromEntries(names.map((name) => [name, '# Notes\n']));
    const { err, out } = await planmark(['check', ...names], notes);
    assert.equal(err.trimEnd().split('\n').length, 6);
    assert.match(
      err,
      /n4\.md: skipped, [\s\S]*\nplanmark: 3 more files skipped likewise; "planmark show FILE" says why\.\n$/,
    );
    assert.match(out, /8 other files are no plans/);
    assert.equal((await planmark(['check', '.'], notes)).err, '');
  });

  it('says in one line what cannot be read, and checks the others', async () => {
    const files = {
      'binary.md': new Uint8Array([80, 0, 75]),
      'utf16.md': new Uint8Array([0xff, 0xfe, 0x23, 0x00]),
      'latin.md': new Uint8Array([0x23, 0x0a, 0x23, 0x20, 0xe9, 0x0a]),
      'large.md': new Uint8Array(20 * 1024 * 1024 + 1).fill(0x20),
      'secret.md': '# Secret\n',
      'plan.md': SAMPLE,
    };
    const { code, out, err } = await planmark(['check', ...Object.keys(files), 'gone.md'], files, {
      errors: { 'secret.md': 'EACCES' },
    });
    assert.equal(code, 2);
    assert.deepEqual(err.trimEnd().split('\n'), [
      'planmark: gone.md: there is no such file or folder.',
      'planmark: binary.md: is a binary file, not a text: leave it out.',
      'planmark: utf16.md: is encoded in UTF-16: save it as UTF-8.',
      'planmark: latin.md:2: is not valid UTF-8 from here on: save it with that encoding.',
      'planmark: large.md: is larger than 20 MB: no plan is, so leave it out.',
      'planmark: secret.md: may not be read: allow it (permission denied).',
    ]);
    assert.match(out, /gap-arithmetic/);
  });

  it('reads a file with a byte order mark and CRLF as one without', async () => {
    const places = async (text: string) => {
      const { out } = await planmark(['check', 'a.md', '--format', 'json'], { 'a.md': text });
      return out;
    };
    const text = new TextDecoder().decode(SAMPLE);
    assert.equal(await places(`\uFEFF${text.replaceAll('\n', '\r\n')}`), await places(text));
  });

  it('reports files in the order in which they were named, each once', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${String(index).padStart(2, '0')}.md`).reverse();
    const files = Object.fromEntries(names.map((name) => [name, WARNING]));
    const { out } = await planmark(['check', ...names, './p07.md', '.', '--format', 'json'], files);
    const told = JSON.parse(out).findings.map(({ file }: { file: string }) => file);
    assert.deepEqual(told, names);
  });

  it('fails from a warning on, or from what is asked for', async () => {
    const files = { 'hint.md': HINT, 'warning.md': WARNING, 'error.md': ERROR };
    const codes = async (...args: string[]) => [
      await codeOf(['hint.md', ...args], files),
      await codeOf(['warning.md', ...args], files),
      await codeOf(['error.md', ...args], files),
    ];
    assert.deepEqual(await codes(), [0, 1, 1]);
    assert.deepEqual(await codes('--fail-on', 'hint'), [1, 1, 1]);
    assert.deepEqual(await codes('--fail-on', 'information'), [0, 1, 1]);
    assert.deepEqual(await codes('--fail-on', 'error'), [0, 0, 1]);
    assert.deepEqual(await codes('--fail-on', 'never'), [0, 0, 0]);
  });

  it('fails by the number of warnings where one is given', async () => {
    const files = { 'a.md': WARNING, 'b.md': WARNING, 'error.md': ERROR };
    assert.equal(await codeOf(['a.md', 'b.md', '--max-warnings', '2'], files), 0);
    assert.equal(await codeOf(['error.md', '--max-warnings', '2'], files), 1);
    const { code, err } = await planmark(
      ['check', '.', '!error.md', '--max-warnings', '1', '--fail-on', 'never'],
      files,
    );
    assert.deepEqual([code, err], [1, 'planmark: 2 warnings, and --max-warnings allows 1.\n']);
  });

  it('sets rules from the command line, over options but not over comments in the text', async () => {
    const rulesIn = async (text: string, ...args: string[]) => {
      const { out } = await planmark(['check', 'a.md', '--format', 'json', ...args], { 'a.md': text });
      return JSON.parse(out).findings.map(({ rule, severity }: Record<string, string>) => `${rule} ${severity}`);
    };
    assert.deepEqual(await rulesIn(WARNING, '--rule', 'overdue=hint'), ['overdue hint']);
    assert.deepEqual(await rulesIn(WARNING, '--rule', 'overdue=off'), []);
    assert.deepEqual(await rulesIn(WARNING, '--rule=dates=off'), []);
    assert.deepEqual(await rulesIn(WARNING, '--rule', 'dates=off', '--rule', 'overdue=error'), ['overdue error']);
    const own = `---\nplan: { rules: { overdue: { severity: hint, days: 30 } } }\n---\n${WARNING}`;
    assert.deepEqual(await rulesIn(own, '--rule', 'overdue=error'), [], 'its options stay');
    const still = own.replace('days: 30', 'days: 10');
    assert.deepEqual(await rulesIn(still, '--rule', 'overdue=error'), ['overdue error']);
    const suppressed = `<!-- planmark-disable overdue -->\n${WARNING}`;
    assert.deepEqual(await rulesIn(suppressed, '--rule', 'overdue=error'), []);
  });

  it('checks the text from standard input, by the options of where it is said to stand', async () => {
    const piped = await planmark(['check', '--stdin', '--format', 'json'], {}, { input: WARNING });
    assert.equal(piped.code, 1);
    assert.equal(JSON.parse(piped.out).findings[0].file, '<stdin>');
    const files = { 'quiet/.planmark.yaml': 'rules: { overdue: off }' };
    const named = await planmark(['check', '--stdin', '--stdin-filename', 'quiet/new.md'], files, { input: WARNING });
    assert.deepEqual([named.code, named.out], [0, 'No findings in 1 plan.\n']);
    const broken = await planmark(['check', '--stdin'], {}, { input: new Uint8Array([0xe9]) });
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^planmark: <stdin>:1: is not valid UTF-8/);
  });

  it('says how far it is where that takes longer than a second', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}.md`, WARNING]));
    const quick = await planmark(['check', '.'], files, { millisecondsPerFile: 1 });
    assert.deepEqual(quick.statuses, [null]);
    const slow = await planmark(['check', '.'], files, { millisecondsPerFile: 60 });
    assert.ok(slow.statuses.length > 2 && slow.statuses.length < 32, String(slow.statuses.length));
    assert.match(slow.statuses[0] ?? '', /^Checked \d+ of 30 files…$/);
    assert.equal(slow.statuses.at(-1), null);
  });
});
