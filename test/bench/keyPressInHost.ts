import {
  commands,
  extensions,
  languages,
  Position,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { untilIdle } from './untilIdle';

/** Runs in the extension host: prints the milliseconds of each key, `{"times":[…]}`. */
export async function run(): Promise<void> {
  const [uri] = await workspace.findFiles('*.md');
  if (!uri) throw new Error('There is no plan to type in.');
  const hasPlanmark = extensions.getExtension('planmark.planmark') !== undefined;
  const editor = await window.showTextDocument(uri);
  const { document } = editor;
  const line = document.getText().split('\n').indexOf(ROW);
  const place = new Range(line, ROW.length - 3, line, ROW.length - 2);
  const isTold = () => languages.getDiagnostics(uri).some(({ range }) => range.start.line === line);
  if (hasPlanmark) await until(isTold);
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place);
    await until(() => editor.selection.isEqual(place));
    await untilIdle();
    const { version } = document;
    const start = performance.now();
    const typed = commands.executeCommand('type', { text: '2' });
    await until(() => document.version > version && !(hasPlanmark && isTold()));
    const time = performance.now() - start;
    await typed;
    if (round >= WARM_UP) times.push(time);
    await putBack(editor, place);
    if (hasPlanmark) await until(isTold);
  }
  console.log(JSON.stringify({ times, hasPlanmark }));
}

/** Of a table whose stated gap is wrong until the key is pressed; `keyPress.ts` puts it into the middle of the plan. */
const ROW = '| Zymology | 1 | 3 | -1 |';
const [WARM_UP, ROUNDS] = [10, 60];

/** Away from the row first: what stands on the line of the caret is told later. */
async function putBack(editor: TextEditor, place: Range): Promise<void> {
  const above = new Position(0, 0);
  editor.selection = new Selection(above, above);
  await until(() => editor.selection.active.line === 0);
  await editor.edit((edit) => edit.replace(place, '1'));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}
