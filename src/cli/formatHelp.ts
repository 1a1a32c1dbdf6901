import type { Command, CommandOption } from './command';

const WIDTH = 80;

/** What there is: the commands, each with its one line. */
export function formatOverview(commands: readonly Command[]): string {
  return [
    'Usage: planmark COMMAND [OPTIONS]',
    '',
    'Reads the plans you write in Markdown, and says what is wrong or stale in them.',
    '',
    'Commands:',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options:',
    ...table([
      ['--help', 'What a command does and takes: planmark check --help'],
      ['--version', 'The version of Planmark'],
    ]),
  ].join('\n');
}

export function formatHelp({ name, operands, details, options }: Command): string {
  return [
    `Usage: planmark ${name} ${operands} [OPTIONS]`,
    ...details.flatMap((paragraph) => ['', ...wrap(paragraph, WIDTH)]),
    '',
    'Options:',
    ...table([...options.map((option): [string, string] => [usageOf(option), option.help]), ['--help', 'This text']]),
  ].join('\n');
}

function usageOf({ name, value, short }: CommandOption): string {
  const usage = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? usage : `-${short}, ${usage}`;
}

function table(rows: readonly (readonly [name: string, text: string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, text]) =>
    wrap(text, WIDTH - width - 4).map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`),
  );
}

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
