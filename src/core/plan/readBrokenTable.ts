import type { BrokenTableBlock, RowSpan } from '../syntax/block';
import { separatorFor } from '../syntax/separatorRow';
import { rangeOnLine, type TextRange } from '../text/range';
import type { Building, HolderDraft } from './draft';
import type { PlanTable, Problem } from './plan';
import { readTable } from './readTable';

/** Reads a table that GFM does not see as if it did, and tells what it lacks. */
export function readBrokenTable(block: BrokenTableBlock, parent: HolderDraft, building: Building): void {
  const { startLine, endLine, rows } = block;
  const header = block.header ?? { line: startLine, start: 0, end: 0, cells: [] };
  const table = readTable({ kind: 'table', startLine, endLine, header, rows }, parent, building);
  building.problems.push(problemOf(block, table, building.lines));
}

function problemOf(block: BrokenTableBlock, table: PlanTable, lines: readonly string[]): Problem {
  const { header, separator, rows } = block;
  const first = block.flaw === 'orphanRows' ? (rows[0] ?? header) : header;
  const prefix = first ? linePrefix(lines[first.line] ?? '', first.start) : '';
  const range = first ? rangeOf(first) : table.range;
  if (header && block.flaw !== 'orphanRows') {
    const hasOuterPipes = (lines[header.line] ?? '')[header.start] === '|';
    const wanted = separatorFor(header, hasOuterPipes, separator?.text ?? null);
    switch (block.flaw) {
      case 'missingSeparator':
        return { kind: 'missingSeparator', range, table, separator: wanted, prefix };
      case 'badSeparator':
        return {
          kind: 'badSeparator',
          range: separator ? rangeOnLine(separator.line, separator.start, separator.end) : range,
          table,
          separator: wanted,
        };
      case 'swallowed':
        return { kind: 'swallowedTable', range, table, prefix };
      default:
        block.flaw satisfies never;
    }
  }
  const last = rows.at(-1);
  return {
    kind: 'orphanRows',
    range: last ? { ...range, endLine: last.line, endCharacter: last.end } : range,
    table,
    headerLine: header?.line ?? null,
    separatorLine: separator?.line ?? null,
    prefix,
  };
}

function rangeOf(row: RowSpan): TextRange {
  return rangeOnLine(row.line, row.start, row.end);
}

/** What a further line in the same list items and quotes begins with. */
export function linePrefix(line: string, start: number): string {
  return line.slice(0, start).replace(/[^\s>]/g, ' ');
}
