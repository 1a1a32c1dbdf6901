import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/extension/escapeMarkdown';

describe('Text of a plan in a hover', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '[click](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    '**bold** _it_ `code` ~~no~~ &amp; $(gear)',
    '# heading | cell\n- list',
    'https://example.com and a@example.com',
  ];
  for (const text of hostile) {
    it(`is shown as it is: ${text.replace('\n', '⏎')}`, () => {
      const shown = markdown.render(escapeMarkdown(text)).replace(/<\/?p>|\n/g, '');
      assert.equal(shown, markdown.utils.escapeHtml(text.replace('\n', ' ')));
    });
  }
});
