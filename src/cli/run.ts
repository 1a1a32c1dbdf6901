import { parseArgs } from 'node:util';
import { parseIsoDate } from '../core/values/isoDate';
import { check } from './check';
import type { ExitCode, Io } from './io';
import { show } from './show';

const USAGE = `Usage:
  planmark check FILES… [--format text|json] [--today YYYY-MM-DD] [--all]
  planmark show FILE [--format text|json] [--today YYYY-MM-DD]

check  tells what is wrong or stale in plans; files that are no plans are skipped, unless --all is given.
show   prints what Planmark understands of a plan.

Exit code: 0 nothing of warning or worse was found, 1 something was, 2 a file or an argument was at fault.`;

/** The command line: never throws for bad input, which gets a line on stderr and exit code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parse(argv);
  if ('error' in parsed) return usageError(io, parsed.error);
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    io.out(USAGE);
    return 0;
  }
  if (command === undefined) return usageError(io, 'name a command: check or show.');
  if (command !== 'check' && command !== 'show') return usageError(io, `there is no command "${command}".`);
  if (values.format !== 'text' && values.format !== 'json') {
    return usageError(io, `--format is text or json, not "${values.format}".`);
  }
  const today = values.today === undefined ? null : parseIsoDate(values.today);
  if (today === null && values.today !== undefined)
    return usageError(io, `--today is a date such as 2026-06-15, not "${values.today}".`);
  if (files.length === 0) return usageError(io, `${command} needs a file.`);
  if (command === 'check') return check(files, { format: values.format, today, isAll: values.all }, io);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return usageError(io, 'show takes one file.');
  if (values.all) return usageError(io, '--all belongs to check.');
  return show(file, { format: values.format, today }, io);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        today: { type: 'string' },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function usageError(io: Io, message: string): ExitCode {
  io.err(`planmark: ${message}`);
  io.err('Run "planmark --help" for what there is.');
  return 2;
}
