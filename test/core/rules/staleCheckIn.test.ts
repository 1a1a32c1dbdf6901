import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { applyEdits } from '../../../src/core/text/textEdit';
import { findingsIn } from './fixesOf';

const PLAN = '# Plan\n\n## Goal 1: A\n\n- [ ] a\n\n## Goal 2: B\n\n';

/** What the fix of the one stale check-in makes of a text on 2026-11-20; null where there is none. */
function check(text: string, expected: string | null, title?: string): void {
  const [finding, ...others] = stale(PLAN + text);
  assert.ok(finding && others.length === 0, 'one log is stale');
  const [fix] = finding.fixes;
  assert.equal(fix ? applyEdits(PLAN + text, fix.edits).slice(PLAN.length) : null, expected);
  if (title) assert.equal(fix && formatMessage(fix.title), title);
  if (expected !== null) assert.deepEqual(stale(PLAN + expected), []);
}

function stale(text: string) {
  return findingsIn(text, '2026-11-20').filter(({ rule }) => rule === 'stale-check-in');
}

/** A log with these rows. */
function log(...rows: readonly string[]): string {
  return ['## Monthly check-in', '', ...rows, ''].join('\n');
}

describe('stale-check-in adds the next row', () => {
  const HEAD = ['| Month | Focus | Progress |', '|---|---|---|'];

  it('in the form of the period, with empty cells', () => {
    check(
      log(...HEAD, '| Jun 2026 | Reading | Done |', '| Jul 2026 | Writing | On track |'),
      log(...HEAD, '| Jun 2026 | Reading | Done |', '| Jul 2026 | Writing | On track |', '| Aug 2026 | | |'),
      'Add a row for Aug 2026',
    );
    check(
      log(...HEAD, '| **Décembre 2025** | A | Done |'),
      log(...HEAD, '| **Décembre 2025** | A | Done |', '| **Janvier 2026** | | |'),
    );
    check(log(...HEAD, '| 2026年7月 | A | Done |'), log(...HEAD, '| 2026年7月 | A | Done |', '| 2026年8月 | | |'));
    check(
      log('|Quarter|Progress|', '|---|---|', '|Q4 2025|Done|'),
      log('|Quarter|Progress|', '|---|---|', '|Q4 2025|Done|', '|Q1 2026||'),
    );
  });

  it('with the placeholders and the numbers that the table uses', () => {
    const head = ['| # | Month | Focus | Progress |', '|---|---|---|---|'];
    const rows = ['| 1 | Jun 2026 | - | Done |', '| 2 | Jul 2026 | - | On track |'];
    check(log(...head, ...rows), log(...head, ...rows, '| 3 | Aug 2026 | - | |'));
  });

  it('as wide as the others, where all are of one width', () => {
    const rows = [
      '| Month    | Focus   | Progress |',
      '| -------- | ------- | -------- |',
      '| Jul 2026 | Writing | On track |',
    ];
    check(log(...rows), log(...rows, '| Aug 2026 |         |          |'));
  });

  it('where the newest stand, first or last, and with what its line begins with', () => {
    check(
      log(...HEAD, '| Jul 2026 | B | Done |', '| Jun 2026 | A | Done |'),
      log(...HEAD, '| Aug 2026 | | |', '| Jul 2026 | B | Done |', '| Jun 2026 | A | Done |'),
    );
    check(
      log('> | Month | Progress |', '> |---|---|', '> | Jul 2026 | Done |'),
      log('> | Month | Progress |', '> |---|---|', '> | Jul 2026 | Done |', '> | Aug 2026 | |'),
    );
    check(
      log('Month | Progress', '---|---', 'Jul 2026 | Done'),
      log('Month | Progress', '---|---', 'Jul 2026 | Done', 'Aug 2026 | |'),
    );
  });

  it('no row where one stands already', () => {
    const text = log(...HEAD, '| Jul 2026 | A | Done |', '| Aug 2026 | | |', '| Sep 2026 | | |');
    check(text, null);
    assert.match(formatMessage(stale(PLAN + text)[0]?.message ?? assert.fail()), /2026-08-31 is not filled in\.$/);
  });

  it('and tells again once that is filled in', () => {
    const filled = log(...HEAD, '| Jul 2026 | A | Done |', '| Aug 2026 | B | Done |');
    assert.match(formatMessage(stale(PLAN + filled)[0]?.message ?? assert.fail()), /stops at Aug 2026/);
  });
});

describe('stale-check-in adds the next entry', () => {
  it('with the labels and the tables of the newest, unfilled', () => {
    const entry = [
      '#### Q2 2026 (Completed)',
      '**Learned:**',
      '- [x] To dive',
      '- [x] To sail',
      '',
      '**Skills Improved:**',
      '| Skill | Before | After |',
      '|-------|--------|-------|',
      '| Diving | None | Beginner |',
      '',
      '- **Wins:** many',
    ];
    const next = [
      '#### Q3 2026',
      '**Learned:**',
      '',
      '**Skills Improved:**',
      '| Skill | Before | After |',
      '|-------|--------|-------|',
      '| | | |',
      '',
      '- **Wins:**',
    ];
    const around = (...lines: string[]) =>
      ['## Quarterly Review', '', ...lines, '', '---', '', '## Notes', ''].join('\n');
    check(around(...entry), around(...entry, '', ...next), 'Add an entry for Q3 2026');
  });

  it('with the words of its heading', () => {
    check('## Q2 2026 Review\n\nWent well.\n', '## Q2 2026 Review\n\nWent well.\n\n## Q3 2026 Review\n');
    check(
      '## Monthly Check-in — July 2026\n\nWent well.\n',
      '## Monthly Check-in — July 2026\n\nWent well.\n\n## Monthly Check-in — August 2026\n',
    );
  });

  it('as an item, where entries are items', () => {
    const items = ['## Monthly Check-in', '', '- **Jun 2026:** Read a book', '- **Jul 2026:** Wrote one'];
    check([...items, ''].join('\n'), [...items, '- **Aug 2026:**', ''].join('\n'));
  });

  it('in front of the newest, where that stands first', () => {
    const text = (...first: string[]) =>
      ['## Quarterly Review', '', ...first, '### Q2 2026', 'Well.', '', '### Q1 2026', 'Fine.', ''].join('\n');
    check(text(), text('### Q3 2026', ''));
  });
});
