import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeIo } from '../../src/cli/nodeIo';
import { run } from '../../src/cli/run';

/** What is written to a stderr that is a terminal, or is none. */
function stderrOf(isTTY: boolean, columns: number | undefined) {
  const written: string[] = [];
  const stream = { isTTY, columns, write: (text: string) => written.push(text) };
  const io = nodeIo({ stdout: stream, stderr: stream, stdin: null, env: {} } as unknown as NodeJS.Process, '', '');
  return { io, written };
}

describe('a terminal', () => {
  it('shows what is going on, until something is said', () => {
    const { io, written } = stderrOf(true, 12);
    io.status('Checked 1 of 100 files…');
    io.status('Checked 2');
    io.err('Done.');
    io.status(null);
    assert.deepEqual(written, ['Checked 1 o', '\r\u001B[K', 'Checked 2', '\r\u001B[K', 'Done.\n']);
  });

  it('may not know how wide it is', () => {
    const { io, written } = stderrOf(true, 0);
    assert.equal(io.columns, null);
    io.status('Checked 1 of 100 files…');
    assert.deepEqual(written, ['Checked 1 of 100 files…']);
  });

  it('is what progress is for', () => {
    const { io, written } = stderrOf(false, undefined);
    io.status('Checked 1 of 100 files…');
    assert.deepEqual([written, io.isTerminal], [[], false]);
  });
});

describe('a file that is written', () => {
  let folder: string;
  const { io, written } = stderrOf(false, undefined);
  const inFolder = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planmark-write-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is there as a whole, also through a link, and may be read and written as before', async () => {
    writeFileSync(inFolder('a.html'), 'old');
    chmodSync(inFolder('a.html'), 0o640);
    symlinkSync('a.html', inFolder('link.html'));
    await io.writeFile(inFolder('link.html'), 'new');
    assert.equal(readFileSync(inFolder('a.html'), 'utf8'), 'new');
    assert.ok(lstatSync(inFolder('link.html')).isSymbolicLink());
    assert.equal(statSync(inFolder('a.html')).mode & 0o777, 0o640);
    await io.writeFile(inFolder('b.html'), 'b');
    assert.deepEqual(readdirSync(folder), ['a.html', 'b.html', 'link.html']);
  });

  it('leaves nothing behind where that fails', async () => {
    await assert.rejects(io.writeFile(folder, 'new'), { code: 'EISDIR' });
    await assert.rejects(io.writeFile(inFolder('gone/a.html'), 'new'), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is never the plan that a report is of', async () => {
    writeFileSync(inFolder('plan.md'), '# Plan\n');
    symlinkSync('plan.md', inFolder('link.html'));
    assert.equal(await run(['report', inFolder('plan.md'), '-o', inFolder('link.html')], io), 2);
    assert.match(written.join(''), /would write over the plan/);
    assert.equal(readFileSync(inFolder('plan.md'), 'utf8'), '# Plan\n');
  });
});
