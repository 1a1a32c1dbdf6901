import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { dirname, join } from 'node:path';
import { Failures } from '../../src/cli/failures';
import { findFiles } from '../../src/cli/findFiles';
import type { Io } from '../../src/cli/io';
import { nodeIo } from '../../src/cli/nodeIo';
import { Progress } from '../../src/cli/progress';
import { planmark, type World } from './planmark';

const NOTES = '# Notes\n';

/** The files that are read for these arguments, in their order; all are notes, so that each is named when all are checked. */
async function found(args: readonly string[], names: readonly string[], world: World = {}) {
  const files = Object.fromEntries(names.map((name) => [name, name.endsWith('ignore') ? '' : NOTES]));
  return foundIn(args, files, world);
}

/** What is no plan has a finding each, so that the report names every file. */
async function foundIn(args: readonly string[], files: Readonly<Record<string, string>>, world: World = {}) {
  const finding = '\n| a | b |\n|---|---|\n| c | d | e |\n';
  const marked = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text === NOTES ? text + finding : text]),
  );
  const { code, out, err } = await planmark(['check', '--all', '--format', 'json', ...args], marked, world);
  return { code, err, names: JSON.parse(out).findings.map(({ file }: { file: string }) => file) as string[] };
}

describe('the files that are checked', () => {
  it('are Markdown and text below a folder, in the order of their names', async () => {
    const { names } = await found(
      ['.'],
      [
        'b.md',
        'a.MD',
        'a/z.markdown',
        'a/b/c.txt',
        'a/picture.png',
        'a/code.ts',
        'a/page.mdx',
        'mdown',
        '.github/x.md',
      ],
    );
    assert.deepEqual(names, ['.github/x.md', 'a/b/c.txt', 'a/z.markdown', 'a.MD', 'b.md']);
  });

  it('are those of the current folder where none are named', async () => {
    assert.deepEqual((await found([], ['a.md', '../b.md'])).names, ['a.md']);
  });

  it('are named as their folder was', async () => {
    const names = ['a/b.md', '../c/d.md'];
    assert.deepEqual((await found(['./a'], names)).names, ['a/b.md']);
    assert.deepEqual((await found(['/home/me/a/'], names)).names, ['/home/me/a/b.md']);
    assert.deepEqual((await found(['../c'], names)).names, ['../c/d.md']);
  });

  it('never stand in node_modules or .git, unless they are named', async () => {
    const names = ['node_modules/a/README.md', '.git/x.md', 'sub/node_modules/b.md', 'c.md'];
    assert.deepEqual((await found(['.'], names)).names, ['c.md']);
    assert.deepEqual((await found(['**/*.md'], names)).names, ['c.md']);
    assert.deepEqual((await found(['node_modules/a/README.md'], names)).names, ['node_modules/a/README.md']);
    assert.deepEqual((await found(['node_modules/a'], names)).names, ['node_modules/a/README.md']);
  });

  it('are each checked once', async () => {
    const { names } = await found(['b.md', '.', 'a.md', './b.md', '*.md'], ['a.md', 'b.md']);
    assert.deepEqual(names, ['b.md', 'a.md']);
  });

  it('are any that are named', async () => {
    const { names, err } = await found(['plan.rst', 'Makefile'], ['plan.rst', 'Makefile']);
    assert.deepEqual([names, err], [['plan.rst', 'Makefile'], '']);
  });

  it('fit patterns as shells have them', async () => {
    const names = ['a.md', 'b.md', 'c.txt', 'p/a.md', 'p/q/b.md', 'p/q/x.rst', 'p/r.png', '[x].md'];
    const fitting = async (...args: string[]) => (await found(args, names)).names;
    assert.deepEqual(await fitting('*.md'), ['[x].md', 'a.md', 'b.md']);
    assert.deepEqual(await fitting('**/*.md'), ['[x].md', 'a.md', 'b.md', 'p/a.md', 'p/q/b.md']);
    assert.deepEqual(await fitting('p/**'), ['p/a.md', 'p/q/b.md']);
    assert.deepEqual(await fitting('p/*'), ['p/a.md', 'p/q/b.md'], 'what it fits may be a folder');
    assert.deepEqual(await fitting('./p/*.md'), ['p/a.md']);
    assert.deepEqual(await fitting('{a,p/a}.md'), ['a.md', 'p/a.md']);
    assert.deepEqual(await fitting('[ab].md'), ['a.md', 'b.md']);
    assert.deepEqual(await fitting('**/*.rst'), ['p/q/x.rst'], 'an ending of its own');
    assert.deepEqual(await fitting('/home/me/p/*.md'), ['/home/me/p/a.md']);
    assert.deepEqual(await fitting('!(a).md'), ['[x].md', 'b.md']);
    assert.deepEqual(await fitting('[x].md'), ['[x].md'], 'a file of that very name comes first');
  });

  it('are without what is taken away', async () => {
    const names = ['a.md', 'drafts/b.md', 'p/drafts/c.md', 'p/d.md', '!odd.md'];
    const fitting = async (...args: string[]) => (await found(args, names)).names;
    assert.deepEqual(await fitting('.', '!drafts'), ['!odd.md', 'a.md', 'p/d.md', 'p/drafts/c.md'].sort());
    assert.deepEqual(await fitting('!**/drafts', '.'), ['!odd.md', 'a.md', 'p/d.md']);
    assert.deepEqual(await fitting('**/*.md', '!p/**/*.md'), ['!odd.md', 'a.md', 'drafts/b.md']);
    assert.deepEqual(await fitting('drafts/b.md', '!drafts'), ['drafts/b.md'], 'not what is named');
    assert.deepEqual(await fitting('!odd.md'), ['!odd.md']);
    assert.deepEqual(await fitting('!drafts'), await fitting('.', '!drafts'), 'of all, where nothing else is named');
  });

  it('are named where there are none', async () => {
    const { code, err } = await found(
      ['gone.md', 'gone/*.md', 'a/*.txt', 'pictures', 'a.md'],
      ['a.md', 'pictures/x.png', 'a/b.md'],
    );
    assert.equal(code, 2);
    const hidden = 'What .gitignore or node_modules hides is checked only by its name.';
    assert.deepEqual(err.trimEnd().split('\n'), [
      'planmark: gone.md: there is no such file or folder.',
      `planmark: gone/*.md: no file fits this pattern. ${hidden}`,
      `planmark: a/*.txt: no file fits this pattern. ${hidden}`,
      'planmark: pictures: there is no Markdown or text file in it to check.',
    ]);
  });

  it('are read around a folder that may not be', async () => {
    const { code, names, err } = await found(['.'], ['a.md', 'locked/b.md', 'z.md'], { errors: { locked: 'EACCES' } });
    assert.deepEqual([code, names], [2, ['a.md', 'z.md']]);
    assert.equal(err, 'planmark: locked: may not be read: allow it (permission denied).\n');
  });

  it('are found on Windows, too', async () => {
    const world = { paths: path.win32, cwd: 'C:\\Users\\me' };
    const names = ['plans\\a.md', 'plans\\old\\b.md', 'c.md', '.gitignore'];
    const fitting = async (...args: string[]) => {
      const files = Object.fromEntries(names.map((name) => [name, name === '.gitignore' ? 'OLD/\n' : NOTES]));
      return (await foundIn(args, { ...files, '.git\\HEAD': '' }, world)).names;
    };
    assert.deepEqual(await fitting('.'), ['c.md', 'plans\\a.md']);
    assert.deepEqual(await fitting('plans\\*.md'), ['plans\\a.md']);
    assert.deepEqual(await fitting('plans/**/*.md'), ['plans\\a.md']);
    assert.deepEqual(await fitting('plans\\old\\b.md'), ['plans\\old\\b.md']);
    assert.deepEqual(await fitting('C:\\Users\\me\\plans'), ['C:\\Users\\me\\plans\\a.md']);
  });
});

describe('.gitignore', () => {
  const ignores: readonly (readonly [string, string])[] = [
    ['.gitignore', '*.txt\n!keep.txt\n/build/\nlogs\ndocs/*.md\n!docs/index.md\n\\#odd.md\n# none\nsp ace.md\r\n'],
    ['sub/.gitignore', 'own.md\n!keep2.txt\n!/again.txt\n/only-here.md\ndeep/**/x.md\n'],
    ['sub/deep/.gitignore', '!x.md\n*.markdown\n'],
    ['.git/info/exclude', 'private.md\n'],
  ];
  const names = [
    'a.md',
    'a.txt',
    'keep.txt',
    'build/a.md',
    'sub/build/a.md',
    'logs/a.md',
    'sub/logs',
    'docs/a.md',
    'docs/index.md',
    'docs/sub/a.md',
    '#odd.md',
    '# none.md',
    'sp ace.md',
    'sub/own.md',
    'own.md',
    'sub/keep2.txt',
    'keep2.txt',
    'sub/again.txt',
    'sub/deep/again.txt',
    'sub/only-here.md',
    'sub/deep/only-here.md',
    'sub/deep/x.md',
    'sub/deep/er/x.md',
    'sub/deep/a.markdown',
    'sub/a.markdown',
    'private.md',
    'sub/private.md',
    'A.TXT',
    'ü/ñ.md',
  ];
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'planmark-ignore-'));
    spawnSync('git', ['init', '-q'], { cwd: folder });
    for (const [name, text] of [...names.map((name) => [name, NOTES] as const), ...ignores]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      if (name !== 'sub/logs') writeFileSync(join(folder, name), text);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const ioIn = (cwd: string): Io => {
    const io = nodeIo(process, '', '');
    const resolve = (name: string) => path.resolve(cwd, name);
    return {
      ...io,
      err: () => undefined,
      cwd: () => cwd,
      kindOf: (name) => io.kindOf(resolve(name)),
      readFile: (name, most) => io.readFile(resolve(name), most),
      readFolder: (name) => io.readFolder(resolve(name)),
      realPath: (name) => io.realPath(resolve(name)),
    };
  };
  const planmarkFinds = async (cwd: string, ...targets: string[]) => {
    const io = ioIn(cwd);
    const files = await findFiles(targets, new Failures(io), new Progress(io), io);
    return files.map(({ name }) => name).sort();
  };
  const gitFinds = (cwd: string) => {
    const { stdout } = spawnSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], {
      cwd,
      encoding: 'utf8',
    });
    return stdout
      .split('\0')
      .filter((name) => /\.(md|txt|markdown)$/i.test(name))
      .sort();
  };

  it('leaves out what git leaves out', async () => {
    const found = await planmarkFinds(folder, '.');
    assert.ok(found.length > 8 && found.length < names.length, String(found));
    assert.deepEqual(found, gitFinds(folder));
  });

  it('holds from the folders above, up to the repository', async () => {
    for (const below of ['sub', 'sub/deep', 'docs']) {
      assert.deepEqual(await planmarkFinds(join(folder, below), '.'), gitFinds(join(folder, below)), below);
    }
    assert.deepEqual(
      await planmarkFinds(folder, 'sub'),
      gitFinds(join(folder, 'sub')).map((name) => `sub/${name}`),
    );
  });

  it('does not hold for a file or folder that is named', async () => {
    assert.deepEqual(await planmarkFinds(folder, 'build/a.md', 'private.md'), ['build/a.md', 'private.md']);
    assert.deepEqual(await planmarkFinds(folder, 'build'), ['build/a.md']);
    assert.deepEqual(await planmarkFinds(folder, 'logs/*.md'), ['logs/a.md']);
  });

  it('is not looked for above a folder without a repository', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'planmark-bare-'));
    try {
      mkdirSync(join(bare, 'in'));
      writeFileSync(join(bare, '.gitignore'), '*\n');
      writeFileSync(join(bare, 'in/.gitignore'), 'b.md\n');
      for (const name of ['a.md', 'b.md']) writeFileSync(join(bare, 'in', name), NOTES);
      assert.deepEqual(await planmarkFinds(bare, 'in'), ['in/a.md']);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });

  it('stands beside links: to files they are followed, to folders not, nor twice to one file', async () => {
    const linked = mkdtempSync(join(tmpdir(), 'planmark-links-'));
    try {
      mkdirSync(join(linked, 'a'));
      writeFileSync(join(linked, 'a/plan.md'), NOTES);
      writeFileSync(join(linked, 'a/other.md'), NOTES);
      symlinkSync('..', join(linked, 'a/up'));
      symlinkSync('a/other.md', join(linked, 'z.md'));
      symlinkSync('gone.md', join(linked, 'broken.md'));
      assert.deepEqual(await planmarkFinds(linked, '.'), ['a/other.md', 'a/plan.md']);
      assert.deepEqual(await planmarkFinds(linked, 'z.md', 'a'), ['a/plan.md', 'z.md']);
      assert.deepEqual(await planmarkFinds(linked, 'a/up/a'), ['a/up/a/other.md', 'a/up/a/plan.md']);
    } finally {
      rmSync(linked, { recursive: true, force: true });
    }
  });
});
