import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commands, languages, TabInputWebview, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';

const [WARM_UP, ROUNDS] = [1, 9];

/** Runs in the extension host: prints milliseconds by the clock, `{"empty":[…],"drawn":[…]}`. */
export async function run(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!folder) throw new Error('There is no folder.');
  const uri = Uri.file(path.join(folder, 'plan.md'));
  await window.showTextDocument(uri);
  await until(() => languages.getDiagnostics(uri).length > 0);
  const empty: number[] = [];
  const drawn: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const ofEmpty = await timeOfEmpty();
    const begun = Date.now();
    await commands.executeCommand('planmark.showCharts');
    const note = path.join(folder, `drawn-${round}`);
    await until(() => existsSync(note) && readFileSync(note, 'utf8') !== '');
    const ofDrawing = Number(readFileSync(note, 'utf8')) - begun;
    await closeWebviews();
    if (round < WARM_UP) continue;
    empty.push(ofEmpty);
    drawn.push(ofDrawing);
  }
  console.log(JSON.stringify({ empty, drawn }));
}

async function timeOfEmpty(): Promise<number> {
  const begun = Date.now();
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  const panel = window.createWebviewPanel('bench.empty', 'Empty', column, { enableScripts: true });
  const time = await firstMessage(panel, begun);
  panel.dispose();
  await until(() => tabsOfWebviews().length === 0);
  return time;
}

function firstMessage({ webview }: WebviewPanel, begun: number): Promise<number> {
  const told = new Promise<number>((resolve) => webview.onDidReceiveMessage(() => resolve(Date.now() - begun)));
  const policy = `default-src 'none'; script-src 'nonce-n'`;
  const script = '<script nonce="n">acquireVsCodeApi().postMessage("ready")</script>';
  webview.html = `<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body>${script}</body></html>`;
  return told;
}

async function closeWebviews(): Promise<void> {
  await window.tabGroups.close(tabsOfWebviews());
  await until(() => tabsOfWebviews().length === 0);
}

function tabsOfWebviews() {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ input }) => input instanceof TabInputWebview));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
