import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Consequences } from '../../../src/core/edits/consequences';
import { toggleBoxes } from '../../../src/core/edits/toggleBoxes';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import { rangeOnLine } from '../../../src/core/text/range';
import { applyEdits } from '../../../src/core/text/textEdit';

const OFF: Consequences = { propagate: 'off', stampsDone: false, renewsUpdated: false };

/** Toggles the line with `‸` once, and again. */
function check(marked: string, expected: string, wished: Partial<Consequences>, again?: string): void {
  const line = marked.slice(0, marked.indexOf('‸')).split('\n').length - 1;
  const toggle = (text: string) => {
    const { plan, problems } = parsePlan(text);
    const analysis = analyse(plan, { today: '2026-11-20', staleAfterDays: 90 });
    const consequences = { ...OFF, ...wished };
    const { lines } = splitLines(text);
    const { edits } = toggleBoxes({ plan, problems, lines, analysis, consequences }, [rangeOnLine(line, 0, 0)]);
    return applyEdits(text, edits);
  };
  const text = marked.replace('‸', '');
  const once = toggle(text);
  assert.equal(once, expected);
  assert.equal(toggle(once), again ?? text);
}

describe('What follows from a box that is toggled', () => {
  it('is nothing unless it is asked for', () => {
    check('- [ ] a‸\n  - [ ] b', '- [x] a\n  - [ ] b', {});
  });

  it('are the boxes below it, at any depth, but not what is cancelled', () => {
    const below = { propagate: 'children' } as const;
    check('- [ ] a‸\n  - [ ] b\n    1. [ ] c\n- [ ] d', '- [x] a\n  - [x] b\n    1. [x] c\n- [ ] d', below);
    check('- [ ] a‸\n  - [-] b\n  - [ ] c', '- [x] a\n  - [-] b\n  - [x] c', below);
  });

  it('are the boxes above it, with the last of their parts', () => {
    const above = { propagate: 'parents' } as const;
    check('- [ ] a\n  - [x] b\n  - [ ] c‸', '- [x] a\n  - [x] b\n  - [x] c', above);
    check('- [ ] a\n  - [ ] b\n  - [ ] c‸', '- [ ] a\n  - [ ] b\n  - [x] c', above);
    check('- [ ] a\n  - [ ] b\n    - [ ] c‸', '- [x] a\n  - [x] b\n    - [x] c', above);
  });

  it('are those of both, and the counts of all that changed', () => {
    check(
      '## Goal 1 (0/2 done)\n\n- [ ] a\n  - [ ] b‸\n    - [ ] c\n- [ ] d\n',
      '## Goal 1 (1/2 done)\n\n- [x] a\n  - [x] b\n    - [x] c\n- [ ] d\n',
      { propagate: 'both' },
    );
  });

  it('is the day behind a list item, as the plan writes days', () => {
    const stamps = { stampsDone: true };
    check('- [ ] Read‸  ', '- [x] Read ✅ 2026-11-20  ', stamps);
    check(
      '**Last Updated:** June 15, 2026\n\n- [ ] Read by 2026-12-01‸',
      '**Last Updated:** June 15, 2026\n\n- [x] Read by 2026-12-01 ✅ November 20, 2026',
      stamps,
    );
    check('| Task | Done |\n|---|---|\n| Read‸ | [ ] |', '| Task | Done |\n|---|---|\n| Read | [x] |', stamps);
  });

  it('is the date of the last update, in its form', () => {
    const text = (date: string, mark: string) => `# Plan\n\n**Last Updated:** ${date}\n\n- [${mark}] a`;
    check(
      `${text('15 June 2026', ' ')}‸`,
      text('20 November 2026', 'x'),
      { renewsUpdated: true },
      text('20 November 2026', ' '),
    );
    check(`${text('Nov 2026', ' ')}‸`, text('Nov 2026', 'x'), { renewsUpdated: true });
  });
});
