import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPlan, until } from './inEditor';
import { PLAN } from './plans';

const set = (setting: string, value: unknown) =>
  vscode.workspace.getConfiguration('planmark').update(setting, value, vscode.ConfigurationTarget.Global);

const hintsIn = (document: vscode.TextDocument, range: vscode.Range) =>
  vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range);

const lensesOf = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);

const whole = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

describe('What shows more in the editor', () => {
  afterEach(async () => {
    for (const setting of ['inlayHints', 'codeLens']) await set(setting, undefined);
    await vscode.workspace.getConfiguration('editor').update('codeLens', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
  });

  it('is off until it is asked for', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    assert.deepEqual(await hintsIn(document, whole(document)), []);
    assert.deepEqual(await lensesOf(document), []);
    for (const setting of ['inlayHints', 'codeLens', 'tableKeys']) {
      const inspected = vscode.workspace.getConfiguration('planmark').inspect<boolean>(setting);
      assert.equal(inspected?.defaultValue, false, setting);
    }
  });

  it('gives hints for the lines that are seen', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    await set('inlayHints', true);
    const hints = await until('hints are there', async () => {
      const found = await hintsIn(document, whole(document));
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['2 of 4 done', '2026-07-01 to 2026-07-14', '2026-07-15 to 2026-07-28'],
    );
    assert.deepEqual(await hintsIn(document, new vscode.Range(0, 0, 10, 0)), []);
  });

  it('tells progress once where both are on: above the headings, unless the editor shows nothing there', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    await set('inlayHints', true);
    await set('codeLens', true);
    const labels = async () => (await hintsIn(document, whole(document))).map(({ label }) => label);
    const periods = ['2026-07-01 to 2026-07-14', '2026-07-15 to 2026-07-28'];
    await until('only the lenses tell it', async () => String(await labels()) === String(periods));
    await vscode.workspace.getConfiguration('editor').update('codeLens', false, vscode.ConfigurationTarget.Global);
    await until('the hints tell it', async () => String(await labels()) === String(['2 of 4 done', ...periods]));
  });

  it('gives progress above a goal, with its boxes to pick', async () => {
    const { document } = (await openPlan(PLAN)).editor;
    await set('codeLens', true);
    const lenses = await until('lenses are there', async () => {
      const found = await lensesOf(document);
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      lenses.map(({ command, range }) => [command?.command, command?.title, range.start.line]),
      [
        ['planmark.showAgenda', 'Agenda', 0],
        ['planmark.showCharts', 'Charts', 0],
        ['planmark.pickCheckboxes', '2 of 4 done', 22],
      ],
    );
  });
});
