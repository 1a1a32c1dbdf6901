import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileReplacer } from '../../src/cli/fileReplacer';

describe('replacing what a file holds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planmark-replace-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const replace = (name: string, before: string, after: string) =>
    new FileReplacer().replace(join(folder, name), Buffer.from(before), Buffer.from(after));

  it('puts other bytes in its place and leaves nothing else behind', async () => {
    write('plan.md', 'before');
    assert.equal(await replace('plan.md', 'before', 'after'), true);
    assert.equal(read('plan.md'), 'after');
    assert.deepEqual(readdirSync(folder), ['plan.md']);
  });

  it('is refused where the file holds anything else by now', async () => {
    write('plan.md', 'between');
    assert.equal(await replace('plan.md', 'before', 'after'), false);
    assert.equal(read('plan.md'), 'between');
    assert.deepEqual(readdirSync(folder), ['plan.md']);
  });

  it('keeps the mode, also one that new files may not have', async function () {
    if (process.platform === 'win32') this.skip();
    for (const mode of [0o640, 0o666, 0o755]) {
      write('plan.md', 'before');
      chmodSync(join(folder, 'plan.md'), mode);
      await replace('plan.md', 'before', 'after');
      assert.equal(statSync(join(folder, 'plan.md')).mode & 0o777, mode);
    }
  });

  it('keeps the owner where it may', async function () {
    if (process.getuid?.() !== 0) this.skip();
    write('plan.md', 'before');
    const { chownSync } = await import('node:fs');
    chownSync(join(folder, 'plan.md'), 1234, 2345);
    await replace('plan.md', 'before', 'after');
    const { uid, gid } = statSync(join(folder, 'plan.md'));
    assert.deepEqual([uid, gid], [1234, 2345]);
  });

  it('leaves a link a link, and changes what it leads to', async () => {
    mkdirSync(join(folder, 'real'));
    write('real/plan.md', 'before');
    symlinkSync(join('real', 'plan.md'), join(folder, 'link.md'));
    assert.equal(await replace('link.md', 'before', 'after'), true);
    assert.equal(readlinkSync(join(folder, 'link.md')), join('real', 'plan.md'));
    assert.equal(read('real/plan.md'), 'after');
    assert.deepEqual(readdirSync(join(folder, 'real')), ['plan.md']);
  });

  it('leaves nothing behind where it fails', async () => {
    await assert.rejects(replace('gone.md', 'before', 'after'), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), []);
    // Of a folder nothing can be compared: the new file is there by then.
    mkdirSync(join(folder, 'folder.md'));
    await assert.rejects(replace('folder.md', 'before', 'after'), { code: 'EISDIR' });
    assert.deepEqual(readdirSync(folder), ['folder.md']);
  });

  it('is refused for a file that may only be read, whoever asks', async () => {
    write('plan.md', 'before');
    chmodSync(join(folder, 'plan.md'), 0o444);
    await assert.rejects(replace('plan.md', 'before', 'after'), { code: 'EACCES' });
    assert.equal(read('plan.md'), 'before');
  });

  it('takes away what is unfinished when it is told to end', async () => {
    write('plan.md', 'before');
    const replacer = new FileReplacer();
    const replacing = replacer.replace(join(folder, 'plan.md'), Buffer.from('before'), Buffer.alloc(1 << 24));
    while (readdirSync(folder).length < 2) await new Promise(setImmediate);
    replacer.removeUnfinished();
    assert.deepEqual(readdirSync(folder), ['plan.md']);
    await assert.rejects(replacing, { code: 'ENOENT' });
    assert.equal(read('plan.md'), 'before');
  });
});
