import type { Arguments, Command, CommandOption, Misuse } from './command';
import type { ExitCode, Io } from './io';
import { choice, isMisuse, lastValue } from './parseArguments';

const TODAY: CommandOption = {
  name: 'today',
  value: 'DATE',
  help: 'The day to judge by, YYYY-MM-DD, instead of the current one',
};
const TEXT_OR_JSON: CommandOption = { name: 'format', value: 'FORMAT', help: 'text (as it is without this) or json' };

/** The commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    operands: '[PATHS…]',
    summary: 'Tells what is wrong or stale in plans, and fixes what is safe to fix',
    details: [
      'PATHS are files, folders and patterns such as "plans/**/*.md"; without any, the current folder. Folders are searched for Markdown and text files, without what .gitignore names; "!drafts" takes drafts out. Files that are no plans are skipped.',
      'Exit code: 0 nothing that fails was found, 1 something was, 2 something could not be checked as asked.',
    ],
    options: [
      { name: 'format', value: 'FORMAT', help: 'text (as it is without this), json, sarif, github or markdown' },
      { name: 'fix', help: 'Fix what is safe to fix, and report what is left' },
      { name: 'fix-dry-run', help: 'Print what --fix would change as a unified diff' },
      {
        name: 'rule',
        value: 'ID=SEVERITY',
        help: 'Set a rule, or all of a tag, to off, error, warning, information or hint: --rule dates=off --rule overdue=error. May be given again; wins over all but comments in the text',
      },
      {
        name: 'fail-on',
        value: 'SEVERITY',
        help: 'The least that exits with 1: error, warning (as it is without this), information, hint or never',
      },
      { name: 'max-warnings', value: 'NUMBER', help: 'Exit with 1 for warnings only where there are more than this' },
      TODAY,
      { name: 'config', value: 'FILE', help: 'Options from this file, instead of the .planmark.yaml above each plan' },
      { name: 'all', help: 'Check what is no plan, too' },
      { name: 'stdin', help: 'Check the text from standard input; with --fix, print it fixed' },
      { name: 'stdin-filename', value: 'FILE', help: 'The name to read and report that text by' },
    ],
    run: runCheck,
  },
  {
    name: 'show',
    operands: 'FILE',
    summary: 'Prints what Planmark understands of a plan',
    details: [
      'Prints an outline with progress bars, and why the file is taken for a plan or is not; or the whole model as JSON.',
    ],
    options: [TEXT_OR_JSON, TODAY],
    run: runShow,
  },
  {
    name: 'report',
    operands: 'FILE',
    summary: 'Writes the charts of a plan as one page to show and to print',
    details: [
      'Writes one HTML page with the figures, the gaps, their radar and priorities, progress and the timeline, each also as a table. It runs no script and loads nothing.',
    ],
    options: [
      { name: 'output', short: 'o', value: 'FILE', help: 'Write the page to this file, instead of to stdout' },
      TODAY,
    ],
    run: runReport,
  },
  {
    name: 'diff',
    operands: 'OLD NEW',
    summary: 'Prints what changed from one version of a plan to another',
    details: [
      'Tells levels, boxes, dates, and what is new, gone or renamed, whatever line it stands in: what was only moved is no change. Both files are read by the options of where NEW stands.',
      'Exit code: 0 compared, 2 something could not be read.',
    ],
    options: [{ name: 'format', value: 'FORMAT', help: 'text (as it is without this), json or markdown' }],
    run: runDiff,
  },
  {
    name: 'rules',
    operands: '[RULE]',
    summary: 'Lists the rules, or prints the page of one',
    details: [
      'Lists the rules with their severities, fixes (--fix for those it applies, editor for those that want a look) and tags. With the id of a rule, prints its page.',
    ],
    options: [TEXT_OR_JSON],
    run: runRulesCommand,
  },
];

async function runCheck(given: Arguments, io: Io): Promise<ExitCode | Misuse> {
  const { readCheckOptions } = await import('./checkOptions');
  const options = readCheckOptions(given);
  if (isMisuse(options)) return options;
  const { check } = await import('./check');
  return check(options, io);
}

async function runShow(given: Arguments, io: Io): Promise<ExitCode | Misuse> {
  const { readToday } = await import('./checkOptions');
  const format = textOrJson(given);
  if (isMisuse(format)) return format;
  const today = readToday(given);
  if (isMisuse(today)) return today;
  const [file, ...more] = given.operands;
  if (file === undefined) return { misuse: 'show needs a file.' };
  if (more.length > 0) return { misuse: `show takes one file, not "${more[0]}" too.` };
  const { show } = await import('./show');
  return show({ file, format, today }, io);
}

async function runReport(given: Arguments, io: Io): Promise<ExitCode | Misuse> {
  const [{ readToday }, { realPathOf }] = await Promise.all([import('./checkOptions'), import('./findFiles')]);
  const today = readToday(given);
  if (isMisuse(today)) return today;
  const [file, ...more] = given.operands;
  if (file === undefined) return { misuse: 'report needs a file.' };
  if (more.length > 0) return { misuse: `report takes one file, not "${more[0]}" too.` };
  const output = lastValue(given, 'output');
  if (output !== null && (await realPathOf(output, io)) === (await realPathOf(file, io)))
    return { misuse: 'report would write over the plan: name another file behind -o.' };
  const { report } = await import('./report');
  return report({ file, output, today }, io);
}

async function runDiff(given: Arguments, io: Io): Promise<ExitCode | Misuse> {
  const format = choice(given, 'format', ['text', 'json', 'markdown'], 'text');
  if (isMisuse(format)) return format;
  const [before, after, ...more] = given.operands;
  if (before === undefined || after === undefined) return { misuse: 'diff needs two files: OLD and NEW.' };
  if (more.length > 0) return { misuse: `diff takes two files, not "${more[0]}" too.` };
  const { diff } = await import('./diff');
  return diff({ before, after, format }, io);
}

async function runRulesCommand(given: Arguments, io: Io): Promise<ExitCode | Misuse> {
  const format = textOrJson(given);
  if (isMisuse(format)) return format;
  const [id = null, ...more] = given.operands;
  if (more.length > 0) return { misuse: `rules takes one rule, not "${more[0]}" too.` };
  const { listRules } = await import('./listRules');
  return listRules({ id, format }, io);
}

function textOrJson(given: Arguments): 'text' | 'json' | Misuse {
  return choice(given, 'format', ['text', 'json'], 'text');
}
