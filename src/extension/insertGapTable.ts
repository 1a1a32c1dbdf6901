import { l10n, SnippetString, type Uri, window } from 'vscode';
import type { Plan } from '../core/plan/plan';
import { walk } from '../core/plan/queries';
import { rangeOnLine } from '../core/text/range';
import type { PlanModel } from './planService';
import { revealRange } from './revealRange';
import { templateWords, type Words } from './templateWords';

/**
 * Writes a table of gaps below a plan, in its language and with its levels to choose from, as one undo step; the editor has
 * the focus then, for the name of the skill.
 */
export async function insertGapTable({ uri, plan, lines }: PlanModel, extensionUri: Uri): Promise<void> {
  const words = await templateWords(plan.wording.language(), extensionUri);
  const last = lines.length - 1;
  const end = lines[last]?.length ?? 0;
  const editor = await revealRange(uri, rangeOnLine(last, end, end));
  const isDone = await editor.insertSnippet(new SnippetString(snippetFor(plan, lines, words)), editor.selection);
  if (!isDone) void window.showWarningMessage(l10n.t('The table was not written: the document cannot be edited.'));
}

function snippetFor(plan: Plan, lines: readonly string[], words: Words): string {
  // A first heading in Markdown would change how a plain text is read.
  const hasHeadings = walk(plan.root).some((node) => 'form' in node && node.form === 'heading');
  const { skill, current, required, priority, high } = words;
  const own = plan.scale.source === 'builtIn' ? [] : plan.scale.levels.filter(({ inferred }) => !inferred);
  const levels =
    own.length > 1 ? own.map(({ name }) => name) : [0, 1, 2, 3, 4].map((rank) => words[`level${rank}`] ?? '');
  const choice = levels.map((name) => name.replace(/[\\,|$}]/g, '\\$&')).join(',');
  const heading = hasHeadings ? `## ${words.gaps}\n\n` : '';
  const table = [
    `| ${skill} | ${current} | ${required} | ${priority} |`,
    '|---|---|---|---|',
    `| \${1:[${skill}]} | \${2|${choice}|} | \${3|${choice}|} | \${4:${high}} |`,
    '$0',
  ];
  return '\n'.repeat(linesBetween(lines)) + heading + table.join('\n');
}

/** Line breaks from the end of the text to a line behind an empty one. */
function linesBetween(lines: readonly string[]): number {
  const [before, last] = [lines.at(-2) ?? '', lines.at(-1) ?? ''];
  return last.trim() !== '' ? 2 : before.trim() !== '' ? 1 : 0;
}
