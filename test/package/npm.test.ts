import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { rules } from '../../src/core/rules/index';
import { planmark } from '../cli/planmark';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const LATE =
  '# Plan\n\n## Goal 1: A\n**Deadline:** 2026-11-01\n- [ ] a\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| X | 1 | 3 | -1 |\n| Y | 1 | 2 | -1 |\n';

/** The words of a command as a shell takes them apart; what it writes into files is left out. */
function wordsOf(command: string): string[] {
  return command.replace(/\s+(#|>).*$/, '').split(/\s+/);
}

describe('The package that npm makes', () => {
  const pack = (...options: readonly string[]) => {
    const npm = process.env.npm_execpath ?? '';
    const [program, first] = npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
    const { stdout } = spawnSync(program, [...first, 'pack', '--dry-run', ...options], { cwd: ROOT, encoding: 'utf8' });
    return stdout;
  };

  it('is built with nothing on stdout but its name, as tools such as pre-commit read that', function () {
    this.timeout(60_000);
    const { name, version } = JSON.parse(read('package.json'));
    assert.equal(pack(), `${name}-${version}.tgz\n`);
  });

  it('carries the command and what it reads, and nothing else', () => {
    const [{ files }] = JSON.parse(pack('--json', '--ignore-scripts'));
    const paths = files.map(({ path }: { path: string }) => path);
    const others = paths.filter((path: string) => !/^media\/(rules|schemas)\//.test(path));
    assert.deepEqual(others, ['LICENSE', 'README.md', 'dist/cli.js', 'package.json']);
    for (const { meta } of rules) assert.ok(paths.includes(`media/rules/${meta.id}.md`), meta.id);
  });
});

describe('The hooks for pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly args: readonly string[];
    readonly language: string;
    readonly types: readonly string[];
  }
  const hooks: readonly Hook[] = parse(read('.pre-commit-hooks.yaml'));

  it('are those that the README names', () => {
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['planmark', 'planmark-fix'],
    );
    for (const { id } of hooks) assert.ok(read('README.md').includes(id), id);
  });

  for (const { id, entry, args, language, types } of hooks) {
    it(`run the command that npm installs: ${id}`, async () => {
      const [name = '', ...given] = wordsOf(entry);
      assert.deepEqual(Object.keys(JSON.parse(read('package.json')).bin), [name]);
      assert.deepEqual([language, types], ['node', ['markdown']]);
      const { code, out, err, files } = await planmark([...given, ...args, 'a.md', 'b.md'], {
        'a.md': LATE,
        'b.md': '# B\n',
      });
      const isFixed = given.includes('--fix');
      assert.equal(code, isFixed ? 0 : 1, err);
      assert.doesNotMatch(out, /overdue/, 'no finding that depends on the day');
      assert.equal(files['a.md'], isFixed ? LATE.replace('| -1 |', '| -2 |') : LATE);
      const dated = await planmark([...given, 'a.md'], { 'a.md': LATE });
      assert.match(dated.out, /overdue/);
    });
  }
});

describe('The snippets of the README', () => {
  const blocks = [...read('README.md').matchAll(/```yaml\n# (\.\S+)\n([\s\S]*?)```/g)];
  const blockOf = (file: string) => parse(blocks.find(([, name]) => name === file)?.[2] ?? '');

  it('name hooks that there are, at a version that there is', () => {
    const [{ rev, hooks }] = blockOf('.pre-commit-config.yaml').repos;
    assert.equal(rev, `v${JSON.parse(read('package.json')).version}`);
    const ids = parse(read('.pre-commit-hooks.yaml')).map(({ id }: { id: string }) => id);
    for (const { id } of hooks) assert.ok(ids.includes(id), id);
  });

  it('run commands of GitHub Actions that work', async () => {
    const { steps } = blockOf('.github/workflows/plans.yml').jobs.check;
    const commands: string[] = steps.flatMap(({ run }: { run?: string }) =>
      run?.startsWith('planmark ') ? [run] : [],
    );
    assert.equal(commands.length, 3);
    for (const command of commands) {
      const [, ...args] = wordsOf(command);
      const { code, out, err } = await planmark(args, { 'plans/a.md': LATE });
      assert.equal(err, '');
      assert.equal(code, args.includes('never') ? 0 : 1, command);
      assert.match(out, /gap-arithmetic/);
    }
    const install: string = steps.flatMap(({ run }: { run?: string }) => (run?.startsWith('npm ') ? [run] : []))[0];
    assert.ok(install.endsWith(`#v${JSON.parse(read('package.json')).version}`), install);
  });

  it('write options that can be used', async () => {
    const { err } = await planmark(['check'], {
      '.planmark.yaml': blocks.find(([, name]) => name === '.planmark.yaml')?.[2] ?? '!',
      'a.md': LATE,
    });
    assert.equal(err, '');
  });
});
