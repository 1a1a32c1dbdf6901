import { version } from '../../package.json';
import { nearestName } from '../core/text/nearestName';
import { commands } from './commands';
import { formatHelp, formatOverview } from './formatHelp';
import type { ExitCode, Io } from './io';
import { isMisuse, parseArguments } from './parseArguments';

/** The command line: never throws for bad input, which gets a line on stderr and exit code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...given] = argv;
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  const command = commands.find((each) => each.name === name);
  if (options.includes('--help') || options.includes('-h')) {
    io.out(command ? formatHelp(command) : formatOverview(commands));
    return 0;
  }
  if (options.includes('--version') || name === '-v') {
    io.out(version);
    return 0;
  }
  if (command === undefined) return tellMisuse(io, whichCommand(name), 'planmark --help');
  const parsed = parseArguments(given, command.options);
  const result = isMisuse(parsed) ? parsed : await command.run(parsed, io);
  return isMisuse(result) ? tellMisuse(io, result.misuse, `planmark ${command.name} --help`) : result;
}

function whichCommand(name: string | undefined): string {
  const names = commands.map((command) => command.name);
  if (name === undefined) return `name a command: ${names.join(', ')}.`;
  if (name.startsWith('-')) return `name a command before ${name}: ${names.join(', ')}.`;
  const nearest = nearestName(name, names);
  return `there is no command "${name}".${nearest === null ? '' : ` Did you mean "${nearest}"?`}`;
}

function tellMisuse(io: Io, misuse: string, help: string): ExitCode {
  io.err(`planmark: ${misuse}`);
  io.err(`Run "${help}" for what there is.`);
  return 2;
}
