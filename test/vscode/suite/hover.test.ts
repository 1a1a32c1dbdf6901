import assert from 'node:assert/strict';
import * as vscode from 'vscode';
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
    assert.ok(hover.includes('<span style="color:var(--vscode-charts-blue);">██████████</span>'), hover);
    assert.ok(hover.includes('<span style="color:var(--vscode-charts-orange);">▒▒▒▒▒▒▒▒▒▒</span>'), hover);
  });

  it('gives the definition and place of a level', async () => {
    const { editor } = await openPlan(PLAN);
    const hover = await hoverAt(editor.document, 'Proficient** | Works');
    assert.ok(hover.includes('Works independently') && hover.includes('3 of 4'), hover);
  });

  it('shows text of a plan as text', async () => {
    const { editor } = await openPlan(PLAN.replace('Can teach others', '<b>Can</b> [teach](command:x)'));
    const hover = await hoverAt(editor.document, 'System design');
    assert.ok(!hover.includes('<b>') && !hover.includes('](command:'), hover);
  });

  it('is silent where there is no plan', async () => {
    const { document } = await open(README);
    assert.equal(await hoverAt(document, 'Node'), '');
  });
});
