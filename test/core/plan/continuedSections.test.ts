import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { generatePlan } from '../../bench/generatePlan';
import { compare, WHOLE } from '../document/editScript';
import { fixtures, sharedDocuments } from '../syntax/documents';

const vocabulary = builtInVocabulary();
const inParts = (text: string, linesOfPart = 3) => new PlanDocument(text, vocabulary, undefined, linesOfPart);
const partsOf = ({ plan }: PlanDocument) => plan.reading.sections.filter(({ continues }) => continues).length;

/** Equal to a reading of the whole, at once and after each key press. */
function check(text: string, keys: readonly (readonly [line: number, character: number, text: string])[] = []): void {
  const document = inParts(text);
  assert.ok(partsOf(document) > 0, 'nothing is cut');
  compare(document, inParts(text, WHOLE));
  for (const [line, character, typed] of keys) {
    const place = { startLine: line, startCharacter: character, endLine: line, endCharacter: character };
    document.edit([{ range: place, text: typed }]);
    compare(document, inParts(document.lines.join('\n'), WHOLE));
  }
}

const TASKS = '- [ ] one\n- [x] two\n\nText.\n\n';
const TEXT = 'One line.\nAnother line.\n\nMore.\n\n';

describe('a long section that is read in parts', () => {
  it('is the same as one that is read in one, whatever stands in it', function () {
    this.timeout(120_000);
    let parts = 0;
    for (const { name, text } of [...fixtures(), ...sharedDocuments()]) {
      const bare = text.replace(/^#+ .*\n/gm, '');
      const document = inParts(bare);
      parts += partsOf(document);
      assert.doesNotThrow(() => compare(document, inParts(bare, WHOLE)), name);
    }
    assert.ok(parts > 300, `${parts}`);
  });

  it('reads one part again for a key press in it', () => {
    const document = new PlanDocument(generatePlan(2000).replace(/^#+ .*\n/gm, ''), vocabulary);
    const contents = new Set(document.plan.reading.sections.map(({ content }) => content));
    document.edit([{ range: { startLine: 700, startCharacter: 3, endLine: 700, endCharacter: 3 }, text: 'x' }]);
    const { sections } = document.plan.reading;
    assert.ok(sections.length > 20);
    assert.equal(sections.filter(({ content }) => !contents.has(content)).length, 1);
  });

  it('reads nothing else again where its title or its dates are written', () => {
    const document = inParts(
      `# Plan\n\n## First\n\n${TASKS}## Long\n\n**Timeline:** 2027\n\n${TASKS}${TASKS}## Third\n\n${TASKS}`,
    );
    const [from, to] = ['## Long', '## Third'].map((line) => document.lines.indexOf(line)) as [number, number];
    const elsewhere = () =>
      document.plan.reading.sections.filter(({ startLine }) => startLine < from || startLine >= to);
    const contents = elsewhere().map(({ content }) => content);
    assert.ok(contents.length > 3);
    for (const [line, character, text] of [
      [from, 7, 'er'],
      [from + 2, 14, 'Q2 '],
    ] as const) {
      const place = { startLine: line, startCharacter: character, endLine: line, endCharacter: character };
      document.edit([{ range: place, text }]);
      for (const [index, { content }] of elsewhere().entries()) assert.equal(content, contents[index]);
    }
  });

  it('puts it in its place without a look at what ends below, also below headings', () => {
    const bare = generatePlan(2000).replace(/^#+ .*\n/gm, '');
    for (const text of [bare, `# Plan\n\n## First\n\n${TASKS}## Second\n\n${bare}`]) checkPlace(text);
  });

  function checkPlace(text: string): void {
    const document = new PlanDocument(text, vocabulary);
    const last = document.plan.reading.sections.at(-1)?.content;
    assert.ok(last);
    const { filledEnd } = last;
    let looks = 0;
    Object.defineProperty(last, 'filledEnd', {
      get() {
        looks++;
        return filledEnd;
      },
    });
    document.edit([{ range: { startLine: 700, startCharacter: 3, endLine: 700, endCharacter: 3 }, text: 'x' }]);
    assert.equal(document.plan.lineCount, document.lines.length);
    assert.equal(looks, 0);
  }

  it('puts what is written in a part among what stands above and below it', () => {
    check(`# Plan\n\n## Goal 1: A\n\n${TASKS}${TASKS}**Due:** May 2026\n\n${TASKS}${TEXT}## Goal 2: B\n${TASKS}`, [
      [9, 9, '\n- [ ] new'],
      [10, 0, '  '],
      [13, 2, 'x'],
      [15, 17, ' and more'],
      [16, 0, '**Due:** June 2026\n'],
      [18, 0, '\n---\n\n'],
      [17, 0, '- [x] before\n\n'],
    ]);
    check(`${TASKS}${TASKS}**Start:** May 2026\n\n${TASKS}**Note:** this\n\n${TASKS}${TEXT}`, [
      [12, 9, '\n- [ ] new'],
      [10, 19, '\n**Owner:** Kim'],
      [19, 0, 'x'],
      [20, 0, '**Due:** 2025\n'],
      [22, 0, 'x'],
    ]);
  });

  it('lets a field further down speak for its heading, and for all above it', () => {
    check(`# Plan\n\n## Goal 1: A\n\n${TASKS}${TASKS}**Timeline:** May 2026\n\n${TASKS}`, [
      [14, 15, 'x'],
      [14, 15, ''],
    ]);
    check(`# Plan\n\n## Goal 1: A\n\n${TASKS}${TASKS}**Status:** Done\n\n${TASKS}`, [[14, 13, '?']]);
  });

  it('passes over the parts above that are as before, but for what they say of their heading', () => {
    const above = `${TEXT}${TASKS}**Owner:** Kim\n\n${TEXT}${TASKS}${TASKS}**Status:** Done\n\n${TEXT}${TASKS}`;
    const text = `# Plan\n\n## Goal 1: Learn\n\n${above}${TEXT}${TEXT}${TASKS}`;
    const lines = text.split('\n');
    const blank = [...lines.keys()].filter((line) => line > 30 && lines[line] === '' && line < lines.length - 1);
    assert.ok(blank.length > 5);
    for (const line of blank) check(text, [[line, 0, 'x']]);
    const document = inParts(text);
    const [goal] = document.plan.goals;
    for (const line of blank) {
      document.edit([{ range: { startLine: line, startCharacter: 0, endLine: line, endCharacter: 0 }, text: 'x' }]);
      assert.equal(document.plan.goals[0], goal);
      assert.deepEqual(
        goal?.fields.map(({ key }) => key),
        ['Owner', 'Status'],
      );
    }
  });

  it('judges a deadline by what stands in other parts', () => {
    check(
      `# Plan

## Basics

${TEXT}**Deadline:** 2026-05-01

${TEXT}${TEXT}- [x] done
`,
      [[21, 3, ' ']],
    );
  });

  it('sets a start in one part against an end in another', () => {
    check(
      `# Plan

**Start:** 2026-05-01

${TEXT}${TEXT}**Deadline:** 2026-0-01

${TEXT}`,
      [[14, 19, '4']],
    );
  });

  it('dates by an update that is told at the end', () => {
    check(
      `Notes

${TEXT}- [ ] a, Feb 29

${TEXT}${TEXT}Lst Updated: 2025-02-01

${TEXT}`,
      [[19, 1, 'a']],
    );
  });

  it('gives rows to the table far above that they continue', () => {
    check(`# Plan\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n${TEXT}${TEXT}| 3 | 4 |\n\n${TEXT}`, [[8, 0, '|']]);
  });

  it('follows a plain heading, a label, a list and a fence into the parts below', () => {
    check(`NOTES\n\n${TEXT}GOALS\n\n${TEXT}${TASKS}${TEXT}`, [[7, 2, 'X']]);
    check(`# Plan\n\n**Week 1**\n\n${TASKS}${TASKS}---\n\n${TASKS}`, [
      [2, 3, 'x'],
      [14, 0, '-'],
    ]);
    check(`# Plan\n\n${TASKS}${TASKS}${TASKS}`, [
      [5, 0, '- '],
      [5, 0, '    '],
      [4, 0, '```'],
      [13, 0, '```'],
    ]);
  });

  it('takes a text for Markdown as soon as it has a heading', () => {
    check(`GOALS\n\n${TEXT}${TASKS}${TEXT}`, [
      [6, 0, '# '],
      [6, 0, 'x'],
      [4, 0, '\n===\n'],
    ]);
  });
});
