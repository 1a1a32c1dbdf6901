import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ShiftWish } from '../../../src/extension/shiftDates';
import { caretAt, closeEditors, open, openPlan } from './inEditor';
import { README } from './plans';

const TEXT = `# Learning plan

**Last Updated:** 2026-06-15

## Goal 1: Speak in public
**Timeline:** July – September 2026

- [ ] Find a meetup by July 15, 2026
- [ ] Give the talk by 2026-08-20

## Goal 2: Write
**Timeline:** Q4 2026

- [ ] A post by 15 October 2026
`;

const shift = (wish: ShiftWish) => vscode.commands.executeCommand('planmark.shiftDates', wish);

describe('Planmark: Shift Dates', () => {
  afterEach(closeEditors);

  it('moves the later dates of a goal, and takes them back in one step', async () => {
    const { editor } = await openPlan(TEXT);
    editor.selection = caretAt(editor.document, 'July 15');
    await shift({ amount: '2 weeks', scope: 'goal' });
    const expected = TEXT.replace('July 15, 2026', 'July 29, 2026').replace('2026-08-20', '2026-09-03');
    assert.equal(editor.document.getText(), expected);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), TEXT);
  });

  it('moves those of the whole plan, from the day that one says', async () => {
    const { editor } = await openPlan(TEXT);
    await shift({ amount: '3 months', scope: 'plan', from: '2026-07-01' });
    const expected = TEXT.replace('July – September 2026', 'October – December 2026')
      .replace('July 15, 2026', 'October 15, 2026')
      .replace('2026-08-20', '2026-11-20')
      .replace('Q4 2026', 'Q1 2027')
      .replace('15 October 2026', '15 January 2027');
    assert.equal(editor.document.getText(), expected);
  });

  it('keeps CRLF', async () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const { editor } = await openPlan(text);
    editor.selection = caretAt(editor.document, '2026-08-20');
    await shift({ amount: '-1 day', scope: 'goal' });
    assert.equal(editor.document.getText(), text.replace('2026-08-20', '2026-08-19'));
  });

  it('changes nothing where no date can move, and nothing that is no plan', async () => {
    const { editor } = await openPlan(TEXT);
    await shift({ amount: '2 weeks', scope: 'plan', from: '2027-01-01' });
    assert.equal(editor.document.getText(), TEXT);
    const other = await open(`${README}Released on 2026-06-15.\n`);
    await shift({ amount: '2 weeks', scope: 'plan', from: '2026-01-01' });
    assert.equal(other.document.getText(), `${README}Released on 2026-06-15.\n`);
  });
});
