import assert from 'node:assert/strict';
import { nodeIo } from '../../src/cli/nodeIo';

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
