import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCounts } from '../../../src/core/analysis/counts';
import { PlanDocument, type TextChange } from '../../../src/core/document/planDocument';
import type { BoxChange } from '../../../src/core/edits/changeBoxes';
import type { PlanText } from '../../../src/core/edits/planText';
import { toggleBoxes } from '../../../src/core/edits/toggleBoxes';
import type { Box, Plan } from '../../../src/core/plan/plan';
import { rangeOnLine, sameRange, type TextRange } from '../../../src/core/text/range';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { mayHoldBox } from '../../../src/core/values/box';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { mutatedFixture } from '../robustness/texts';
import { fixtures, sharedDocuments } from '../syntax/documents';

const vocabulary = builtInVocabulary();

/** The last first, as editors tell them. */
function changesOf(edits: readonly TextEdit[]): TextChange[] {
  return edits.map(({ range, newText }) => ({ range, text: newText })).reverse();
}

function toggleAt(text: PlanText, { range }: Pick<Box, 'range'>): BoxChange {
  return toggleBoxes(text, [rangeOnLine(range.startLine, range.startCharacter, range.endCharacter)]);
}

/** The text, what its plan says, and whether a count in it is wrong. */
interface Before {
  readonly source: string;
  readonly said: Entries;
  readonly hasWrongCount: boolean;
}

/** What toggling one box writes, and how it is taken back; copied, as a plan moves along with its text. */
interface Toggle {
  readonly range: TextRange;
  /** Whether a second toggle writes what stood there. */
  readonly isTwoWay: boolean;
  readonly edits: readonly TextEdit[];
  readonly undo: readonly TextEdit[];
  /** Of the line, for whoever reads of a failure. */
  readonly told: string;
}

/**
 * Each box in turn: one mark changes, and of the rest of the model what that very box says; a second toggle takes all of it
 * back. As in the editor, after an edit only what it touches is read again (see `incremental.test.ts`). The plan is not read
 * between the undo of one box and the toggle of the next: what the one would leave behind shows in the other.
 *
 * @returns how many there are
 */
function checkBoxes(source: string): number {
  const document = new PlanDocument(source, vocabulary);
  const { boxes } = document.plan;
  if (boxes.length === 0) return 0;
  const hasWrongCount = checkCounts(document.plan).some(({ isRight }) => isRight === false);
  const before: Before = { source, said: saidBy(document.plan), hasWrongCount };
  const toggles = boxes.map((box) => toggleOf(source, document, box));
  for (const toggle of toggles) {
    document.edit(changesOf(toggle.edits));
    checkToggled(before, document, toggle);
    document.edit(changesOf(toggle.undo));
  }
  return toggles.length;
}

function toggleOf(source: string, document: PlanDocument, box: Box): Toggle {
  const { lines, plan } = document;
  const { range, markRange } = box;
  const told = `line ${range.startLine + 1}: ${lines[range.startLine]}`;
  const { edits, marks } = toggleAt(document, { range });
  assert.equal(marks.length, 1, `one mark: ${told}`);
  assert.ok(sameRange(marks[0]?.range ?? range, markRange), `the mark of the box: ${told}`);
  for (const edit of edits) {
    if (marks.includes(edit)) continue;
    assert.ok(
      plan.counts.some((count) => isWithin(edit.range, count)),
      `else a stated count: ${told}`,
    );
  }
  const undo = inverse(edits, lines);
  assert.equal(applyEdits(applyEdits(source, edits), undo), source, `undone: ${told}`);
  return { range: { ...range }, isTwoWay: isTwoWay(box, marks[0]?.newText ?? '', plan), edits, undo, told };
}

/**
 * A box that is ticked by `x` or `X` is ticked again as the others of its plan are; what is in progress or cancelled is gone,
 * and so is the `⬜` of a column in which nothing but `☑` stays a box, unless all others say what it was.
 */
function isTwoWay(box: Box, written: string, { boxes }: Plan): boolean {
  if (box.mark.startsWith('⬜') && written.startsWith('☑')) {
    const signs = boxes.filter((each) => each !== box && each.form === 'emoji');
    return signs.length > 0 && signs.every(({ mark }) => /[⬜✅]/u.test(mark));
  }
  if (!/^[xX]$/.test(box.mark)) return /^[ ☐☑⬜✅]\uFE0F?$/u.test(box.mark);
  const others = boxes.filter((each) => each !== box && /^[xX]$/.test(each.mark));
  return (others.length > 0 && others.every(({ mark }) => mark === 'X')) === (box.mark === 'X');
}

function checkToggled({ source, said, hasWrongCount }: Before, document: PlanDocument, toggle: Toggle): void {
  const { range, edits, told } = toggle;
  const same = document.plan.boxes.find(
    (each) => each.range.startLine === range.startLine && each.range.startCharacter === range.startCharacter,
  );
  assert.ok(same, `still a box: ${told}`);
  const differences = differencesOf(said, document.plan as unknown as Entries, range, edits.length > 1);
  assert.deepEqual(differences, [], `no other thing differs: ${told}`);
  if (!toggle.isTwoWay) return;
  const back = applyEdits(applyEdits(source, edits), toggleAt(document, same).edits);
  // A wrong count may be right for once, and is kept so.
  assert.ok(back === source || hasWrongCount, `taken back: ${told}`);
}

describe('Toggling', function () {
  this.timeout(600_000);

  it('changes one box and nothing else, for all boxes of the fixtures', () => checkAllBoxes(fixtures()));

  it('changes one box and nothing else, for all boxes of the seeds and the corpus', function () {
    const documents = sharedDocuments();
    if (documents.length === 0) {
      console.log('        There is no ../shared beside this working copy.');
      this.skip();
    }
    checkAllBoxes(documents);
  });

  it('changes one box and nothing else, for all boxes of 10,000 mutated documents', () => {
    let documents = 0;
    let boxes = 0;
    const property = fc.property(mutatedFixture().filter(mayHoldBox), (text) => {
      const count = checkBoxes(text);
      if (count > 0) documents++;
      boxes += count;
    });
    // What looks like a box is none in one document of five.
    fc.assert(property, { numRuns: 12_800, seed: 20_260_615 });
    assert.ok(documents > 10_000, `documents with boxes: ${documents}`);
    assert.ok(boxes > 22_000, `boxes to toggle: ${boxes}`);
  });
});

function checkAllBoxes(documents: readonly { readonly name: string; readonly text: string }[]): void {
  let count = 0;
  for (const { text } of documents) count += checkBoxes(text);
  assert.ok(count > 200, `boxes to toggle: ${count}`);
}

function isWithin(range: TextRange, { range: count, percent }: Plan['counts'][number]): boolean {
  return [count, percent?.range].some(
    (each) =>
      each &&
      each.startLine === range.startLine &&
      each.startCharacter <= range.startCharacter &&
      each.endCharacter >= range.endCharacter,
  );
}

/** What takes edits on single lines back. */
function inverse(edits: readonly TextEdit[], lines: readonly string[]): TextEdit[] {
  let line = -1;
  let shift = 0;
  return edits.map(({ range, newText }) => {
    if (range.startLine !== line) [line, shift] = [range.startLine, 0];
    const old = (lines[line] ?? '').slice(range.startCharacter, range.endCharacter);
    const start = range.startCharacter + shift;
    shift += newText.length - old.length;
    return { range: rangeOnLine(line, start, start + newText.length), newText: old };
  });
}

/** Where two models differ other than in what one box says, and in a count that was put right. */
function differencesOf(before: Entries, after: Entries, box: TextRange, hasCount: boolean): string[] {
  const differences: string[] = [];
  const seen = new Set<unknown>();
  const path: string[] = [];
  const compareParts = (a: Entries, b: Entries): void => {
    if (seen.has(a)) return;
    seen.add(a);
    for (const key of Object.keys(a)) compareAt(a, b, key);
    for (const key of Object.keys(b)) if (!(key in a)) compareAt(a, b, key);
  };
  const compareAt = (a: Entries, b: Entries, key: string): void => {
    // How it was read is no part of what it says; what stands above is compared where it stands itself.
    if (NOT_SAID.has(key)) return;
    const [one, other] = [a[key], b[key]];
    if (one === other) return;
    path.push(key);
    if (isObject(one) && isObject(other)) compareParts(one, other);
    else if (!mayDiffer(one, other, a, key)) {
      differences.push(`${path.join('.')}: ${shown(one)} → ${shown(other)}`);
    }
    path.pop();
  };
  const mayDiffer = (one: unknown, other: unknown, owner: Entries, key: string): boolean =>
    (SAID_BY_BOX.has(key) && isOfBox(owner, box)) ||
    // A cell may also be read as a name, or as words of a log.
    withoutMarks(one) === withoutMarks(other) ||
    (hasCount && withoutFigures(one) === withoutFigures(other));
  compareParts(before, after);
  return differences;
}

/** Nodes hold those they stand in. */
function shown(value: unknown): string {
  return isObject(value) ? `{${Object.keys(value).join()}}` : JSON.stringify(value);
}

type Entries = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null;
}

/** A copy of what a plan says, as its nodes move along with its text. */
function saidBy(plan: Plan): Entries {
  const copies = new Map<object, object>();
  const copyOf = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const known = copies.get(value);
    if (known) return known;
    const copy: Record<string, unknown> = {};
    copies.set(value, copy);
    for (const key of Object.keys(value)) if (!NOT_SAID.has(key)) copy[key] = copyOf(value[key]);
    return copy;
  };
  return copyOf(plan) as Entries;
}

const NOT_SAID: ReadonlySet<string> = new Set(['reading', 'wording', 'words', 'parent']);

/** Of a box, of the task that has it, of the status that it tells, and of the cell that it stands in. */
const SAID_BY_BOX: ReadonlySet<string> = new Set(['state', 'mark', 'status']);

function isOfBox(owner: Entries, range: TextRange): boolean {
  const own = owner.box as Box | null | undefined;
  if (own) return sameRange(own.range, range);
  const { startLine, startCharacter, endCharacter } = owner.range as TextRange;
  return startLine === range.startLine && startCharacter <= range.startCharacter && endCharacter >= range.endCharacter;
}

function withoutFigures(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\d+/g, '#') : value;
}

function withoutMarks(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\[.\]|[☐☑⬜✅]/gu, '☐') : value;
}
