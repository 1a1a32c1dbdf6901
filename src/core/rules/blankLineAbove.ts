import { rangeOnLine } from '../text/range';
import type { TextEdit } from '../text/textEdit';

/**
 * The blank line that a table wants above it where its header continues the list item or quote above (CommonMark 5.2):
 * without one it is text, whatever its separator. Empty where it stands apart already.
 */
export function blankLineAbove(headerLine: number, lines: readonly string[]): TextEdit[] {
  const prefix = prefixOf(lines[headerLine] ?? '');
  if (!isContinued(headerLine, prefix, lines)) return [];
  const above = headerLine - 1;
  const end = (lines[above] ?? '').length;
  return [{ range: rangeOnLine(above, end, end), newText: `\n${prefix.trimEnd()}` }];
}

function isContinued(headerLine: number, prefix: string, lines: readonly string[]): boolean {
  for (let number = headerLine - 1; number >= 0; number--) {
    const line = lines[number] ?? '';
    if (/^[\s>]*(?:$|#{1,6}\s)/.test(line)) return false;
    if (quotes(line) > quotes(prefix)) return true;
    const item = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+/.exec(line);
    if (item) return prefix.length < item[0].length;
  }
  return false;
}

function prefixOf(line: string): string {
  return /^[\s>]*/.exec(line)?.[0] ?? '';
}

function quotes(line: string): number {
  return prefixOf(line).split('>').length;
}
