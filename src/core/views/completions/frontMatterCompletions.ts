import { PLAN_OPTION_NAMES } from '../../configuration/options';
import { rangeOnLine } from '../../text/range';
import { type CompletionPlace, type Completions, completion } from './completion';

/** The keys of a front matter that it does not have yet: `plan:` and its like at its margin, and the options below `plan:`. */
export function frontMatterCompletions({ lines, position }: CompletionPlace): Completions | null {
  const { line, character } = position;
  const [, indent = '', typed = ''] = /^([ \t]*)([A-Za-z]*)$/.exec((lines[line] ?? '').slice(0, character)) ?? [];
  const rest = (lines[line] ?? '').slice(character);
  if (line === 0 || rest.trim() !== '' || indent.length + typed.length !== character) return null;
  const above = lines.slice(1, line);
  const isBelowPlan = indent !== '' && /^plan\s*:\s*$/.test(above.filter((each) => /^\S/.test(each)).at(-1) ?? '');
  if (indent !== '' && !isBelowPlan) return null;
  const taken = new Set(lines.slice(1).flatMap((each, index) => (index + 1 === line ? [] : keyIn(each, indent))));
  const names = isBelowPlan ? PLAN_OPTION_NAMES : AT_THE_MARGIN;
  const items = names.filter((name) => !taken.has(name)).map((name) => completion('key', name));
  return { range: rangeOnLine(line, indent.length, character), before: '', behind: ':', items };
}

/** What is read beside `plan:`, as other tools know it, too. */
const AT_THE_MARGIN: readonly string[] = ['plan', 'start', 'status'];

function keyIn(line: string, indent: string): string[] {
  const key = /^([ \t]*)([A-Za-z]+)\s*:/.exec(line);
  return key && key[1] === indent ? [key[2] ?? ''] : [];
}
