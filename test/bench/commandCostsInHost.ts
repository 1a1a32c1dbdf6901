import {
  commands,
  extensions,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { TABLE_COMMANDS } from '../../src/core/edits/tableCommandNames';
import { median } from './rows';
import { untilIdle } from './untilIdle';

/** Part of the names of the commands to measure; written in by `commandCosts.ts`. */
declare const PART: string;

/** Runs in the extension host: prints the milliseconds of each command and of all bare edits between, `{"command":…}`. */
export async function run(): Promise<void> {
  const [uri] = await workspace.findFiles('*.md');
  if (!uri) throw new Error('There is no plan to work in.');
  await extensions.getExtension('planmark.planmark')?.activate();
  const editor = await window.showTextDocument(uri);
  await commands.executeCommand('planmark.toggleCheckbox');
  for (let round = 0; round < WARM_UP; round++) await bareEdit(editor, 1000 * round + 7);
  const meant = COMMANDS.filter(({ command }) => command.includes(PART));
  const own = new Map<Measured, number[]>(meant.map((measured) => [measured, []]));
  const bare: number[] = [];
  const measure = async (measured: Measured, step: number) => {
    const { command, args = [], on, cell = 1 } = measured;
    const line = lineWith(editor, on, (step * 1301 + 500) % editor.document.lineCount);
    const { text } = editor.document.lineAt(line);
    bare.push(await bareEdit(editor, (line + 5000) % editor.document.lineCount));
    const character = text.startsWith('|') ? text.split('|', cell + 1).join('|').length + 2 : 4;
    const caret = new Position(line, Math.min(character, text.length));
    const time = await timed(editor, caret, () => commands.executeCommand(`planmark.${command}`, ...args));
    own.get(measured)?.push(time);
  };
  // Each command in every round: what slows the machine for a while slows all of them, and the bare edits.
  const [inRounds, last] = [meant.filter(({ isLast }) => !isLast), meant.filter(({ isLast }) => isLast)];
  let step = 0;
  const inTurn = async (measured: readonly Measured[], rounds: number) => {
    for (let round = 0; round < rounds; round++) for (const each of measured) await measure(each, step++);
  };
  await inTurn(inRounds, ROUNDS);
  // A median of few is not certain: what is not far from the limit is measured again, and counted with what was seen before.
  const isNear = (each: Measured) => median(own.get(each) ?? []) > NEAR * median(bare);
  await inTurn(inRounds.filter(isNear), 2 * ROUNDS);
  await inTurn(last, ROUNDS);
  for (const [{ command }, times] of own) console.log(JSON.stringify({ command, own: times, bare }));
}

const [WARM_UP, ROUNDS] = [10, 15];
/** In bare edits. */
const NEAR = 1.6;

/** A command, and the lines on which it makes sense; in a table in a cell, from 0. */
interface Measured {
  readonly command: string;
  readonly args?: readonly unknown[];
  readonly on: RegExp;
  readonly cell?: number;
  /** It leaves nothing to do for the others. */
  readonly isLast?: boolean;
}

const ROW = /^\| [^|]*\d+\.\d+ \|.*\|.*\|/;
const BOX = /^- \[ \] /;

/** All that change the text or move the caret, and need not ask for it. */
const COMMANDS: readonly Measured[] = [
  { command: 'toggleCheckbox', on: BOX },
  { command: 'setCheckboxState', args: [{ state: 'active' }], on: BOX },
  { command: 'nextOpenTask', on: BOX },
  ...TABLE_COMMANDS.map((command): Measured => ({ command, on: ROW, isLast: command === 'alignAllTables' })),
  { command: 'setStart', args: [{ day: '2026-03-02' }], on: /^## / },
  { command: 'shiftDates', args: [{ amount: '1 week', scope: 'section', from: '2026-01-01' }], on: /^\*\*Timeline/ },
];

function bareEdit(editor: TextEditor, line: number): Promise<number> {
  const at = editor.document.lineAt(line).range.end;
  return timed(editor, at, () => editor.edit((builder) => builder.insert(at, 'x')));
}

async function timed(editor: TextEditor, caret: Position, act: () => PromiseLike<unknown>): Promise<number> {
  editor.selection = new Selection(caret, caret);
  await untilIdle();
  const start = performance.now();
  await act();
  const time = performance.now() - start;
  await untilIdle();
  return time;
}

function lineWith({ document }: TextEditor, pattern: RegExp, from: number): number {
  for (let count = 0; count < document.lineCount; count++) {
    const line = (from + count) % document.lineCount;
    // A row with others above and below it, so that each command has something to do.
    const around = pattern === ROW ? [line - 1, line, line + 1] : [line];
    if (around.every((each) => pattern.test(textOf(each, document)))) return line;
  }
  throw new Error(`No line is ${pattern}.`);
}

function textOf(line: number, document: TextDocument): string {
  return line >= 0 && line < document.lineCount ? document.lineAt(line).text : '';
}
