import MarkdownIt, { type Token } from 'markdown-it';
import { DEFAULT_CONFIGURATION } from '../../../src/core/configuration/configuration';
import type { PlanText } from '../../../src/core/edits/planText';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { readOwnOptions } from '../../../src/core/plan/readOwnOptions';
import { splitLines } from '../../../src/core/text/lines';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

/** A table as readers see it: rows of as many cells as there are columns, without what is too much. */
export interface ShownTable {
  /** 0-based line of its header. */
  readonly line: number;
  readonly alignments: readonly string[];
  /** The header, then the rows. */
  readonly cells: readonly (readonly string[])[];
}

const vocabulary = builtInVocabulary();
const markdown = new MarkdownIt({ html: true });

export function readText(text: string): PlanText {
  return { ...parsePlan(text, { vocabulary }), lines: splitLines(text).lines };
}

/** As a preview shows it: without front matter, which is no Markdown. */
export function html(text: string): string {
  return markdown.render(bodyOf(text).lines.join('\n'));
}

/** What a reader that is not ours makes of the tables of a text, and of all around one of them. */
export function shownTables(text: string): {
  readonly tables: readonly ShownTable[];
  /** All but the table of that number. */
  rest(number: number): readonly string[];
} {
  const { lines, start } = bodyOf(text);
  const tokens = markdown.parse(lines.join('\n'), {});
  const found = tokens.flatMap((token, index) =>
    token.type === 'table_open' ? [{ index, end: closing(tokens, index), table: readTable(tokens, index, start) }] : [],
  );
  return {
    tables: found.map(({ table }) => table),
    rest: (number) => {
      const { index = 0, end = 0 } = found[number] ?? {};
      return [...tokens.slice(0, index), ...tokens.slice(end)].map(({ type, content }) => `${type} ${content}`);
    },
  };
}

function bodyOf(text: string): { lines: readonly string[]; start: number } {
  const { lines } = splitLines(text.replace(/^\uFEFF/, ''));
  const { bodyStart } = readOwnOptions(lines, DEFAULT_CONFIGURATION, vocabulary);
  return { lines: lines.slice(bodyStart), start: bodyStart };
}

function closing(tokens: readonly Token[], from: number): number {
  return tokens.findIndex(({ type }, index) => index > from && type === 'table_close') + 1;
}

function readTable(tokens: readonly Token[], from: number, firstLine: number): ShownTable {
  const cells: string[][] = [];
  const alignments: string[] = [];
  for (const [index, token] of tokens.slice(0, closing(tokens, from)).entries()) {
    if (index < from) continue;
    if (token.type === 'tr_open') cells.push([]);
    if (token.type === 'th_open') alignments.push(String(token.attrGet('style') ?? ''));
    if (token.type === 'inline') cells.at(-1)?.push(token.content);
  }
  return { line: firstLine + (tokens[from]?.map?.[0] ?? 0), alignments, cells };
}
