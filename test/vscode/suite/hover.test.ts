import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hostileWords } from '../../hostileWords';
import { closeEditors, open, openPlan, positionOf } from './inEditor';
import { PLAN, README } from './plans';

async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, text, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('The hover', () => {
  afterEach(closeEditors);

  it('gives both levels of a gap with their definitions, and the two figures where they differ', async () => {
    const { editor } = await openPlan(PLAN);
    const hover = await hoverAt(editor.document, 'System design');
    for (const words of ['Competent', 'Handles typical tasks', 'Expert', 'Can teach others', 'High priority']) {
      assert.ok(hover.includes(words), `${words} in ${hover}`);
    }
    assert.ok(hover.includes('\\-1') && hover.includes('−2'), hover);
  });

  it('draws a bar in colours of the theme', async () => {
    const { editor } = await openPlan(PLAN);
    const hover = await hoverAt(editor.document, 'System design');
    assert.ok(hover.includes('<span style="color:var(--vscode-charts-green);">██████████</span>'), hover);
    assert.ok(hover.includes('<span style="color:var(--vscode-charts-red);">▒▒▒▒▒▒▒▒▒▒</span>'), hover);
  });

  it('draws a chart on the header of a gap table and on a goal', async () => {
    const { editor } = await openPlan(PLAN);
    const { document } = editor;
    const header = await hoverAt(document, 'Skill |');
    assert.match(
      header,
      /<span style="color:var\(--vscode-charts-green\);">█+<\/span>.*<strong>−2<\/strong> System design/,
    );
    const goal = await hoverAt(document, document.getText().match(/Goal 1: (.*)/)?.[1] ?? '');
    assert.match(goal, /<span style="color:var\(--vscode-[a-zA-Z-]+\);">[█▒░]+<\/span>/);
  });

  it('gives the definition and place of a level', async () => {
    const { editor } = await openPlan(PLAN);
    const hover = await hoverAt(editor.document, 'Proficient** | Works');
    assert.ok(hover.includes('Works independently') && hover.includes('3 of 4'), hover);
  });

  it('tells level and priority of a gap by themselves', async () => {
    const { editor } = await openPlan(PLAN);
    const level = await hoverAt(editor.document, 'Competent | Expert');
    assert.ok(level.includes('(2 of 4)') && level.includes('Handles typical tasks'), level);
    assert.ok(level.includes('None → Beginner → <strong>Competent</strong> → Proficient → Expert'), level);
    const priority = await hoverAt(editor.document, 'Medium');
    assert.ok(priority.includes('Medium priority') && priority.includes('- Mentoring'), priority);
    assert.ok(!priority.includes('Proficient'), priority);
  });

  it('tells a period, a week, a count and a column header', async () => {
    const { editor } = await openPlan(PLAN.replace('**Evidence:**', '#### Evidence (1/2 met)'));
    const { document } = editor;
    const shown = async (text: string) => (await hoverAt(document, text)).replaceAll('\\', '');
    assert.match(await shown('July – September'), /2026-07-01 to 2026-09-30 {2}\n51 days overdue/);
    assert.match(await shown('1-2'), /2026-07-01 to 2026-07-14/);
    assert.match(await shown('1/2'), /1 of 2 done directly below/);
    assert.match(await shown('Activity'), /what the row is about/);
    assert.equal(await shown('Asked for'), '');
  });

  it('shows text of a plan as text', async () => {
    const { editor } = await openPlan(PLAN.replace('Can teach others', '<b>Can</b> [teach](command:x)'));
    const hover = await hoverAt(editor.document, 'System design');
    assert.ok(!hover.includes('<b>') && !hover.includes('](command:'), hover);
  });

  it('shows any words in its charts as text', async () => {
    for (const word of hostileWords) {
      const safe = word.replaceAll('|', '').replaceAll('\u0000', '').replaceAll('\uD800', '');
      const { editor } = await openPlan(PLAN.replace('System design', safe));
      const hover = await hoverAt(editor.document, 'Skill |');
      const markup = hover.replace(/<\/?strong>|<span style="color:var\(--vscode-[a-zA-Z-]+\);">|<\/span>/g, '');
      assert.doesNotMatch(markup, /(?<!\\)[<[`]/, word);
      assert.ok(hover.includes('Mentoring') && hover.length < 5000, word);
      await closeEditors();
    }
  });

  it('is silent where there is no plan', async () => {
    const { document } = await open(README);
    assert.equal(await hoverAt(document, 'Node'), '');
  });
});
