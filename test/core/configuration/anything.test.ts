import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeConfiguration } from '../../../src/core/configuration/configuration';
import { readSettings } from '../../../src/core/configuration/readSettings';
import { readYamlConfiguration } from '../../../src/core/configuration/readYamlConfiguration';
import { vocabularyFor } from '../../../src/core/configuration/vocabularyFor';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

/** Pieces of options and of YAML, put together in any way. */
const piece = fc.constantFrom(
  'columns',
  'levels',
  'statuses',
  'boxes',
  'detect',
  'rules',
  'overdue',
  'required',
  'done',
  'start',
  'fiscalYearStart',
  '__proto__',
  'constructor',
  ': ',
  ':',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '\t',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '&a ',
  '*a',
  '!x ',
  '|\n',
  '# ',
  '---\n',
  '1',
  'true',
  'null',
  'Live',
  '🚀',
  '\uFEFF',
  '…',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

function assertInside(range: TextRange, lines: readonly string[]): void {
  const { startLine, startCharacter, endLine, endCharacter } = range;
  assert.ok(startLine < endLine || (startLine === endLine && startCharacter <= endCharacter));
  assert.ok(startCharacter <= (lines[startLine] ?? '').length && endCharacter <= (lines[endLine] ?? '').length);
  assert.ok(endLine < lines.length);
}

describe('Options that may be anything', () => {
  it('never throw in a .planmark.yaml, and its mistakes stand in the text', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        const { configuration, problems } = readYamlConfiguration(yaml);
        const { lines } = splitLines(yaml);
        for (const { range } of problems) if (range) assertInside(range, lines);
        vocabularyFor(mergeConfiguration([{ kind: 'file', options: configuration }]), vocabulary);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throw in a front matter', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        const plan = `---\nplan:\n  ${yaml.replaceAll('\n', '\n  ')}\n---\n# Plan\n`;
        const { problems } = parsePlan(plan, { vocabulary });
        const { lines } = splitLines(plan);
        for (const { range } of problems) assertInside(range, lines);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw in settings', () => {
    const keys = fc.constantFrom('columns', 'levels', 'statuses', 'detect', 'rules', 'timeZone', 'staleAfterDays', 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (settings) => {
        const { configuration } = readSettings(settings);
        vocabularyFor(mergeConfiguration([{ kind: 'settings', options: configuration }]), vocabulary);
      }),
      { numRuns: 1000 },
    );
  });
});
