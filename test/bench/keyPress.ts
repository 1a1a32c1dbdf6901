import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatePlan } from './generatePlan';
import { type BenchPlace, runInVSCode, WITHOUT_BUILT_IN_MARKDOWN, withVSCode } from './inVSCode';
import { median, type Row, rowOfRatio } from './rows';

const ROOT = path.join(__dirname, '../..');
const OUT = path.join(ROOT, 'out/bench');
const LINES = 20_000;
const LIMIT = 1.5;
const TABLE = '\n## Zymology\n\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| Zymology | 1 | 3 | -1 |\n';

/** From a key in the real VS Code to the finding that it settles, beside the same key where Planmark is not installed. */
export async function keyPressRows(): Promise<Row[]> {
  return withVSCode('key', async (place) => {
    writeFileSync(path.join(place.folder, 'plan.md'), planWithTable());
    const ours = await timesIn(place, ROOT);
    const bare = await timesIn(place, bareExtension());
    return [
      rowOfRatio({
        name: `${LINES.toLocaleString('en')} lines: key press to updated diagnostics`,
        lines: LINES,
        times: ours,
        base: median(bare),
        of: 'the same key without Planmark',
        limit: LIMIT,
      }),
    ];
  });
}

/** The table between two sections in the middle. */
function planWithTable(): string {
  const text = generatePlan(LINES);
  const middle = text.indexOf('\n## ', text.length / 2);
  return text.slice(0, middle) + TABLE + text.slice(middle);
}

/** An extension that does nothing; the tests must lie in one. */
function bareExtension(): string {
  const folder = path.join(OUT, 'bare');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'bare', publisher: 'bench', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function timesIn(place: BenchPlace, extension: string): Promise<readonly number[]> {
  const settings = { 'files.autoSave': 'off', 'editor.wordBasedSuggestions': 'off', ...WITHOUT_BUILT_IN_MARKDOWN };
  const { code, said } = await runInVSCode(place, { script: 'keyPressInHost', extension, settings, minutes: 8 });
  const told = said.map((line) => /\{"times":.*?\}/.exec(line)?.[0]).find(Boolean);
  if (!told) throw new Error(`VS Code ended with ${code}: ${said.slice(-5).join('\n')}`);
  const { times, hasPlanmark } = JSON.parse(told) as { times: number[]; hasPlanmark: boolean };
  if (hasPlanmark !== (extension === ROOT))
    throw new Error('Planmark is where it should not be, or is not where it should.');
  return times;
}
