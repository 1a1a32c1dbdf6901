import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, planmark, until } from './inEditor';

/** Documents of users, kept beside the repository: they open as they are, as plain text. */
const SEEDS = join(__dirname, '../../../../shared/seeds');

interface Expected {
  readonly isPlan: boolean;
  /** Labels that the tree has. */
  readonly rows: readonly string[];
  /** `line severity rule`, counted from 1. */
  readonly findings: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  '000': {
    isPlan: true,
    rows: ['Mastering LLMOps and MLOps', 'Thought Leadership'],
    findings: [],
  },
  '001': { isPlan: false, rows: [], findings: [] },
  '002': {
    isPlan: true,
    rows: ['Goal 1: System Design Expertise', 'Goal 2: Cross-Team Influence', 'Technical', 'Public speaking'],
    findings: [
      '7 Warning stale-document',
      '31 Information unlisted-level',
      '37 Warning mojibake',
      '82 Warning overdue',
      '103 Warning overdue',
      '199 Warning stale-check-in',
      '203 Warning stale-check-in',
      '240 Warning missed-date',
    ],
  },
  '003': {
    isPlan: true,
    rows: ['Option A: Principal / Staff Engineer Track', 'AI Systems Architecture'],
    findings: ['3 Warning mojibake'],
  },
  '004': {
    isPlan: true,
    rows: ['Target Date', 'System Architecture & Design', 'Drive engineering culture and best practices initiative'],
    findings: ['4 Warning overdue'],
  },
};

describe('The documents of users', () => {
  before(function () {
    if (existsSync(SEEDS)) return;
    console.log('skipped: the documents of users are not here');
    this.skip();
  });
  afterEach(closeEditors);

  for (const [number, expected] of Object.entries(EXPECTED)) {
    it(`${number} opens as it is`, async () => {
      const { plans, tree } = await planmark();
      const name = readdirSync(SEEDS).find((file) => file.startsWith(number));
      const uri = vscode.Uri.file(join(SEEDS, name ?? ''));
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.languageId, 'plaintext');
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('planmark.treatAsPlan');
      const model = await until('the text is read', () => plans.at(uri));
      assert.equal(model.isPlan, expected.isPlan);

      const labels: string[] = [];
      const collect = (rows: ReturnType<typeof tree.getChildren>) => {
        for (const row of rows) {
          labels.push(String(tree.getTreeItem(row).label));
          collect(tree.getChildren(row));
        }
      };
      await until('the tree follows', () => plans.activeDocument === document);
      collect(tree.getChildren());
      for (const row of expected.rows) assert.ok(labels.includes(row), `${row} in ${labels.join(', ')}`);
      if (!expected.isPlan) assert.deepEqual(labels, []);

      const told = () =>
        vscode.languages
          .getDiagnostics(uri)
          .filter(({ source }) => source === 'planmark')
          .map(({ range, severity, code }) => {
            const rule = typeof code === 'object' ? code.value : code;
            return `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]} ${rule}`;
          });
      await until('its findings are shown', () => told().length === expected.findings.length);
      assert.deepEqual(told(), expected.findings);
    });
  }
});
