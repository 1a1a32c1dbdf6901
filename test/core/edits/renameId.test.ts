import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { type IdPlace, placesOfIds } from '../../../src/core/analysis/idPlaces';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { renamableAt, renameId } from '../../../src/core/edits/renameId';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { definitionsAt, highlightsAt, referencesAt } from '../../../src/core/views/navigation';
import { planJson } from '../../../src/core/views/planJson';
import { fixtureTexts } from '../../fixtureTexts';

const SHARED = join(__dirname, '../../../../shared');
const shared = ['seeds', 'corpus'].flatMap((folder) => {
  const path = join(SHARED, folder);
  return existsSync(path)
    ? readdirSync(path).map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
    : [];
});

const PLAN = `# Plan

## O1: Grow

- [ ] KR1: Sign-ups, see M5
- [ ] KR2: Visits after KR1

## O2: Save

- [ ] KR1: Costs
- [ ] KR2: Hours, like KR1, not KR11

| Id | Milestone | Depends on |
|---|---|---|
| M5 | First | |
| M6 | Second | M5 |

## Notes

KR1 alone is of nobody. Links: [M5](notes/M5.md), M5/M6, M5-M6, \`M5\`, v1.M5, <https://example.org/M5>.

\`\`\`
M5
\`\`\`

| Skill | Current | Required |
|---|---|---|
| Writing | Beginner | Expert |

| Skill | Current | Required |
|---|---|---|
| **Writing** | Beginner | Competent |
`;

function at(text: string, plan = PLAN) {
  const document = new PlanDocument(plan);
  const line = document.lines.findIndex((each) => each.includes(text));
  const character = (document.lines[line] ?? '').indexOf(text) + text.length;
  return { plan: document.plan, lines: document.lines, position: { line, character } };
}

function rename(text: string, newId: string): string | undefined {
  const { plan, lines, position } = at(text);
  const edits = renameId(plan, lines, position, newId);
  return 'kind' in edits ? edits.message.template : applyEdits(PLAN, edits as TextEdit[]);
}

/** Another one of the same form that the text holds nowhere. */
function freshId(id: string, text: string): string | undefined {
  const numbers = /^O\d+$/.test(id) ? [97, 96, 95, 94] : [907, 917, 927];
  return numbers.map((number) => id.replace(/\d+$/, String(number))).find((each) => !text.includes(each));
}

function modelOf(text: string) {
  const document = new PlanDocument(text);
  const analysis = analyse(document.plan, { today: '2026-11-20', staleAfterDays: 90 });
  const json = JSON.stringify(planJson(analysis, 'plan.md'), (key, value) => (/column/i.test(key) ? undefined : value));
  return { document, json };
}

describe('Ids', () => {
  it('are found wherever they are written, but for code, targets of links and parts of names', () => {
    const { plan, lines, position } = at('| M5');
    const found = referencesAt(plan, lines, position, { definitions: true });
    assert.deepEqual(
      found.map(({ startLine, startCharacter }) => [startLine, startCharacter]),
      [[4, 25], [14, 2], [15, 16], ...[32, 50, 57, 65].map((character) => [19, character])],
    );
    assert.equal(found.length, 7);
    assert.equal(referencesAt(plan, lines, position, { definitions: false }).length, 6);
  });

  it('are defined where they are given, from any place of theirs', () => {
    for (const text of ['see M5', 'Second | M5', '| M5']) {
      const { plan, lines, position } = at(text);
      assert.deepEqual(
        definitionsAt(plan, lines, position).map(({ startLine }) => startLine),
        [14],
        text,
      );
    }
    const { plan, lines, position } = at(
      'see Goal 2',
      '# P\n\n## Goal 1: A\n\n## Goal 2: B\n\n- [ ] Depends on Goal 1, see Goal 2\n',
    );
    assert.deepEqual(
      definitionsAt(plan, lines, position).map(({ startLine }) => startLine),
      [4],
    );
  });

  it('are found beside comments and in what an item goes on with, but in no comment', () => {
    const text =
      '# P\n\n- **M5:** Ship <!-- planmark-disable-line overdue -->\n  - [ ] part\n    that needs M5\n- [ ] Test M5 <!-- M5 -->\n\n    M5 again\n\nEnd\n\n    M5 in code\n';
    const { plan, lines, position } = at('**M5', text);
    const edits = renameId(plan, lines, position, 'M9') as TextEdit[];
    assert.equal(
      applyEdits(text, edits),
      text.replaceAll('M5', 'M9').replace('<!-- M9', '<!-- M5').replace('M9 in code', 'M5 in code'),
    );
  });

  it('belong to their objective where they are plain key results', () => {
    const lines = (text: string) => {
      const place = at(text);
      return highlightsAt(place.plan, place.lines, place.position).map(({ range }) => range.startLine);
    };
    assert.deepEqual(lines('after KR1'), [4, 5]);
    assert.deepEqual(lines('like KR1'), [9, 10]);
    const { plan, lines: all, position } = at('KR1 alone');
    assert.deepEqual(highlightsAt(plan, all, { ...position, character: 2 }), []);
  });

  it('are highlighted with the place that names them, and a skill over all tables', () => {
    const id = at('see M5');
    const found = highlightsAt(id.plan, id.lines, id.position);
    assert.deepEqual(found.map(({ isDefinition }) => isDefinition).filter(Boolean).length, 1);
    const skill = at('| Writing');
    const rows = highlightsAt(skill.plan, skill.lines, skill.position);
    assert.deepEqual(
      rows.map(({ range }) => range.startLine),
      [27, 31],
    );
  });

  it('are renamed in their scope alone', () => {
    const renamed = rename('like KR1', 'KR7') ?? '';
    assert.match(renamed, /KR1: Sign-ups.*\n.*after KR1/);
    assert.match(renamed, /KR7: Costs\n.*like KR7, not KR11/);
  });

  it('keep their form, and take none that is given already', () => {
    assert.equal(rename('| M5', 'X'), '"{0}" is no id of the form of "{1}".');
    assert.equal(rename('| M5', 'M6'), '"{0}" is the id of something else already.');
    assert.equal(rename('| M5', 'M5'), PLAN);
    assert.match(rename('| M5', 'M12') ?? '', /see M12.*\| M12 \| First.*Second \| M12.*notes\/M5\.md.*\nM5\n/s);
  });

  it('cannot be renamed where their place numbers them', () => {
    const text =
      '# OKRs\n\n## O1: Grow\n\n| KR | Key Result | Target | Current |\n|---|---|---|---|\n| 1.1 | Lift | 9 | 3 |\n\nAfter KR1.1 we rest.\n';
    const { plan, lines, position } = at('After KR1.1', text);
    const found = renamableAt(plan, lines, position);
    assert.ok(found && 'kind' in found);
  });
});

describe('Renaming every id in turn', () => {
  let renamed = 0;
  const refused: string[] = [];

  for (const { name, text } of [...fixtureTexts(), ...shared]) {
    it(`leaves the model of ${name} as it was, and references complete`, () => {
      const before = modelOf(text);
      const { plan, lines } = before.document;
      const firsts = new Map<string, IdPlace>();
      for (const place of placesOfIds(plan, lines)) {
        const key = `${place.id} ${place.scope?.titleRange.startLine}`;
        if (!firsts.has(key)) firsts.set(key, place);
      }
      for (const place of firsts.values()) {
        const position = { line: place.range.startLine, character: place.range.startCharacter };
        const newId = freshId(place.id, text);
        assert.ok(newId, `a number that is free: ${place.id}`);
        const edits = renameId(plan, lines, position, newId);
        if ('kind' in edits) {
          refused.push(edits.message.template);
          continue;
        }
        renamed++;
        const places = referencesAt(plan, lines, position, { definitions: true });
        assert.equal(edits.length, places.length);
        const after = modelOf(applyEdits(text, edits));
        const again = referencesAt(after.document.plan, after.document.lines, position, { definitions: true });
        assert.deepEqual(
          again.map(({ startLine }) => startLine),
          places.map(({ startLine }) => startLine),
          `${place.id} → ${newId}`,
        );
        assert.equal(after.json.replaceAll(newId, place.id), before.json, `${place.id} → ${newId}`);
      }
    });
  }

  it('refuses none', () => {
    assert.deepEqual(refused, []);
    assert.ok(renamed > 60, `ids: ${renamed}`);
  });
});
