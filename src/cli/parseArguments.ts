import { parseArgs } from 'node:util';
import { addTo } from '../core/text/addTo';
import { nearestName } from '../core/text/nearestName';
import type { Arguments, CommandOption, Misuse } from './command';

/** Takes arguments apart by the options of a command: `--name value`, `--name=value`, and after `--` operands only. */
export function parseArguments(given: readonly string[], options: readonly CommandOption[]): Arguments | Misuse {
  // Not strict: what is wrong is told in our words, with the nearest option.
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      options.map(({ name, value, short }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name, short }) => token.rawName === `--${name}` || token.rawName === `-${short}`);
    if (!option) return { misuse: unknownOption(token.rawName, options) };
    const { value, inlineValue: isInline } = token;
    if (option.value === undefined) {
      if (value !== undefined) return { misuse: `${token.rawName} is a switch and takes no value.` };
      switches.add(option.name);
    } else if (value === undefined || value === '' || (!isInline && value.startsWith('-'))) {
      return { misuse: `${token.rawName} needs a value: ${token.rawName} ${option.value}.` };
    } else {
      addTo(values, option.name, value);
    }
  }
  return { operands, switches, values };
}

function unknownOption(rawName: string, options: readonly CommandOption[]): string {
  const nearest = nearestName(
    rawName.replace(/^-+/, ''),
    options.map(({ name }) => name),
  );
  return `there is no option ${rawName}.${nearest === null ? '' : ` Did you mean --${nearest}?`}`;
}

/** The last value given to an option. */
export function lastValue({ values }: Arguments, option: string): string | null {
  return values.get(option)?.at(-1) ?? null;
}

/** The value of an option that has a few; `fallback` where it was not given. */
export function choice<Choice extends string>(
  given: Arguments,
  option: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice | Misuse {
  const value = lastValue(given, option);
  if (value === null) return fallback;
  const known = choices.find((each) => each === value);
  if (known !== undefined) return known;
  return { misuse: `--${option} is ${inWords(choices)}, not "${value}".` };
}

/** `text, json or sarif`. */
export function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function isMisuse(value: unknown): value is Misuse {
  return typeof value === 'object' && value !== null && 'misuse' in value;
}
