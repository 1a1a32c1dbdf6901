import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Block, RowSpan, TextSpan } from '../../../src/core/syntax/block';
import { readBlocks } from '../../../src/core/syntax/readBlocks';
import { splitLines } from '../../../src/core/text/lines';
import { fixtures, sharedDocuments, specExamples, type TestDocument } from './documents';

const markdown = new MarkdownIt({ html: true });

/** The lines of text that markdown-it hands to its inline parser, trimmed, by line number. */
function expectedLines(text: string): Map<number, string> {
  const expected = new Map<number, string>();
  for (const token of markdown.parse(text, {})) {
    if (token.type !== 'inline' || !token.map) continue;
    for (const [index, line] of token.content.split('\n').entries()) expected.set(token.map[0] + index, line.trim());
  }
  return expected;
}

function actualLines(blocks: readonly Block[], lines: readonly string[], found = new Map<number, string>()) {
  const add = (span: TextSpan) => {
    assert.equal(lines[span.line]?.slice(span.start, span.end), span.text, 'a span holds what stands in its line');
    assert.ok(!found.has(span.line), `line ${span.line} is read once`);
    found.set(span.line, span.text);
  };
  const addRow = (row: RowSpan) => add({ ...row, text: lines[row.line]?.slice(row.start, row.end) ?? '' });
  for (const block of blocks) {
    if (block.kind === 'heading') [block.text, ...block.continuation].forEach(add);
    else if (block.kind === 'paragraph') block.lines.forEach(add);
    else if (block.kind === 'quote') actualLines(block.blocks, lines, found);
    else if (block.kind === 'list') {
      for (const item of block.items) {
        if (item.text) [item.text, ...item.continuation].forEach(add);
        actualLines(item.blocks, lines, found);
      }
    } else if (block.kind === 'brokenTable') {
      // The line of a broken header stays where it is in the text: that of another table does not count.
      if (block.header && block.header.line >= block.startLine) addRow(block.header);
      if (block.separator) add(block.separator);
      block.rows.forEach(addRow);
    }
  }
  return found;
}

/** Behind a tab in a quote in a list, markdown-it 15.0.3 takes the end of a marker for text: `> 1. > \t- a` is `- a` to it. */
function isMarkerKept(line: string, content: string, text: string): boolean {
  const kept = content.endsWith(text) ? content.slice(0, content.length - text.length).trim() : '';
  return line.includes('\t') && /^[-*+>\d.)]+$/.test(kept);
}

function check({ name, text }: TestDocument): void {
  const { lines } = splitLines(text);
  const actual = actualLines(readBlocks(lines), lines);
  // The underline of a heading that is read as a separator is no text to markdown-it.
  const expected = expectedLines(lines.join('\n'));
  for (const [line, content] of actual) if (/^-+$/.test(content) && !expected.has(line)) actual.delete(line);
  for (const [line, content] of expected) {
    const text = actual.get(line);
    if (text !== undefined && isMarkerKept(lines[line] ?? '', content, text)) expected.set(line, text);
  }
  assert.deepEqual(
    [...actual].sort(([a], [b]) => a - b),
    [...expected].sort(([a], [b]) => a - b),
    name,
  );
}

describe('the text of blocks', () => {
  it('is what markdown-it reads, in every fixture', () => fixtures().forEach(check));

  it('is what markdown-it reads, in every example of the specifications', () => specExamples().forEach(check));

  it('is what markdown-it reads, in documents of users and public plans', function () {
    const documents = sharedDocuments();
    if (documents.length === 0) {
      console.log('      skipped: the documents are not here');
      this.skip();
    }
    documents.forEach(check);
  });

  it('is what markdown-it reads, in lists and quotes of any nesting', () => {
    const mark = fc.constantFrom(
      '> ',
      '>',
      '- ',
      '-\t',
      '* ',
      '1. ',
      '2)  ',
      '123456789. ',
      ' ',
      '  ',
      '    ',
      '\t',
      '',
    );
    const content = fc.constantFrom(
      'a',
      '[ ] b',
      '# c',
      '## d ##',
      '',
      'e  ',
      '---',
      '===',
      '```',
      '| f | g |',
      '|---|---|',
      '<div>',
      '\u00a0h',
      'i\\',
      '[j]: /k',
      '#',
    );
    const line = fc.tuple(fc.array(mark, { maxLength: 5 }), content).map(([marks, rest]) => marks.join('') + rest);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => check({ name: 'generated', text: lines.join('\n') })),
      { numRuns: 5000, seed: 20_260_615 },
    );
  });
});
