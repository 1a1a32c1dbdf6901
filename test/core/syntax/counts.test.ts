import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { readFrontMatter } from '../../../src/core/syntax/frontMatter';
import { splitLines } from '../../../src/core/text/lines';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { fixtures, sharedDocuments, specExamples, type TestDocument } from './documents';

const vocabulary = builtInVocabulary();
const markdown = new MarkdownIt({ html: true });

/** The text without its front matter, which neither CommonMark nor GFM knows. */
function body(text: string): string {
  const { lines } = splitLines(text);
  const end = readFrontMatter(lines)?.endLine ?? 0;
  return lines.map((line, number) => (number < end ? '' : line)).join('\n');
}

interface Tables {
  readonly tables: number;
  readonly rows: number;
  /** With those that GFM fills up, without those it drops. */
  readonly cells: number;
  /** Lines of the rows that have another number of cells than their header. */
  readonly ragged: readonly number[];
}

/** As markdown-it counts them; it tells no ragged rows, so that their cells are counted here, a character at a time. */
function expectedTables(text: string): Tables {
  const tokens = markdown.parse(text, {});
  const lines = text.split('\n');
  const ofType = (type: string) => tokens.filter((token) => token.type === type);
  const ragged: number[] = [];
  let columns = 0;
  let isHeader = false;
  for (const token of tokens) {
    if (token.type === 'thead_open') [isHeader, columns] = [true, 0];
    else if (token.type === 'thead_close') isHeader = false;
    else if (token.type === 'th_open') columns++;
    else if (token.type === 'tr_open' && !isHeader && token.map) {
      if (writtenCells(lines[token.map[0]] ?? '') !== columns) ragged.push(token.map[0]);
    }
  }
  return {
    tables: ofType('table_open').length,
    rows: ofType('tr_open').length - ofType('thead_open').length,
    cells: ofType('td_open').length,
    ragged,
  };
}

/** The unescaped pipes of a line, less those at the ends of its row, plus one. */
function writtenCells(line: string): number {
  // Of what can stand before a row, nothing holds a pipe.
  const row = line.trim().replace(/^[\s>*+\-\d.)]*(?=\|)/, '');
  if (row === '|') return 0;
  const pipes = [...row].filter((character, at) => character === '|' && row[at - 1] !== '\\').length;
  return pipes - Number(row.startsWith('|')) - Number(row.endsWith('|') && !row.endsWith('\\|')) + 1;
}

function actualTables(text: string): Tables {
  const { plan, problems } = parsePlan(text, { vocabulary });
  const broken = new Set(
    problems.flatMap((each) => ('table' in each && each.kind !== 'raggedRow' ? [each.table] : [])),
  );
  const tables = plan.tables.filter((table) => !broken.has(table));
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    cells: tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0),
    ragged: problems.flatMap((each) =>
      each.kind === 'raggedRow' && !broken.has(each.table) ? [each.range.startLine] : [],
    ),
  };
}

/** The 1-based lines of task list items, as micromark reads GFM, and whether each is done. */
function expectedItems(text: string): string[] {
  const tree: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: string[] = [];
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      // The box stands where the item's text begins, mostly on the line of its marker.
      found.push(`${node.children[0]?.position?.start.line} ${node.checked}`);
    }
    if ('children' in node) pending.push(...node.children);
  }
  return found.sort();
}

/** The boxes that GFM has: `[ ]`, `[x]` and `[X]` in list items; `[/]`, `[-]` and emoji are ours. */
function actualItems(text: string): { items: string[]; ours: number } {
  const { plan } = parsePlan(text, { vocabulary });
  const rowLines = new Set(plan.tables.flatMap(({ rows }) => rows.map(({ line }) => line)));
  const inLists = plan.boxes.filter(({ range }) => !rowLines.has(range.startLine));
  const isGfm = (mark: string) => mark === ' ' || mark === 'x' || mark === 'X';
  const gfmBoxes = inLists.filter(({ mark, form }) => form === 'bracket' && isGfm(mark));
  return {
    items: gfmBoxes.map(({ range, state }) => `${range.startLine + 1} ${state === 'done'}`).sort(),
    ours: inLists.length - gfmBoxes.length,
  };
}

function checkTables({ name, text }: TestDocument): void {
  assert.deepEqual(actualTables(text), expectedTables(body(text)), name);
}

function checkItems({ name, text }: TestDocument): void {
  assert.deepEqual(actualItems(text).items, expectedItems(body(text)), name);
}

for (const [what, check] of [
  ['tables, rows, cells and ragged rows', checkTables],
  ['task list items', checkItems],
] as const) {
  describe(`the number of ${what}`, () => {
    it('is that of another parser in every fixture', () => fixtures().forEach(check));

    it('is that of another parser in every example of the specifications', () => specExamples().forEach(check));

    it('is that of another parser in documents of users and public plans', function () {
      const documents = sharedDocuments();
      if (documents.length === 0) {
        console.log('      skipped: the documents are not here');
        this.skip();
      }
      documents.forEach(check);
    });
  });
}

describe('boxes that GFM does not know', () => {
  it('are counted beside its own', () => {
    const text = '- [/] a\n- [-] b\n- ☐ c\n- [ ] d\n- [x] e\n';
    assert.deepEqual(actualItems(text), { items: ['4 false', '5 true'], ours: 3 });
  });

  it('stand alone in their items, too', () => {
    assert.deepEqual(actualItems('- [ ]\n').items, ['1 false']);
    assert.deepEqual(expectedItems('- [ ]\n'), []);
  });
});
