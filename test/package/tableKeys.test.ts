import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Contexts = Readonly<Record<string, string | boolean>>;

const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
const bindings: readonly { command: string; key: string; when: string }[] = manifest.contributes.keybindings.filter(
  ({ key }: { key: string }) => /^(?:(?:shift\+)?tab|enter)$/.test(key),
);

/** A `when` clause of VS Code: `!` binds more than `&&`, that more than `||`; `==` and `=~` compare with what stands behind. */
function holds(when: string, contexts: Contexts): boolean {
  const tokens = when.match(/\/(?:[^/\\]|\\.)*\/|'[^']*'|&&|\|\||==|=~|[!()]|[\w.]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (tokens[at] === '||') {
      at++;
      const next = both();
      value ||= next;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (tokens[at] === '&&') {
      at++;
      const next = one();
      value &&= next;
    }
    return value;
  };
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token === '!') return !one();
    if (token === '(') {
      const value = either();
      assert.equal(tokens[at++], ')', when);
      return value;
    }
    const value = contexts[token];
    const operator = tokens[at];
    if (operator !== '==' && operator !== '=~') return value === true;
    at++;
    const wanted = tokens[at++] ?? '';
    if (operator === '=~') return new RegExp(wanted.slice(1, -1)).test(String(value));
    return value === wanted.replaceAll("'", '');
  };
  const result = either();
  assert.equal(at, tokens.length, when);
  return result;
}

const IN_A_CELL: Contexts = { 'planmark.inTableCell': true, 'config.planmark.tableKeys': true, editorTextFocus: true };

/** What needs Tab, Shift+Tab and Enter itself. */
const OTHERS: Readonly<Record<string, Contexts>> = {
  'a list of suggestions': { suggestWidgetVisible: true },
  'the stops of a snippet': { inSnippetMode: true },
  'ghost text': { inlineSuggestionVisible: true },
  'an edit that is suggested': { inlineEditIsVisible: true },
  'several carets': { editorHasMultipleSelections: true },
  'a read-only editor': { editorReadonly: true },
  'Tab that moves the focus': { editorTabMovesFocus: true },
  "Vim's normal mode": { 'vim.active': true, 'vim.mode': 'Normal' },
  "Vim's visual mode": { 'vim.active': true, 'vim.mode': 'Visual' },
  "Neovim's normal mode": { 'neovim.init': true, 'neovim.mode': 'normal' },
};

/** And what does not. */
const ALSO: Readonly<Record<string, Contexts>> = {
  'without anything else': {},
  "in Vim's insert mode": { 'vim.active': true, 'vim.mode': 'Insert' },
  "in Neovim's insert mode": { 'neovim.init': true, 'neovim.mode': 'insert' },
};

describe('Tab, Shift+Tab and Enter in tables', () => {
  it('are three', () => assert.deepEqual(bindings.map(({ key }) => key).sort(), ['enter', 'shift+tab', 'tab']));

  for (const { key, when } of bindings) {
    for (const [what, contexts] of Object.entries(ALSO)) {
      it(`${key} is ours ${what}`, () => assert.equal(holds(when, { ...IN_A_CELL, ...contexts }), true));
    }
    for (const [what, contexts] of Object.entries(OTHERS)) {
      it(`${key} is left to ${what}`, () => assert.equal(holds(when, { ...IN_A_CELL, ...contexts }), false));
    }
    for (const context of Object.keys(IN_A_CELL)) {
      it(`${key} asks for ${context}`, () => assert.equal(holds(when, { ...IN_A_CELL, [context]: false }), false));
    }
  }
});
