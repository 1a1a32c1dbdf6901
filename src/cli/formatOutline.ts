import type { Analysis } from '../core/analysis/analysis';
import { formatMessage } from '../core/rules/formatMessage';
import type { TextRange } from '../core/text/range';
import { buildTree } from '../core/views/buildTree';
import type { TreeNode } from '../core/views/treeNode';

/** The tree of a plan as lines of text: groups parted by blank lines, bars behind what has progress. */
export function formatOutline(analysis: Analysis): string[] {
  const attainments = new Map<string, number>();
  for (const { milestone, attainment } of analysis.keyResults) {
    if (attainment !== null) attainments.set(placeOf(milestone.textRange), attainment);
  }
  return buildTree(analysis).flatMap((node, index) => [
    ...(index > 0 ? [''] : []),
    ...linesOf(node, 0, analysis, attainments),
  ]);
}

type Attainments = ReadonlyMap<string, number>;

function linesOf(node: TreeNode, depth: number, analysis: Analysis, attainments: Attainments): string[] {
  const indentation = '  '.repeat(depth);
  const mark = node.box ? `${BOX[node.box.state]} ` : '';
  const label = text(node.label);
  const description = node.description.map(text);
  if (node.kind === 'field') {
    return [`${indentation}${label}: ${description.join(' · ')}`];
  }
  const attainment = node.kind === 'milestone' && node.range ? attainments.get(placeOf(node.range)) : undefined;
  const told = attainment === undefined ? description : [...description, percent(attainment)];
  const bar = attainment === undefined ? barOf(node, description, analysis) : progressBar(attainment / 100);
  const line = [`${indentation}${mark}${label}`, told.join(' · '), bar].filter((part) => part !== '').join('  ');
  return [line, ...node.children.flatMap((child) => linesOf(child, depth + 1, analysis, attainments))];
}

function barOf(node: TreeNode, description: readonly string[], { boxes }: Analysis): string {
  if (node.kind === 'plan') return boxes && boxes.total > 0 ? progressBar(boxes.done / boxes.total) : '';
  // A task says when it is due: `05/12`.
  const [, done, total] =
    (node.kind === 'task' ? null : /^(\d|[1-9]\d+)\/([1-9]\d*)$/.exec(description[0] ?? '')) ?? [];
  return total === undefined ? '' : progressBar(Number(done) / Number(total));
}

const BOX = { open: '[ ]', done: '[x]', active: '[/]', cancelled: '[-]' } as const;
const BAR_WIDTH = 10;

/** 99.7 is not yet all. */
function percent(attainment: number): string {
  return `${attainment < 100 ? Math.min(99, Math.round(attainment)) : Math.round(attainment)}%`;
}

/** Ten blocks: all of them only for all of it, none only for nothing. */
function progressBar(part: number): string {
  const nearest = Math.round(part * BAR_WIDTH);
  const filled = part >= 1 ? BAR_WIDTH : part <= 0 ? 0 : Math.min(BAR_WIDTH - 1, Math.max(1, nearest));
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}

function text(part: TreeNode['label']): string {
  return typeof part === 'string' ? part : formatMessage(part);
}

function placeOf({ startLine, startCharacter }: TextRange): string {
  return `${startLine}:${startCharacter}`;
}
