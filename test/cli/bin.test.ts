import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { dateInZone } from '../../src/core/values/dateInZone';
import { addDays } from '../../src/core/values/isoDate';
import { NON_PLANS, readNonPlan } from '../core/nonPlans';

const ROOT = join(__dirname, '../..');
const WRONG_GAP =
  '# Plan\n\n## Goal 1: A\n- [ ] a\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| X | 1 | 3 | -1 |\n| Y | 1 | 2 | -1 |\n';
const RIGHT_GAP = WRONG_GAP.replace('-1', '-2');

/** Whoever runs the tests may want colours. */
const { FORCE_COLOR: _, NO_COLOR: __, ...ENVIRONMENT } = process.env;

/** The command as it is shipped: one file, real files, a real process. */
describe('the planmark command', () => {
  let installed: string;
  let folder: string;
  before(async () => {
    installed = mkdtempSync(join(tmpdir(), 'planmark-bin-'));
    symlinkSync(join(ROOT, 'media'), join(installed, 'media'));
    await build({
      entryPoints: [join(ROOT, 'src/cli/main.ts')],
      outfile: join(installed, 'dist/cli.js'),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'es2022',
      logLevel: 'silent',
    });
  });
  after(() => rmSync(installed, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planmark-plans-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const command = () => join(installed, 'dist/cli.js');
  const planmark = (args: readonly string[], input: string | Buffer = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command(), ...args], {
      cwd: folder,
      encoding: 'utf8',
      input,
      env: ENVIRONMENT,
    });
    return { status, stdout, stderr };
  };
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  it('checks many files on several threads, and tells of them in their order', () => {
    const names = Array.from({ length: 60 }, (_, index) => `p${String(index).padStart(2, '0')}.md`);
    const filler = `\n${'Further words. '.repeat(1500)}\n`;
    for (const [index, name] of names.entries()) write(name, (index % 3 ? RIGHT_GAP : WRONG_GAP) + filler);
    const { status, stdout, stderr } = planmark(['check', '--format', 'json', '--today', '2026-11-20']);
    assert.deepEqual([status, stderr], [1, '']);
    const { findings } = JSON.parse(stdout) as { findings: { file: string; rule: string }[] };
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'gap-arithmetic').map(({ file }) => file),
      names.filter((_, index) => index % 3 === 0),
    );
  });

  it('checks files and ends with 1 where something is wrong', () => {
    const sample = join(ROOT, 'test/fixtures/sample/growth-plan.md');
    const { status, stdout, stderr } = planmark(['check', sample, '--today', '2026-11-20']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /gap-arithmetic/);
    assert.ok(!stdout.includes('\u001B'), 'no colours');
  });

  it('finds nothing in what is no plan', () => {
    const files = NON_PLANS.map((file, index) => {
      const copy = `no-plan-${index}.md`;
      write(copy, readNonPlan(file));
      return copy;
    });
    const { status, stdout } = planmark(['check', ...files, '--format', 'json', '--today', '2030-06-15']);
    assert.deepEqual([status, JSON.parse(stdout).findings], [0, []]);
  });

  it("judges by the day of the machine's time zone, and by that of the options", () => {
    const findings = (file: string) => JSON.parse(planmark(['check', file, '--format', 'json']).stdout).findings.length;
    const goal = (file: string, deadline: string) =>
      write(file, `# Plan\n\n## Goal 1: A\n**Deadline:** ${deadline}\n- [ ] a\n\n## Goal 2: B\n- [ ] b\n`);
    const today = dateInZone(new Date(), null);
    goal('today.md', today);
    goal('yesterday.md', addDays(today, -1));
    assert.deepEqual([findings('today.md'), findings('yesterday.md')], [0, 1]);
    const first = dateInZone(new Date(), 'Pacific/Kiritimati');
    mkdirSync(join(folder, 'first'));
    write('first/.planmark.yaml', 'timeZone: Pacific/Kiritimati\n');
    goal('first/today.md', first);
    goal('first/yesterday.md', addDays(first, -1));
    assert.deepEqual([findings('first/today.md'), findings('first/yesterday.md')], [0, 1]);
  });

  it('says in one line what is wrong with a file, and ends with 2', () => {
    writeFileSync(join(folder, 'binary.md'), Buffer.from([1, 0, 2]));
    writeFileSync(join(folder, 'large.md'), Buffer.alloc(20 * 1024 * 1024 + 1));
    const { status, stdout, stderr } = planmark([
      'check',
      'gone.md',
      'binary.md',
      'large.md',
      'binary.md/x.md',
      '--format',
      'json',
    ]);
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(stdout).findings, []);
    assert.deepEqual(stderr.trim().split('\n'), [
      'planmark: gone.md: there is no such file or folder.',
      'planmark: binary.md/x.md: there is no such file or folder.',
      'planmark: binary.md: is a binary file, not a text: leave it out.',
      'planmark: large.md: is larger than 20 MB: no plan is, so leave it out.',
    ]);
  });

  it('finds plans in the current folder, and the pages of rules beside itself', () => {
    mkdirSync(join(folder, 'node_modules'));
    write('plan.md', WRONG_GAP);
    write('node_modules/plan.md', WRONG_GAP);
    const { stdout } = planmark(['check', '--format', 'sarif']);
    const [run] = JSON.parse(stdout).runs;
    assert.equal(run.results.length, 1);
    assert.match(run.tool.driver.rules[0].help.markdown, /^# /);
    assert.match(planmark(['rules', 'overdue']).stdout, /^# overdue\n/);
  });

  it('fixes files in place', () => {
    write('plan.md', WRONG_GAP);
    const { status, stdout } = planmark(['check', 'plan.md', '--fix']);
    assert.deepEqual([status, stdout], [0, 'Fixed 1 finding in 1 plan. No findings left in 1 plan.\n']);
    assert.equal(read('plan.md'), RIGHT_GAP);
    assert.deepEqual(readdirSync(folder), ['plan.md']);
  });

  it('reads standard input, and prints it fixed', () => {
    const bytes = Buffer.from(`\uFEFF${WRONG_GAP}`.replaceAll('\n', '\r\n'));
    const { status, stdout, stderr } = planmark(['check', '--stdin', '--fix'], bytes);
    assert.deepEqual([status, stdout], [0, `\uFEFF${RIGHT_GAP}`.replaceAll('\n', '\r\n')]);
    assert.match(stderr, /^Fixed 1 finding/);
  });

  it('ends in peace where nobody reads on', async function () {
    if (process.platform === 'win32') this.skip();
    write('plan.md', `# Plan\n\n## Goal 1: A\n${'- [ ] a by 2026-01-01\n'.repeat(3000)}`);
    const child = spawn(process.execPath, [command(), 'check', 'plan.md'], { cwd: folder });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, signal] = await once(child, 'close');
    assert.deepEqual([code, signal, stderr], [0, null, '']);
  });

  it('leaves nothing half done where it is interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    const names = Array.from({ length: 600 }, (_, index) => `p${index}.md`);
    for (const name of names) write(name, WRONG_GAP);
    const child = spawn(process.execPath, [command(), 'check', '--fix'], { cwd: folder });
    while (read('p0.md') === WRONG_GAP) await new Promise(setImmediate);
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    assert.deepEqual([code, signal], [null, 'SIGINT']);
    assert.deepEqual(readdirSync(folder).sort(), [...names].sort());
    for (const name of names) assert.ok([WRONG_GAP, RIGHT_GAP].includes(read(name)), name);
  });
});
