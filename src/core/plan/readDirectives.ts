import type { Block } from '../syntax/block';
import { rangeOnLine } from '../text/range';
import type { Directive } from './directive';
import { exactly } from './exactly';

const COMMENT = /<!--\s*planmark-([a-z-]+)([^<>]*?)-->/g;

/** The directives of some lines of a text, those of `blocks`: in HTML comments, wherever they stand outside of code. */
export function readDirectives(
  lines: readonly string[],
  blocks: readonly Block[],
  startLine: number,
  endLine: number,
): Directive[] {
  const directives: Directive[] = [];
  let code: ReadonlySet<number> | null = null;
  for (let number = startLine; number < endLine; number++) {
    const line = lines[number] ?? '';
    if (!line.includes('planmark-')) continue;
    code ??= linesOfCode(blocks);
    if (!code.has(number)) directives.push(...directivesIn(line, number));
  }
  return exactly(directives);
}

function directivesIn(line: string, number: number): Directive[] {
  return [...line.matchAll(COMMENT)].map((match) => {
    const [whole, kind = '', words = ''] = match;
    const wordsStart = match.index + whole.indexOf(kind) + kind.length;
    return {
      kind,
      line: number,
      range: rangeOnLine(number, match.index, match.index + whole.length),
      rules: [...words.matchAll(/[^\s,]+/g)].map((word) => {
        const start = wordsStart + word.index;
        return { id: word[0], range: rangeOnLine(number, start, start + word[0].length) };
      }),
    };
  });
}

/** Iterative: lists and quotes may be nested to any depth. */
function linesOfCode(blocks: readonly Block[]): Set<number> {
  const numbers = new Set<number>();
  const pending: Block[] = [...blocks];
  for (let block = pending.pop(); block; block = pending.pop()) {
    if (block.kind === 'code') for (let line = block.startLine; line < block.endLine; line++) numbers.add(line);
    else if (block.kind === 'quote') for (const each of block.blocks) pending.push(each);
    else if (block.kind === 'list')
      for (const { blocks: below } of block.items) for (const each of below) pending.push(each);
  }
  return numbers;
}
