/**
 * The cells of a text that a spreadsheet has put into the clipboard: rows of one number of cells, two at least, parted by
 * tabs. A cell with a line break, a tab or a quote in it stands in quotes (`"a ""b"""`), as spreadsheets write it. Null for
 * anything else, also for text that is only indented by tabs.
 */
export function readTabSeparated(text: string): string[][] | null {
  if (!text.includes('\t') || text.length > LONGEST) return null;
  const rows = readRows(text.replace(/(?:\r\n|\r|\n)$/, ''));
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || rows.some((row) => row.length !== columns)) return null;
  return rows.some(([first]) => first?.trim() !== '') ? rows : null;
}

/** A thousand long rows; whoever pastes more wants a file of its own. */
const LONGEST = 1_000_000;

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ; ) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    row.push(cell.text);
    const mark = text[cell.end];
    at = cell.end + 1;
    if (mark === '\t') continue;
    rows.push(row);
    row = [];
    if (mark === undefined) return rows;
    if (mark === '\r' && text[at] === '\n') at++;
  }
}

interface Cell {
  readonly text: string;
  /** Where its tab or line break stands. */
  readonly end: number;
}

function plainCell(text: string, start: number): Cell {
  ENDS.lastIndex = start;
  const end = ENDS.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

const ENDS = /[\t\r\n]/g;

/** Null where the quote is one of the text: nothing closes it, or more text follows. */
function quotedCell(text: string, start: number): Cell | null {
  if (text[start] !== '"') return null;
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const mark = text[end + 1];
  if (end < 0 || (mark !== undefined && !'\t\r\n'.includes(mark))) return null;
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
