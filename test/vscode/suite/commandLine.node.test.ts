import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { fixtureTexts } from '../../fixtureTexts';
import { closeEditors, planmark, until } from './inEditor';

const ROOT = join(__dirname, '../../..');
/** Documents of users, which are kept beside the repository. */
const OTHERS = ['../shared/seeds', '../shared/corpus'].map((folder) => join(ROOT, folder));

/** All that both tell: the place, counted from 1, the severity, the rule and the words. */
type Told = readonly [place: string, severity: string, rule: string, message: string];

/** A finding of `planmark check --format json`; lines and columns count from 1. */
interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

/** What the command line says of all files, in one run. */
async function check(files: readonly string[], today: string): Promise<Map<string, Told[]>> {
  const args = [join(ROOT, 'dist/cli.js'), 'check', '--format', 'json', '--today', today, ...files];
  // In a desktop VS Code the extension host is Electron.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const output = await new Promise<string>((resolve) => {
    // It ends with 1 where it finds something.
    execFile(process.execPath, args, { env, maxBuffer: 2 ** 26 }, (_error, stdout) => resolve(stdout));
  });
  const { findings } = JSON.parse(output) as { findings: readonly Reported[] };
  const told = new Map<string, Told[]>(files.map((file) => [file, []]));
  for (const { file, line, column, endLine, endColumn, severity, rule, message } of findings) {
    told.get(file)?.push([`${line}:${column}-${endLine}:${endColumn}`, severity, rule, message]);
  }
  return told;
}

function toldInEditor(uri: vscode.Uri): Told[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'planmark')
    .map(({ range: { start, end }, severity, code, message }) => [
      `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
      vscode.DiagnosticSeverity[severity].toLowerCase(),
      typeof code === 'object' ? String(code.value) : '',
      message,
    ]);
}

async function judge(file: string, expected: readonly Told[]): Promise<void> {
  const { plans } = await planmark();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  await vscode.window.showTextDocument(document);
  if (document.languageId === 'plaintext') await vscode.commands.executeCommand('planmark.treatAsPlan');
  const model = await until(`${file} is read`, () => plans.whenReady(document));
  assert.equal(model.findings.length, expected.length, file);
  await until('its findings are shown', () => isDeepStrictEqual(toldInEditor(document.uri), expected)).catch(() => {
    assert.deepEqual(toldInEditor(document.uri), expected, file);
  });
}

describe('The editor and the command line', function () {
  this.timeout(180_000);
  const settings = () => vscode.workspace.getConfiguration('planmark');
  const compare = async (files: readonly string[], today: string) => {
    await settings().update('today', today, vscode.ConfigurationTarget.Workspace);
    const told = await check(files, today);
    for (const [file, expected] of told) await judge(file, expected);
    return [...told.values()].flat().length;
  };

  afterEach(async () => {
    await closeEditors();
    await settings().update('today', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('find the same at the same places in all plans of ours', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'planmark-both-'));
    const days = new Map<string, string[]>();
    for (const { name, text, today } of fixtureTexts(join(ROOT, 'test/fixtures'))) {
      const file = join(folder, name.replace('/', '-'));
      writeFileSync(file, text);
      days.set(today, [...(days.get(today) ?? []), file]);
    }
    let compared = 0;
    for (const [today, files] of days) compared += await compare(files, today);
    assert.ok(compared > 100, `only ${compared} findings were compared`);
    await closeEditors();
    rmSync(folder, { recursive: true });
  });

  it('find the same in the documents of users', async function () {
    const folders = OTHERS.filter((folder) => existsSync(folder));
    if (folders.length === 0) {
      console.log('skipped: the documents of users are not here');
      this.skip();
    }
    const isPlan = (file: string) => /\.(?:md|txt)$/.test(file);
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter(isPlan)
        .map((file) => join(folder, file)),
    );
    assert.ok((await compare(files, '2026-11-20')) > 0);
  });
});
