import { analyse } from '../core/analysis/analyse';
import { formatMessage } from '../core/rules/formatMessage';
import type { IsoDate } from '../core/values/isoDate';
import { buildTree } from '../core/views/buildTree';
import { planJson } from '../core/views/planJson';
import type { TreeNode } from '../core/views/treeNode';
import { whyNoPlan } from '../core/views/whyNoPlan';
import type { ExitCode, Io } from './io';
import { PlanFiles } from './planFiles';

export interface ShowOptions {
  readonly format: 'text' | 'json';
  /** Null: the current day. */
  readonly today: IsoDate | null;
}

/** Prints what is understood of one file: the whole model as JSON, or an outline with progress bars. */
export async function show(file: string, options: ShowOptions, io: Io): Promise<ExitCode> {
  const planFiles = new PlanFiles(io);
  const read = await planFiles.read(file);
  if ('error' in read) {
    io.err(`planmark: ${read.error}`);
    return 2;
  }
  const { plan, configuration } = read;
  const today = options.today ?? io.today(configuration.timeZone);
  const analysis = analyse(plan, { today, staleAfterDays: configuration.staleAfterDays });
  if (options.format === 'json') {
    io.out(JSON.stringify(planJson(analysis, file), null, 2));
    return planFiles.hasMistakes ? 2 : 0;
  }
  if (!plan.detection.isPlan) io.out(`${file} is not taken for a plan: ${formatMessage(whyNoPlan(plan.detection))}`);
  for (const node of buildTree(analysis)) printNode(node, 0, io);
  return planFiles.hasMistakes ? 2 : 0;
}

function printNode(node: TreeNode, depth: number, io: Io): void {
  const text = (part: TreeNode['label']) => (typeof part === 'string' ? part : formatMessage(part));
  const description = node.description.map(text).join(' · ');
  const mark = node.box ? `${BOX[node.box.state]} ` : '';
  const bar = node.description.map(text).map(progressBar).find(Boolean);
  io.out(
    `${'  '.repeat(depth)}${mark}${text(node.label)}${description ? `  ${description}` : ''}${bar ? `  ${bar}` : ''}`,
  );
  for (const child of node.children) printNode(child, depth + 1, io);
}

const BOX = { open: '[ ]', done: '[x]', active: '[/]', cancelled: '[-]' } as const;
const BAR_WIDTH = 10;

/** `3/9` as ten blocks; undefined for any other text. */
function progressBar(text: string): string | undefined {
  const match = /^(\d+)\/(\d+)$/.exec(text);
  const [done, total] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || total === 0) return undefined;
  const filled = Math.round((done / total) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}
