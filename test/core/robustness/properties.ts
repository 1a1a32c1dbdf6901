import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import { buildScene } from '../../../src/core/charts/buildScene';
import { toggleBoxes } from '../../../src/core/edits/toggleBoxes';
import { runRules } from '../../../src/core/rules/runRules';
import { splitLines } from '../../../src/core/text/lines';
import { findMojibake, repairMojibake } from '../../../src/core/text/mojibake';
import type { TextRange } from '../../../src/core/text/range';
import { applyEdits } from '../../../src/core/text/textEdit';
import { buildTree } from '../../../src/core/views/buildTree';
import { planJson } from '../../../src/core/views/planJson';
import { checkFixes } from '../rules/checkFixes';
import { plainFixtures } from '../rules/plainFixtures';
import { checkRanges, read, snapshot, snapshotWithoutRanges } from './checkPlan';
import { anyText, mutatedDocument, mutatedFixture, splicedFixtures } from './texts';

export interface Property {
  readonly name: string;
  readonly texts: fc.Arbitrary<string>;
  /** @throws where the property does not hold for a text. */
  readonly check: (text: string) => void;
  /** Of all cases, the part that is spent on it. */
  readonly share: number;
}

export function properties(): readonly Property[] {
  const mutated = mutatedFixture();
  const spliced = splicedFixtures();
  const documents = mutatedDocument(plainFixtures().map(({ text }) => text));
  return [
    { name: 'any text', texts: anyText, check: checkReading, share: 0.3 },
    { name: 'mutations of the fixtures', texts: mutated, check: checkReading, share: 0.3 },
    { name: 'splices of two', texts: spliced, check: checkReading, share: 0.2 },
    { name: 'analysis, rules, views and charts', texts: fc.oneof(mutated, anyText), check: checkAnalysis, share: 0.1 },
    { name: 'boxes that are set', texts: fc.oneof(mutated, anyText), check: checkBoxes, share: 0.05 },
    { name: 'mojibake', texts: fc.oneof(mutated, spliced), check: checkMojibake, share: 0.05 },
    // Each reads its text again for every fix.
    { name: 'fixes', texts: documents, check: (text) => void checkFixes(text, '2026-11-20'), share: 0.005 },
  ];
}

/** Reading never throws, gives ranges of the text alone, and the same plan whatever ends its lines. */
function checkReading(text: string): void {
  const parsed = read(text);
  checkRanges(text, parsed);
  const { lines } = splitLines(text);
  const otherEnding = text.includes('\r') ? '\n' : '\r\n';
  assert.equal(snapshot(read(lines.join(otherEnding))), snapshot(parsed), 'the same plan under LF and CRLF');
}

function checkAnalysis(text: string): void {
  const { plan, problems } = read(text);
  const analysis = analyse(plan, { today: '2026-11-20', staleAfterDays: 90 });
  checkRanges(text, analysis);
  const { findings, failures } = runRules({ analysis, problems, lines: splitLines(text).lines });
  assert.deepEqual(failures, []);
  checkRanges(text, findings);
  checkRanges(text, buildTree(analysis));
  checkRanges(text, buildScene(analysis));
  JSON.stringify(planJson(analysis, 'plan.md'));
}

/** All boxes are set at once by edits that do not overlap, and stand there afterwards, set. */
function checkBoxes(text: string): void {
  const { plan, problems } = read(text);
  const { lines } = splitLines(text);
  const whole = { startLine: 0, startCharacter: 0, endLine: lines.length, endCharacter: 0 };
  const { edits } = toggleBoxes({ plan, problems, lines }, [whole]);
  checkRanges(text, edits);
  const [first] = plan.boxes;
  if (!first || plan.boxes.some(({ range }) => isInsideText(lines[range.startLine] ?? '', range))) return;
  const after = read(applyEdits(text, edits)).plan.boxes;
  const state = first.state === 'done' || first.state === 'cancelled' ? 'open' : 'done';
  const withBrackets = (boxes: typeof after) => boxes.filter(({ form }) => form === 'bracket');
  assert.ok(withBrackets(after).length >= withBrackets(plan.boxes).length, 'the boxes are still there');
  assert.ok(
    withBrackets(after).every((box) => box.state === state || box.state === 'open'),
    'the boxes are set',
  );
}

/** `Do [ ] this` in a cell is a box, but `Within [x] days` is none. */
function isInsideText(line: string, { startCharacter, endCharacter }: TextRange): boolean {
  const before = line.slice(0, startCharacter).split('|').at(-1) ?? '';
  const behind = line.slice(endCharacter).split('|', 1)[0] ?? '';
  const isMark = /^(?:[>*+-]|\d{1,3}[.)]|)$/.test(before.trim());
  return !isMark && behind.trim() !== '';
}

/** What is broken and can be repaired reads as if it were clean, and keeps its places. */
function checkMojibake(text: string): void {
  if (findMojibake(text).length > 0) return;
  const broken = asWindows1252(text);
  if (broken === text || repairMojibake(broken) !== text) return;
  const parsed = read(broken);
  checkRanges(broken, parsed);
  assert.equal(snapshotWithoutRanges(parsed), snapshotWithoutRanges(read(text)), 'the same plan before the repair');
}

/** Bytes 0x80 to 0x9F; the five undefined ones stand for themselves. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function asWindows1252(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : C1[byte - 0x80],
  ).join('');
}
