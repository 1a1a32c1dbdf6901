import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LevelColumn, levelChoices, setLevel } from '../../../src/core/edits/setLevel';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { isHistory } from '../../../src/core/plan/queries';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';

const ROOT = path.join(__dirname, '../../..');
const DEFINITIONS = '\n| Level | Definition |\n|---|---|\n| Expert | x |\n| Able | x |\n| Novice | x |\n';

/** The row that holds `‸` is set to the choice of this text. */
function set(marked: string, choice: string, column: LevelColumn = 'current'): string {
  const caretLine = splitLines(marked.slice(0, marked.indexOf('‸'))).lines.length - 1;
  const text = marked.replace('‸', '');
  const { plan } = parsePlan(text);
  const gap = plan.gapTables.flatMap(({ rows }) => rows).find(({ range }) => range.startLine === caretLine);
  assert.ok(gap, 'no gap row there');
  const rank = levelChoices(plan, gap, column).find((each) => each.text === choice)?.rank;
  assert.notEqual(
    rank,
    undefined,
    `no choice ${choice} among ${levelChoices(plan, gap, column).map((each) => each.text)}`,
  );
  return applyEdits(text, setLevel(plan, splitLines(text).lines, gap, column, rank as number));
}

const table = (...rows: string[]) => `| Skill | Current | Required | Gap |\n|---|---|---|---|\n${rows.join('\n')}\n`;

describe('setLevel', () => {
  it('sets the level and its stated gap, and keeps all else', () => {
    assert.equal(
      set(`${table('| ‸SQL | Novice | Expert | -2 |', '| Go | Able | Able | 0 |')}${DEFINITIONS}`, 'Able'),
      `${table('| SQL | Able | Expert | -1 |', '| Go | Able | Able | 0 |')}${DEFINITIONS}`,
    );
  });

  it('sets it wherever the skill stands open, and leaves history alone', () => {
    const rest = (level: string) =>
      `\n## 🔴 Critical Gaps\n\n| Gap | Current | Required |\n|---|---|---|\n| SQL | ${level} | Expert |\n` +
      '\n## Skills improved\n\n| Skill | Before | After |\n|---|---|---|\n| SQL | Novice | Able |\n';
    assert.equal(
      set(`${table('| ‸SQL | Novice | Expert | -2 |')}${DEFINITIONS}${rest('Novice')}`, 'Able'),
      `${table('| SQL | Able | Expert | -1 |')}${DEFINITIONS}${rest('Able')}`,
    );
  });

  it('keeps emphasis, signs and the other way of counting', () => {
    const right = '| Go | Novice | Able | +1 |';
    assert.equal(
      set(`${table('| ‸SQL | **Novice** | Expert | +2 |', right)}${DEFINITIONS}`, 'Able'),
      `${table('| SQL | **Able** | Expert | +1 |', right)}${DEFINITIONS}`,
    );
    assert.equal(
      set(`${table('| ‸SQL | Able | Expert | −1 |')}${DEFINITIONS}`, 'Novice'),
      `${table('| SQL | Novice | Expert | −2 |')}${DEFINITIONS}`,
    );
  });

  it('changes a required level in its row alone', () => {
    const other = '| Other | Novice | Expert | -2 |';
    assert.equal(
      set(`${table('| ‸SQL | Novice | Expert | -2 |', other)}${DEFINITIONS}`, 'Able', 'required'),
      `${table('| SQL | Novice | Able | -1 |', other)}${DEFINITIONS}`,
    );
  });

  it('fills an empty cell', () => {
    assert.equal(
      set(`${table('| ‸SQL |  | Expert | |', '| Go | Able | Able | 0 |')}${DEFINITIONS}`, 'Able'),
      `${table('| SQL | Able | Expert | |', '| Go | Able | Able | 0 |')}${DEFINITIONS}`,
    );
  });

  it('writes figures in their own form', () => {
    assert.equal(set(table('| ‸A | 2/5 | 4/5 | -2 |'), '3/5'), table('| A | 3/5 | 4/5 | -1 |'));
    assert.equal(set(table('| ‸A | ★★☆☆☆ | ★★★★☆ | -2 |'), '★★★☆☆'), table('| A | ★★★☆☆ | ★★★★☆ | -1 |'));
    assert.equal(set(table('| ‸A | 40% | 80% | -40 |'), '60%'), table('| A | 60% | 80% | -20 |'));
    assert.equal(set(table('| ‸A | L4 | L6 | -2 |'), 'L5'), table('| A | L5 | L6 | -1 |'));
    assert.equal(set(table('| ‸A | 2 (some) | 4 | -2 |'), '3'), table('| A | 3 (some) | 4 | -1 |'));
  });

  it('changes nothing where it stands so already', () => {
    const text = table('| ‸SQL | Novice | Expert | -2 |') + DEFINITIONS;
    assert.equal(set(text, 'Novice'), text.replace('‸', ''));
  });

  it('gives every row of every document the level asked for, in one step, and touches no other level', () => {
    const documents = [
      'test/fixtures/rules',
      'test/fixtures/languages',
      'test/fixtures/sample',
      '../shared/seeds',
      '../shared/corpus',
    ]
      .map((folder) => path.join(ROOT, folder))
      .filter(existsSync)
      .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
    let changed = 0;
    for (const file of documents) {
      const text = readFileSync(file, 'utf8').replaceAll(/⟦[\w-]+:([^⟧]*)⟧/g, '$1');
      const { plan } = parsePlan(text);
      const { lines } = splitLines(text);
      const rows = plan.gapTables.flatMap((each) => each.rows);
      const every = Math.ceil(rows.length / 2);
      for (const [index, gap] of rows.entries()) {
        if (index % every > 0) continue;
        if (isHistory(gap.table)) continue;
        const choices = levelChoices(plan, gap, 'current');
        for (const { rank } of new Set([choices[0], choices.at(-1)].flatMap((choice) => choice ?? []))) {
          const edits = setLevel(plan, lines, gap, 'current', rank);
          const after = parsePlan(applyEdits(text, edits)).plan.gapTables.flatMap((each) => each.rows);
          assert.equal(after.length, rows.length, file);
          assert.equal(after[index]?.current.rank, rank, `${file}: ${gap.name} to ${rank}`);
          for (const [at, row] of after.entries()) {
            if (row.name !== gap.name) assert.equal(row.current.rank, rows[at]?.current.rank, `${file}: ${row.name}`);
            assert.equal(row.required.text, rows[at]?.required.text);
          }
          changed++;
        }
      }
    }
    assert.ok(changed > 50);
  });
});
