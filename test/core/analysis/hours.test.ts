import assert from 'node:assert/strict';
import { hoursIn } from '../../../src/core/analysis/hours';
import { parsePlan } from '../../../src/core/plan/parsePlan';

function hours(text: string): string[] {
  const { plan } = parsePlan(text);
  const of = hoursIn(plan);
  const written = ({ from, to }: { readonly from: number; readonly to: number }) =>
    from === to ? `${from}` : `${from}-${to}`;
  return plan.goals.map((goal) => {
    const found = of(goal);
    return found ? `${written(found.done)}/${written(found.total)}` : '';
  });
}

describe('the hours of goals', () => {
  it('are those that its rows state, with the unit in the cell or above the column', () => {
    const table = (title: string, ...cells: string[]) =>
      `| Task | ${title} | Status |\n|---|---|---|\n${cells.map((cell, index) => `| Part ${index} | ${cell} | [${index === 0 ? 'x' : ' '}] |`).join('\n')}\n`;
    assert.deepEqual(hours(`# Plan\n\n## Goal 1: Read\n\n${table('Hours', '8', '4', '1.5')}`), ['8/13.5']);
    assert.deepEqual(hours(`# Plan\n\n## Goal 1: Read\n\n${table('Effort', '8 h', '30 min', 'much')}`), ['8/8.5']);
    assert.deepEqual(hours(`# Plan\n\n## Goal 1: Read\n\n${table('Effort', '8-10 hrs', '2h')}`), ['8-10/10-12']);
    assert.deepEqual(hours(`# Plan\n\n## Goal 1: Read\n\n${table('Effort', '3', '2')}`), ['']);
  });

  it('are those in brackets at the end of its tasks; cancelled ones do not count', () => {
    const text =
      '# Plan\n\n## Goal 1: Read\n- [x] One (2 h)\n- [ ] Two (90 min)\n- [-] Three (8 h)\n- [ ] Four (week 3)\n';
    assert.deepEqual(hours(text), ['2/3.5']);
  });

  it('are not days, weeks or hours a week', () => {
    const text = '# Plan\n\n## Goal 1: Read\n- [x] One (2 days)\n- [ ] Two (4 hrs/week)\n- [ ] Three\n';
    assert.deepEqual(hours(text), ['']);
  });
});
