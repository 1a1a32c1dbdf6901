import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Row } from './rows';

const ROOT = path.join(__dirname, '../..');
const VSIX = path.join(ROOT, 'out/bench/planmark.vsix');

/** Thousands of bytes, in the place of a ratio. */
export function sizeRows(): Row[] {
  const page = 'dist/webview.js';
  return [
    row('code of the Node entry', 60, 'dist/extension.js'),
    row('all code for Node', 550, 'dist/extension.js', 'dist/engine.js', page),
    row('all code for the web', 550, 'dist/web/extension.js', page),
    row('VSIX', 1000, packed()),
  ];
}

function row(name: string, limit: number, ...files: readonly string[]): Row {
  const ratio = files.reduce((sum, file) => sum + statSync(path.resolve(ROOT, file)).size, 0) / 1000;
  return { name, lines: 0, medianMs: 0, p95Ms: 0, ratio, of: 'KB', limit, ok: ratio <= limit };
}

/** As `npm run package` makes it. */
function packed(): string {
  const args = ['run', '--silent', 'package', '--', '--out', VSIX];
  const { status, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Packing failed: ${stderr}`);
  return VSIX;
}
