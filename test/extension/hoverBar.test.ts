import assert from 'node:assert/strict';
import { hoverBar } from '../../src/extension/hoverBar';

const blocks = (bar: Parameters<typeof hoverBar>[0]) => hoverBar(bar).replace(/<[^>]*>/g, '');

describe('The bar in a hover', () => {
  it('shows what is reached, what is missing and what lies beyond', () => {
    assert.equal(
      blocks({ lowest: 0, highest: 4, current: 2, required: 3 }),
      `${'█'.repeat(10)}${'▒'.repeat(5)}${'░'.repeat(5)}`,
    );
  });

  it('shows a surplus in another shape than a lack', () => {
    assert.equal(blocks({ lowest: 0, highest: 4, current: 4, required: 3 }), `${'█'.repeat(15)}${'▓'.repeat(5)}`);
  });

  it('stays within its width, whatever the ranks', () => {
    assert.equal([...blocks({ lowest: 1, highest: 5, current: -3, required: 9 })].length, 20);
    assert.equal([...blocks({ lowest: 2, highest: 2, current: 2, required: 2 })].length, 20);
  });

  it('writes its colours in the one form that VS Code lets pass', () => {
    for (const [, style] of hoverBar({ lowest: 0, highest: 4, current: 1, required: 2 }).matchAll(/style="([^"]*)"/g)) {
      assert.match(style ?? '', /^color:var\(--vscode-[a-zA-Z-]+\);$/);
    }
  });
});
