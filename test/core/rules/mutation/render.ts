import type { Block, Draft, Fields, Heading, Item, Row, Table } from './draft';
import type { Style } from './style';

/** The text of a plan in its author's style, with the marks that planters set. */
export function render({ blocks, frontMatter, style }: Draft): string {
  const parts: string[][] = [];
  if (frontMatter.length > 0) parts.push(['---', ...frontMatter, '---']);
  let sections = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth === 2) {
      sections++;
      if (style.hasRules && parts.length > 1) parts.push(['---']);
    }
    const lines = linesOf(block, style, sections, parts.length === 0);
    if (block.kind === 'table' && block.broken?.kind === 'swallowed') parts.at(-1)?.push(...lines);
    else parts.push([...lines]);
  }
  const text = parts.map((lines) => lines.join('\n')).join('\n\n');
  return (style.endsWithLineBreak ? `${text}\n` : text).replaceAll('\n', style.lineEnding);
}

function linesOf(block: Block, style: Style, section: number, isFirst: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, style, section, isFirst);
    case 'fields':
      return fieldLines(block, style);
    case 'text':
      return block.text.split('\n');
    case 'list':
      return block.items.flatMap((item) => itemLines(item, style, ''));
    case 'table':
      return tableLines(block, style);
    case 'verbatim':
      return block.lines;
  }
}

const EMOJI = ['🎯', '📈', '🧭', '📚', '🗓️', '🌱'];

function headingLines({ depth, text, of }: Heading, style: Style, section: number, isFirst: boolean): string[] {
  if (depth === 1 && style.isSetextTitle && isFirst) return [text, '='.repeat(Math.max(3, text.length))];
  if (depth === 2 && of !== 'goal') {
    if (style.sections === 'numbered') return [`## ${section}. ${text}`];
    const isPlain = /^[\p{L}\p{N}⟦]/u.test(text);
    if (style.sections === 'emoji' && isPlain) return [`## ${EMOJI[section % EMOJI.length]} ${text}`];
  }
  if (of === 'checklist' && depth === 4 && style.evidence === 'boldLine') return [`**${text}:**`];
  return [`${'#'.repeat(depth)} ${text}`];
}

function fieldLines({ entries, isHeader }: Fields, style: Style): string[] {
  if (isHeader && style.header === 'table') {
    return ['| | |', '|---|---|', ...entries.map(({ key, value }) => `| **${key}** | ${value} |`)];
  }
  if (isHeader && style.header === 'quote') {
    return entries.map(({ key, value }) => `> **${key}:** ${value}  `);
  }
  if (isHeader && style.header === 'oneLine') {
    return [entries.map(({ key, value }) => `**${key}:** ${value}`).join(' | ')];
  }
  const isList = style.field === 'listItem' || style.field === 'listItemOutside';
  return entries.map(({ key, value }) => {
    const isOutside = style.field === 'colonOutside' || style.field === 'listItemOutside';
    const field = isOutside ? `**${key}**: ${value}` : `**${key}:** ${value}`;
    return isList ? `${style.bullet} ${field}` : `${field}  `;
  });
}

function itemLines(item: Item, style: Style, indent: string): string[] {
  const bracket = item.isDone ? `[${style.doneMark}]` : '[ ]';
  const box = item.isDone === null ? '' : `${item.boxMark ? `⟦${item.boxMark}:${bracket}⟧` : bracket} `;
  const below = indent + ' '.repeat(style.indent);
  return [
    `${indent}${style.bullet} ${box}${item.text}`,
    ...item.children.flatMap((each) => itemLines(each, style, below)),
  ];
}

function tableLines({ columns, rows, broken }: Table, style: Style): string[] {
  const header = columns.map(({ title }) => title);
  const widths = header.map((title, column) =>
    Math.max(3, title.length, ...rows.map(({ cells }) => withoutMarks(cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) => rowLine(cells, widths, style);
  const separator = separatorLine(widths, style);
  const lines = rows.map((row) => markedRow(row, columns.length, line));
  const head = line(header);
  if (broken?.kind === 'noSeparator') return [`⟦table-missing-separator:${head}⟧`, ...lines];
  if (broken?.kind === 'badSeparator') {
    const misfit = separatorLine([...widths, 3], style);
    return [head, `⟦table-bad-separator:${misfit}⟧`, ...lines];
  }
  if (broken?.kind === 'swallowed') return [`⟦table-orphan-rows:${head.trimEnd()}⟧`, separator, ...lines];
  if (broken?.kind === 'orphans') {
    const [first = '', ...rest] = lines.slice(broken.at);
    const orphans = [`⟦table-orphan-rows:${first.trimEnd()}⟧`, ...rest];
    return [head, separator, ...lines.slice(0, broken.at), '', broken.label, ...(broken.label && ['']), ...orphans];
  }
  return [head, separator, ...lines];
}

function markedRow({ cells, mark }: Row, columns: number, line: (cells: readonly string[]) => string): string {
  if (!mark) return line(cells);
  if (cells.length < columns) return `⟦${mark}:${line(cells).trimEnd()}⟧`;
  // From the first cell too many to the end of the row.
  const text = line(cells);
  const extra = cells[columns] ?? '';
  const start = text.lastIndexOf(extra);
  return `${text.slice(0, start)}⟦${mark}:${text.slice(start)}⟧`;
}

function rowLine(cells: readonly string[], widths: readonly number[], { table }: Style): string {
  if (table === 'tight') return `|${cells.join('|')}|`;
  const padded = cells.map((cell, column) => {
    const missing = (widths[column] ?? 0) - withoutMarks(cell).length;
    return table === 'padded' ? cell + ' '.repeat(Math.max(0, missing)) : cell;
  });
  return table === 'noOuterPipes' ? padded.join(' | ') : `| ${padded.join(' | ')} |`;
}

function separatorLine(widths: readonly number[], { table }: Style): string {
  if (table === 'tight') return `|${widths.map(() => '---').join('|')}|`;
  if (table === 'noOuterPipes') return widths.map(() => '---').join(' | ');
  if (table === 'aligned') return `| ${widths.map((_, column) => (column === 0 ? ':---' : ':---:')).join(' | ')} |`;
  return `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
}

function withoutMarks(text: string): string {
  return text.replace(/⟦[a-z-]+:(.*?)⟧/g, '$1');
}
