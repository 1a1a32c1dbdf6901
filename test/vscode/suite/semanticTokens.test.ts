import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, open, openPlan } from './inEditor';
import { PLAN, README } from './plans';

async function coloured(document: vscode.TextDocument, range: vscode.Range): Promise<string[]> {
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentRangeSemanticTokens',
    document.uri,
    range,
  );
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentRangeSemanticTokensLegend',
    document.uri,
    range,
  );
  const found: string[] = [];
  let line = 0;
  let character = 0;
  const data = [...(tokens?.data ?? [])];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    found.push(`${legend.tokenTypes[type]} ${text}`);
  }
  return found;
}

describe('The colours', () => {
  afterEach(closeEditors);

  it('tell ids, gaps, levels and counts apart, in what is seen', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    assert.deepEqual(await coloured(document, new vscode.Range(8, 0, 8, 60)), [
      'planLevel Competent',
      'planLevel Expert',
      'planGapOpen -1',
    ]);
    assert.ok((await coloured(document, new vscode.Range(0, 0, document.lineCount, 0))).length > 10);
  });

  it('are contributed with a colour for themes that know nothing of plans', async () => {
    const { semanticTokenTypes, semanticTokenScopes } =
      vscode.extensions.getExtension('planmark.planmark')?.packageJSON.contributes ?? {};
    const { document } = (await openPlan(PLAN)).editor;
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentRangeSemanticTokensLegend',
      document.uri,
      new vscode.Range(0, 0, 1, 0),
    );
    assert.deepEqual(
      semanticTokenTypes.map(({ id }: { id: string }) => id),
      [...legend.tokenTypes],
    );
    assert.deepEqual(Object.keys(semanticTokenScopes[0].scopes), [...legend.tokenTypes]);
  });

  it('stay away from what is no plan', async () => {
    const { document } = await open(README);
    assert.deepEqual(await coloured(document, new vscode.Range(0, 0, document.lineCount, 0)), []);
  });
});
