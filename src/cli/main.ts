import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckOptions } from './checkOptions';
import { answerChecks } from './checkThreads';
import { nodeIo } from './nodeIo';
import { run } from './run';

// From `dist` as from `src/cli`.
const MEDIA = path.join(__dirname, path.basename(__dirname) === 'cli' ? '../../media' : '../media');
const io = nodeIo(process, path.join(MEDIA, 'rules'), __filename);

if (isMainThread) start();
else answer();

function start(): void {
  // A reader that has seen enough (`planmark check | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  process.stderr.on('error', () => undefined);

  run(process.argv.slice(2), io).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      io.err(`planmark: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      process.exitCode = 2;
    },
  );
}

/** As one of the threads that check many files. */
function answer(): void {
  const checks = answerChecks(workerData as CheckOptions, io);
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (names: readonly string[]) => {
    last = last.then(async () => parentPort?.postMessage(await checks(names)));
  });
}
