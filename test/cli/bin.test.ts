import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dateInZone } from '../../src/core/values/dateInZone';
import { addDays } from '../../src/core/values/isoDate';

const ROOT = join(__dirname, '../..');

/** The command as it is shipped: one file, real files, a real process. */
describe('the planmark command', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'planmark-bin-'));
    await build({
      entryPoints: [join(ROOT, 'src/cli/main.ts')],
      outfile: join(folder, 'cli.js'),
      bundle: true,
      platform: 'node',
      logLevel: 'silent',
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const planmark = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('checks files and ends with 1 where something is wrong', () => {
    const sample = join(ROOT, 'test/fixtures/sample/growth-plan.md');
    const { status, stdout, stderr } = planmark('check', sample, '--today', '2026-11-20');
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /gap-arithmetic/);
  });

  it("judges by the day of the machine's time zone, and by that of the options", () => {
    const findings = (file: string) => JSON.parse(planmark('check', file, '--format', 'json').stdout).findings.length;
    const goal = (deadline: string) =>
      `# Plan\n\n## Goal 1: A\n**Deadline:** ${deadline}\n- [ ] a\n\n## Goal 2: B\n- [ ] b\n`;
    const write = (file: string, deadline: string) => writeFileSync(join(folder, file), goal(deadline));
    const today = dateInZone(new Date(), null);
    write('today.md', today);
    write('yesterday.md', addDays(today, -1));
    assert.deepEqual([findings('today.md'), findings('yesterday.md')], [0, 1]);
    const first = dateInZone(new Date(), 'Pacific/Kiritimati');
    mkdirSync(join(folder, 'first'));
    writeFileSync(join(folder, 'first/.planmark.yaml'), 'timeZone: Pacific/Kiritimati\n');
    write('first/today.md', first);
    write('first/yesterday.md', addDays(first, -1));
    assert.deepEqual([findings('first/today.md'), findings('first/yesterday.md')], [0, 1]);
  });

  it('says in one line what is wrong with a file, and ends with 2', () => {
    writeFileSync(join(folder, 'binary.md'), Buffer.from([1, 0, 2]));
    const { status, stdout, stderr } = planmark('check', 'gone.md', '.', 'binary.md', '--format', 'json');
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(stdout), { version: 1, findings: [] });
    assert.deepEqual(stderr.trim().split('\n'), [
      'planmark: gone.md: there is no such file.',
      'planmark: .: is a folder; name the files in it.',
      'planmark: binary.md: is a binary file, not a text in UTF-8.',
    ]);
  });
});
