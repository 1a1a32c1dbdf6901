import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { CancellationToken, Uri } from 'vscode';
import { type FileRevision, type GitRepository, revisionsOf } from '../../src/extension/fileRevisions';

const token = { isCancellationRequested: false } as CancellationToken;

describe('The revisions of a file', () => {
  let folder: string;
  let day = 0;
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  const commit = (message: string) => {
    const date = new Date(Date.UTC(2026, 0, ++day, 12)).toISOString();
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qam', message], {
      env,
    });
  };
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    git('add', name);
  };

  beforeEach(() => {
    day = 0;
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'planmark-git-')));
    git('init', '-q');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What the Git extension does for these calls, by the same commands. */
  const repository = (): GitRepository => ({
    async log({ path, maxEntries, range }) {
      const limit = range === undefined ? `-n${maxEntries ?? 32}` : range;
      const out = git('log', '--format=%H%x00%aI%x00%P%x00%B%x01', limit, '--', path);
      const entries = out
        .split('\x01')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
      return entries.map((entry) => {
        const [hash = '', date = '', parents = '', message = ''] = entry.split('\0');
        return { hash, authorDate: new Date(date), parents: parents.split(' ').filter(Boolean), message };
      });
    },
    show: async (ref, path) => git('show', `${ref}:${relative(folder, path)}`),
    async diffBetween(from, to) {
      const lines = git('diff', '--name-status', '--diff-filter=ADMR', from, to).trim().split('\n').filter(Boolean);
      return lines.map((line) => {
        const [letter = '', first = '', second] = line.split('\t');
        const uri = (name: string) => ({ fsPath: join(folder, name) }) as Uri;
        return {
          originalUri: uri(first),
          ...(second ? { renameUri: uri(second) } : {}),
          status: letter.startsWith('R') ? 3 : 0,
        };
      });
    },
  });
  const told = (revisions: readonly FileRevision[]) =>
    revisions.map(({ subject, path, date }) => `${date.getUTCDate()} ${subject} ${relative(folder, path)}`);

  it('are the newest first, each with its day and the first line of its message', async () => {
    write('plan.md', 'a\n');
    commit('Begin\n\nMore words.');
    write('plan.md', 'b\n');
    commit('Change');
    write('other.md', 'x\n');
    commit('Another file');
    assert.deepEqual(told(await revisionsOf(repository(), join(folder, 'plan.md'), 50, token)), [
      '2 Change plan.md',
      '1 Begin plan.md',
    ]);
  });

  it('are followed through renames, and can all be read', async () => {
    write('draft.md', `${'Many words that stay as they are.\n'.repeat(9)}a\n`);
    commit('Begin');
    write('draft.md', `${'Many words that stay as they are.\n'.repeat(9)}b\n`);
    commit('Change');
    git('mv', 'draft.md', 'plan.md');
    commit('Rename');
    write('plan.md', `${'Many words that stay as they are.\n'.repeat(9)}c\n`);
    commit('Change again');
    const git50 = repository();
    const revisions = await revisionsOf(git50, join(folder, 'plan.md'), 50, token);
    assert.deepEqual(told(revisions), [
      '4 Change again plan.md',
      '3 Rename plan.md',
      '2 Change draft.md',
      '1 Begin draft.md',
    ]);
    const texts = await Promise.all(revisions.map(({ hash, path }) => git50.show(hash, path)));
    assert.deepEqual(
      texts.map((text) => text.trim().at(-1)),
      ['c', 'b', 'b', 'a'],
    );
    assert.deepEqual(told(await revisionsOf(git50, join(folder, 'plan.md'), 3, token)).length, 3);
  });

  it('are no more than wanted', async () => {
    for (let index = 0; index < 5; index++) {
      write('plan.md', `${index}\n`);
      commit(`Change ${index}`);
    }
    assert.equal((await revisionsOf(repository(), join(folder, 'plan.md'), 3, token)).length, 3);
  });

  it('are none where the file was never committed, and end where the history is cut', async () => {
    write('plan.md', 'a\n');
    commit('Begin');
    assert.deepEqual(await revisionsOf(repository(), join(folder, 'new.md'), 50, token), []);
    const shallow = { ...repository(), diffBetween: () => Promise.reject(new Error('bad object')) };
    write('plan.md', 'b\n');
    commit('Change');
    assert.equal((await revisionsOf(shallow, join(folder, 'plan.md'), 50, token)).length, 2);
  });

  it('are not asked for any more once that is cancelled', async () => {
    const cancelled = { isCancellationRequested: true } as CancellationToken;
    assert.deepEqual(await revisionsOf(repository(), join(folder, 'plan.md'), 50, cancelled), []);
  });
});
