import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { activeEditor, goTo, hoverText } from '../../host/driveEditor';
import { screenshot } from '../../host/driving';
import { complaintsOf, HOSTILE_PLANS, openHostilePlan } from '../../host/hostilePlans';
import { useWorkbench } from '../../host/useWorkbench';

/** The colours of the blocks of its bars that say something, and what they stand on. */
async function coloursOf(hover: Locator): Promise<{ blocks: string[]; background: string }> {
  return hover.evaluate((element) => ({
    blocks: [...element.querySelectorAll('span')]
      .filter(({ textContent }) => /^[█▒▓]+$/.test(textContent ?? ''))
      .map((span) => getComputedStyle(span).color),
    background: getComputedStyle(element).backgroundColor,
  }));
}

/** By WCAG 2: 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => Number(part) / 255);
    const linear = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

for (const [name, theme] of [
  ['dark', 'Dark 2026'],
  ['light', 'Light 2026'],
  ['high-contrast', 'Default High Contrast'],
  ['high-contrast-light', 'Default High Contrast Light'],
] as const) {
  describe(`The charts in the hovers of a plan in ${theme}`, () => {
    const flow = useWorkbench({ theme, viewport: { width: 1200, height: 800 } });

    it('show the gaps of a table on its header, in colours that stand out', async () => {
      const { page } = flow;
      await activeEditor(page, 'growth-plan.md');
      await goTo(page, 45);
      const hover = await hoverText(page, 'Required for Senior');
      await hover.getByText('Working across teams').waitFor();
      await screenshot(page, `hover-table-${name}`);
      const { blocks, background } = await coloursOf(hover);
      assert.ok(new Set(blocks).size >= 2, blocks.join());
      for (const block of new Set(blocks)) assert.ok(contrast(block, background) >= 3, `${block} on ${background}`);
    });

    it('show what is done of a goal on its title', async () => {
      const { page } = flow;
      await goTo(page, 60);
      const hover = await hoverText(page, 'Design systems that last');
      await hover.getByText('3 of 7 done').waitFor();
      await screenshot(page, `hover-goal-${name}`);
    });
  });
}

describe('The hovers of a hostile plan', () => {
  const flow = useWorkbench({ viewport: { width: 1200, height: 800 } });

  it('run nothing, ask for nothing and stay in the window, whatever stands in the plan', async () => {
    const { page } = flow;
    const complaints = complaintsOf(page);
    for (const first of HOSTILE_PLANS) {
      // The header stays as it is: the hover is opened on it.
      const plan = await openHostilePlan(flow, first);
      // A word before it may fill more than the window.
      await goTo(page, 31, (plan.split('\n')[30]?.indexOf('Required for Senior') ?? 0) + 1);
      const hover = await hoverText(page, 'Required for Senior');
      await hover.getByText('System design').first().waitFor();
      const box = await hover.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 1200 && box.y + box.height <= 800, JSON.stringify(box));
      assert.equal(
        await hover.locator(':is(script, iframe, style, svg, img, [onload], [onerror], [onmouseover])').count(),
        0,
      );
      assert.equal(await hover.locator('a[href^="javascript:"], a[href*="evil.test"]').count(), 0);
      await screenshot(page, `hover-hostile-${first}`);
    }
    assert.deepEqual(complaints, []);
  });
});
