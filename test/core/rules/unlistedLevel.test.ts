import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { applyEdits } from '../../../src/core/text/textEdit';
import { findingsOf } from './findingsOf';

function read(text: string) {
  return { plan: new PlanDocument(text).plan, findings: findingsOf('unlisted-level', text) };
}

/** The definitions after the fix, from a table of rows and one of definitions. */
function fixed(rows: readonly string[], definitions: readonly string[]): readonly string[] {
  const table = ['| Skill | Current | Required | Gap |', '|---|---|---|---|', ...rows];
  const text = ['# Plan', ...table, '', ...definitions].join('\n');
  const { findings, plan } = read(text);
  assert.equal(findings.length, 1);
  const [fix] = findings[0]?.fixes ?? [];
  if (!fix) return [];
  assert.equal(fix.isSafe, false);
  const after = applyEdits(text, fix.edits);
  const again = read(after);
  assert.deepEqual(again.findings, []);
  const gaps = (of: typeof plan) => of.gapTables.flatMap((each) => each.rows.map(({ computed }) => computed));
  assert.deepEqual(gaps(again.plan), gaps(plan));
  return after.split('\n').slice(5 + rows.length - 1);
}

const DESCENDING = [
  '| Level | Definition |',
  '|---|---|',
  '| Expert | Teaches |',
  '| Solid | Alone |',
  '| Novice | Helped |',
];

describe('unlisted-level', () => {
  it('adds a word beside the level it is equal to, inside its emphasis', () => {
    const definitions = DESCENDING.map((line) => line.replace('Solid', '**Solid**'));
    const after = fixed(['| A | Showing | Solid | 0 |', '| B | Novice | Showing | -1 |'], definitions);
    assert.equal(after[3], '| **Solid / Showing** | Alone |');
    assert.equal(after.length, 5);
  });

  it('adds a word above the highest level as a row in the form of that one', () => {
    const after = fixed(['| A | Expert | Master | -1 |'], DESCENDING);
    assert.deepEqual(after.slice(0, 4), [...DESCENDING.slice(0, 2), '| Master |         |', '| Expert | Teaches |']);
  });

  it('adds a word below the lowest level at the other end', () => {
    const after = fixed(['| A | Starter | Novice | -1 |'], DESCENDING);
    assert.deepEqual(after.slice(-2), ['| Novice | Helped |', '| Starter |        |']);
  });

  it('keeps direction, column order, numbers and emphasis', () => {
    const definitions = [
      'Definition | # | Level',
      '---|---|---',
      'Helped | 1 | *L1: Novice*',
      'Alone | 2 | *L2: Solid*',
    ];
    const named = fixed(['| A | Solid | Master | -1 |'], definitions);
    assert.equal(named.at(-1), '| | 3 | *L3: Master*');
    const last = fixed(['| A | Solid | Master | -1 |'], ['Level | Definition', '---|---', 'Novice | x', 'Solid | y']);
    assert.equal(last.at(-1), 'Master | |');
  });

  it('offers nothing where a row would move other ranks or a cell is no plain name', () => {
    assert.deepEqual(fixed(['| A | Solid | Legend | -4 |'], DESCENDING), []);
    const sentence = ['| Level | Definition |', '|---|---|', '| Solid: alone / helped | x |', '| Novice | y |'];
    assert.deepEqual(fixed(['| A | Novice | Novice | 0 |', '| B | Showing | Novice | 1 |'], sentence), []);
  });

  it('is silent where the plan has no scale of its own', () => {
    const text = '# Plan\n| Skill | Current | Required | Gap |\n|---|---|---|---|\n| A | Showing | Expert | -2 |\n';
    assert.deepEqual(read(text).findings, []);
  });
});
