import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis, PeriodOf } from '../../../src/core/analysis/analysis';
import { periodsAfter } from '../../../src/core/edits/periodsAfter';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { generatePlan } from '../../bench/generatePlan';
import { fixtures, sharedDocuments } from '../syntax/documents';

const vocabulary = builtInVocabulary();

function read(text: string) {
  return analyse(parsePlan(text, { vocabulary }).plan, { today: '2026-06-01', staleAfterDays: 90 });
}

function said(periods: readonly PeriodOf[]): readonly string[] {
  return periods.map(({ range, start, end }) => `${range.startLine}:${range.startCharacter} ${start} ${end}`);
}

/** All periods, those that are read anew in their places. */
function allAfter(edits: readonly TextEdit[], analysis: Analysis, lines: readonly string[]): readonly PeriodOf[] {
  const { before, after } = periodsAfter(edits, analysis, lines);
  const { periods } = analysis;
  const [first] = before;
  const start = first ? periods.indexOf(first) : periods.length;
  return [...periods.slice(0, start), ...after, ...periods.slice(start + before.length)];
}

const MOST_OF_A_DOCUMENT = 12;

describe('periodsAfter', function () {
  this.timeout(120_000);

  it('gives what reading the whole text gives, for dates of all fixtures, seeds and the corpus', () => {
    let count = 0;
    for (const { name, text } of [...fixtures(), ...sharedDocuments()]) {
      const analysis = read(text);
      const { lines } = splitLines(text);
      const dates = analysis.periods.filter(({ text: written }) => /20\d\d/.test(written));
      const step = Math.max(1, Math.floor(dates.length / MOST_OF_A_DOCUMENT));
      for (const { range } of dates.filter((_, index) => index % step === 0)) {
        const edits = [{ range, newText: '2031-02-28' }];
        const whole = read(applyEdits(lines.join('\n'), edits)).periods;
        assert.deepEqual(said(allAfter(edits, analysis, lines)), said(whole), `${name}:${range.startLine + 1}`);
        count++;
      }
    }
    assert.ok(count > 200, `dates: ${count}`);
  });

  it('gives it for parts of a long plan in many languages, of which it reads no more than these', () => {
    const text = generatePlan(2000, 5);
    const analysis = read(text);
    const { lines } = splitLines(text);
    const dates = analysis.periods.filter(
      ({ text: written, range }) => /20\d\d/.test(written) && range.startLine > 200,
    );
    assert.ok(dates.length > 200, `dates: ${dates.length}`);
    for (const { range } of dates.filter((_, index) => index % 20 === 0)) {
      const isNumeric = /\d[./]\d/.test(lines[range.startLine]?.slice(range.startCharacter, range.endCharacter) ?? '');
      const edits = [{ range, newText: isNumeric ? '07/10/2026' : '2031-02-28' }];
      const whole = read(applyEdits(lines.join('\n'), edits)).periods;
      assert.deepEqual(said(allAfter(edits, analysis, lines)), said(whole), `line ${range.startLine + 1}`);
    }
  });
});
