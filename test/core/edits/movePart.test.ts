import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { type Destination, movePart } from '../../../src/core/edits/movePart';
import { applyEdits } from '../../../src/core/text/textEdit';
import { planJson } from '../../../src/core/views/planJson';
import { fixtureTexts } from '../../fixtureTexts';

function move(text: string, at: string, to: 'up' | 'down' | string): string {
  const document = new PlanDocument(text);
  const place = (words: string) => {
    const line = document.lines.findIndex((each) => each.includes(words));
    return { line, character: (document.lines[line] ?? '').indexOf(words) };
  };
  const destination: Destination = to === 'up' || to === 'down' ? to : place(to);
  const moved = movePart(document, place(at), destination);
  return moved.kind === 'refusal' ? moved.message.template : applyEdits(text, moved.edits);
}

const SECTIONS =
  '# P\n\nIntro\n\n## Goal 1: A\n- [ ] a\n\n---\n\n## Notes\nn\n\n## Goal 2: B\nText\n### More\nb\n\n## Goal 3: C\nc';

describe('movePart', () => {
  it('moves a goal with all that stands below it among the goals, and leaves what stands between', () => {
    assert.equal(
      move(SECTIONS, 'Goal 2', 'up'),
      '# P\n\nIntro\n\n## Goal 2: B\nText\n### More\nb\n\n---\n\n## Notes\nn\n\n## Goal 1: A\n- [ ] a\n\n## Goal 3: C\nc',
    );
    assert.equal(
      move(SECTIONS, 'Goal 2', 'down'),
      '# P\n\nIntro\n\n## Goal 1: A\n- [ ] a\n\n---\n\n## Notes\nn\n\n## Goal 3: C\nc\n\n## Goal 2: B\nText\n### More\nb',
    );
  });

  it('goes no farther than the first and the last', () => {
    assert.equal(move(SECTIONS, 'Goal 1', 'up'), 'This is the first of its list.');
    assert.equal(move(SECTIONS, 'Goal 3', 'down'), 'This is the last of its list.');
  });

  it('moves to the place of another one', () => {
    const order = (text: string) => [...text.matchAll(/Goal \d/g)].map(([goal]) => goal.slice(-1)).join('');
    assert.equal(order(move(SECTIONS, 'Goal 3', 'Goal 1')), '312');
    assert.equal(order(move(SECTIONS, 'Goal 1', 'Goal 3')), '231');
    assert.equal(move(SECTIONS, 'Goal 1', 'Intro'), 'These two do not stand in one list.');
  });

  it('moves a row in its table', () => {
    const table = '| Milestone | Due |\n|---|---|\n| M1: A | 2026-01-01 |\n| M2: B | 2026-02-01 |';
    const plan = (rows: string) => `## Milestones\n\n${rows}\n\nEnd\n`;
    assert.equal(
      move(plan(table), 'M2', 'up'),
      plan('| Milestone | Due |\n|---|---|\n| M2: B | 2026-02-01 |\n| M1: A | 2026-01-01 |'),
    );
  });

  it('moves an item with what is nested in it, and keeps the numbers in their places', () => {
    const list = (items: string) => `# Goal 1: A\n\n${items}\n\nText\n\n- [ ] other\n`;
    assert.equal(
      move(list('- [ ] **M1:** A\n  - [ ] a\n- [ ] **M2:** B'), 'M1', 'down'),
      list('- [ ] **M2:** B\n- [ ] **M1:** A\n  - [ ] a'),
    );
    assert.equal(move(list('1. [ ] A\n2. [ ] B\n3. [ ] C'), '[ ] C', '[ ] A'), list('1. [ ] C\n2. [ ] A\n3. [ ] B'));
    assert.equal(move(list('- [ ] A'), '[ ] A', 'down'), 'This is the last of its list.');
  });

  it('numbers by place where numbers grow longer, but for what has more below it', () => {
    const list = (text: string) => `# P\n\n## Goal 1: A\n\n${text}\n`;
    assert.equal(move(list('9. [ ] A\n10. [ ] B\n11. [ ] C'), '[ ] B', 'up'), list('9. [ ] B\n10. [ ] A\n11. [ ] C'));
    assert.equal(move(list('9. [ ] A\n10. [ ] B\n    - b'), '[ ] B', 'up'), list('9. [ ] B\n    - b\n10. [ ] A'));
    assert.equal(move(list('9. [ ] A\n   - a\n10. [ ] B'), '[ ] B', 'up'), list('9. [ ] B\n9. [ ] A\n   - a'));
  });

  it('takes the comment for the next line along', () => {
    const hidden = '<!-- planmark-disable-next-line overdue -->\n## Goal 2: B\n- [ ] b';
    assert.equal(
      move(`# P\n\n## Goal 1: A\n- [ ] a\n\n${hidden}\n\n## Goal 3: C\n`, 'Goal 2', 'up'),
      `# P\n\n${hidden}\n\n## Goal 1: A\n- [ ] a\n\n## Goal 3: C\n`,
    );
    assert.equal(
      move(`# P\n\n## Goal 1: A\n- [ ] a\n\n${hidden}\n\n## Goal 3: C\n`, 'Goal 1', 'down'),
      `# P\n\n${hidden}\n\n## Goal 1: A\n- [ ] a\n\n## Goal 3: C\n`,
    );
  });

  it('refuses what is no part of its own', () => {
    assert.equal(
      move('# P\n\nText **M1:** a **M2:** b\n', 'M2', 'up'),
      'This cannot be moved: it is no section, row or item of its own.',
    );
  });

  for (const { name, text } of fixtureTexts()) {
    it(`back and forth leaves ${name} as it was, and loses nothing in between`, () => {
      const document = new PlanDocument(text);
      const { plan, lines } = document;
      for (const node of [...plan.goals, ...plan.milestones]) {
        const range = 'titleRange' in node ? node.titleRange : node.textRange;
        const position = { line: range.startLine, character: range.startCharacter };
        const moved = movePart(document, position, 'down');
        if (moved.kind === 'refusal') continue;
        const after = new PlanDocument(applyEdits(text, moved.edits));
        assert.deepEqual([...after.lines].sort(), [...lines].sort());
        const line = lineOf(after.lines, lines, position.line);
        const back = movePart(after, { line, character: position.character }, 'up');
        assert.ok(back.kind === 'change', `${node.text}: ${JSON.stringify(back)}`);
        assert.equal(applyEdits(after.lines.join('\n'), back.edits), lines.join('\n'), node.text);
        assert.deepEqual(namesOf(after), namesOf(new PlanDocument(text)));
      }
    });
  }
});

/** Where the same line stands now: the first one behind where it was. */
function lineOf(after: readonly string[], before: readonly string[], line: number): number {
  return after.findIndex((text, index) => index > line && text === before[line]);
}

function namesOf(document: PlanDocument): string[] {
  const analysis = analyse(document.plan, { today: '2026-11-20', staleAfterDays: 90 });
  const { goals, milestones, tasks } = planJson(analysis, '');
  return [
    ...goals.map(({ title }) => title),
    ...milestones.map(({ title }) => title),
    ...tasks.map(({ text }) => text),
  ].sort();
}
