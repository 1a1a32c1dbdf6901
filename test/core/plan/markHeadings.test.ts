import assert from 'node:assert/strict';
import { markHeadings } from '../../../src/core/plan/markHeadings';
import { readBlocks } from '../../../src/core/syntax/readBlocks';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

/** Headings as `style level text`, paragraphs as their lines, else the kind. */
function check(text: string, expected: readonly string[]): void {
  const marked = markHeadings(readBlocks(text.split('\n')), vocabulary);
  assert.deepEqual(
    marked.map((block) => {
      if (block.kind === 'heading') return `${block.style} ${block.level} ${block.text.text}`;
      return block.kind === 'paragraph' ? block.lines.map((line) => line.text).join(' / ') : block.kind;
    }),
    expected,
  );
}

describe('markHeadings', () => {
  it('takes fields above a rule for text', () => {
    check('# Plan\nLast Updated: 2026-01-02\n---\n', ['atx 1 Plan', 'Last Updated: 2026-01-02', 'rule']);
    check('# Plan\n**Owner:** Ada\nStatus: active\n---\n', ['atx 1 Plan', '**Owner:** Ada / Status: active', 'rule']);
  });

  it('takes three lines above a rule for text', () => {
    check('# Plan\nOne.\nTwo.\nThree.\n---\n', ['atx 1 Plan', 'One. / Two. / Three.', 'rule']);
  });

  it('keeps headings of one line and two', () => {
    check('Plan\n---\ntext\n', ['setext 2 Plan', 'text']);
    check('Plan\nof the year\n===\n', ['setext 1 Plan', 'of the year']);
  });

  it('takes the first line of a plain text for its title, also below comments', () => {
    check('Career plan\nKey facts\n', ['plain 1 Career plan', 'Key facts']);
    check('<!-- a -->\n<!-- b -->\nCareer plan\nKey facts\n', ['html', 'html', 'plain 1 Career plan', 'Key facts']);
  });

  it('takes a bold line for a heading, also with a link in brackets behind it', () => {
    check('**Publish the list.** ([#24](https://example.org/24))\n- a\n', ['boldLine 7 Publish the list.', 'list']);
    check('# P\n**Publish** the list ([#24](x))\n', ['atx 1 P', '**Publish** the list ([#24](x))']);
    check('# P\n**Publish** (soon)\n', ['atx 1 P', '**Publish** (soon)']);
  });

  it('takes one for the heading of a phase also where it says when that is', () => {
    const line = '**Phase 1: Discovery** (Jan - Feb 2026)';
    check(`# P\n${line}\n- a\n`, ['atx 1 P', `boldLine 7 ${line}`, 'list']);
  });

  it('knows no heading in a numbered task', () => {
    check('1. Leadership\n- mentor\n', ['plain 3 Leadership', 'list']);
    check('1. [ ] Call\n- mentor\n', ['list', 'list']);
  });
});
