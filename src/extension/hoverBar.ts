import type { HoverBar } from '../core/views/hoverView';

const WIDTH = 20;

/** Shape and colour say the same, so that either is enough; the colours are those of the charts' page. */
const REACHED = { block: '█', colour: '--vscode-charts-green' };
const MISSING = { block: '▒', colour: '--vscode-charts-red' };
const SURPLUS = { block: '▓', colour: '--vscode-charts-blue' };
const BEYOND = { block: '░', colour: '--vscode-disabledForeground' };

/**
 * `██████████▒▒▒▒▒░░░░░` in colours of the theme: reached, missing up to the required level, beyond it. An image
 * would not follow the theme. VS Code lets exactly this form of a style attribute pass.
 */
export function hoverBar({ lowest, highest, current, required }: HoverBar): string {
  const cells = (rank: number) =>
    highest > lowest ? Math.min(WIDTH, Math.max(0, Math.round(((rank - lowest) / (highest - lowest)) * WIDTH))) : 0;
  const nearer = cells(Math.min(current, required));
  const farther = cells(Math.max(current, required));
  return [
    paint(REACHED, nearer),
    paint(current < required ? MISSING : SURPLUS, farther - nearer),
    paint(BEYOND, WIDTH - farther),
  ].join('');
}

function paint({ block, colour }: { readonly block: string; readonly colour: string }, count: number): string {
  return count === 0 ? '' : `<span style="color:var(${colour});">${block.repeat(count)}</span>`;
}
