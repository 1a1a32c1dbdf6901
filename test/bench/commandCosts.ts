import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatePlan } from './generatePlan';
import { runInVSCode, WITHOUT_BUILT_IN_MARKDOWN, withVSCode } from './inVSCode';
import { median } from './rows';

/*
 * `npx tsx test/bench/commandCosts.ts [part of a name]`: each command in a plan of 20,000 lines in the real VS Code, beside
 * bare edits of one character before each. Medians in milliseconds, at the end; ends with 1 where a command costs
 * more than two such edits.
 */

const ROOT = path.join(__dirname, '../..');
const LINES = 20_000;
const MOST = 2;
const MINUTES = 50;
const COST = /\{"command":.*\}/;

void measure();

async function measure(): Promise<void> {
  const [part = ''] = process.argv.slice(2);
  const names: string[] = [];
  const over: string[] = [];
  console.log(`${LINES} lines              own    bare   ratio`);
  await eachCost(part, ({ command, own, bare }) => {
    const ratio = median(own) / median(bare);
    names.push(command);
    if (ratio > MOST) over.push(command);
    const figures = [median(own), median(bare)].map((value) => value.toFixed(1).padStart(8)).join('');
    console.log(`${command.padEnd(24)}${figures}${ratio.toFixed(2).padStart(8)}${ratio > MOST ? '  over' : ''}`);
  });
  process.exitCode = names.length === 0 || over.length > 0 ? 1 : 0;
}

interface Cost {
  readonly command: string;
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

async function eachCost(part: string, tell: (cost: Cost) => void): Promise<void> {
  await withVSCode('costs', async (place) => {
    writeFileSync(path.join(place.folder, 'plan.md'), generatePlan(LINES));
    const { code, said } = await runInVSCode(place, {
      script: 'commandCostsInHost',
      extension: ROOT,
      define: { PART: JSON.stringify(part) },
      settings: { 'files.autoSave': 'off', ...WITHOUT_BUILT_IN_MARKDOWN },
      minutes: MINUTES,
      onSaid: (line) => {
        const cost = COST.exec(line)?.[0];
        if (cost) tell(JSON.parse(cost) as Cost);
      },
    });
    const others = said.filter((line) => !COST.test(line));
    if (code !== 0) throw new Error(`VS Code ended with ${code}: ${others.slice(-5).join('\n')}`);
  });
}
