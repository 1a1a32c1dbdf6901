import { readFile } from 'node:fs/promises';
import { dateInZone } from '../core/values/dateInZone';
import type { Io } from './io';
import { run } from './run';

const io: Io = {
  readFile: (path) => readFile(path),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  cwd: () => process.cwd(),
  today: (timeZone) => dateInZone(new Date(), timeZone),
};

// A reader that has seen enough (`planmark show plan.md | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    io.err(`planmark: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
