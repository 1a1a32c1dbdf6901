import assert from 'node:assert/strict';
import { readBlank } from '../../../src/core/values/blank';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function check(
  place: 'value' | 'date' | 'sentence',
  cases: readonly (readonly [text: string, blank: string | null])[],
) {
  for (const [text, blank] of cases) {
    it(`of a ${place} ${JSON.stringify(text)} is ${blank}`, () =>
      assert.equal(readBlank(text, place, vocabulary)?.text ?? null, blank));
  }
}

describe('what is still to be filled in', () => {
  check('value', [
    ['TBD', 'TBD'],
    ['noch offen', 'noch offen'],
    ['À définir', 'À définir'],
    ['待定', '待定'],
    ['미정.', '미정'],
    ['[TBD]', '[TBD]'],
    ['[Your name]', '[Your name]'],
    ['[Skill 1]', '[Skill 1]'],
    ['[Fecha]', '[Fecha]'],
    ['[担当者の氏名]', '[担当者の氏名]'],
    ['<Owner>', '<Owner>'],
    ['{{ROLE}} @ {{COMPANY}}', null],
    ['{{ROLE}}', '{{ROLE}}'],
    ['$XX', '$XX'],
    ['Month [X]', '[X]'],
    ['[X]% of users', '[X]'],
    ['[Start] — [End]', '[Start]'],
    ['', null],
    ['-', null],
    ['N/A', null],
    ['?', null],
    ['YYYY-MM-DD', null],
    ['TBD — ask Sam', null],
    ['[x]', null],
    ['[X]', null],
    ['[/]', null],
    ['[Done]', null],
    ['[High]', null],
    ['[2/5]', null],
    ['[Kim]', null],
    ['[PR #12]', null],
    ['[[Goal]]', null],
    ['[Date][1]', null],
    ['[Team](team.md)', null],
  ]);
  check('date', [
    ['YYYY-MM-DD', 'YYYY-MM-DD'],
    ['Q? 2026', 'Q? 2026'],
    ['[YYYY-MM-DD]', '[YYYY-MM-DD]'],
    ['2026-06-15', null],
  ]);
  check('sentence', [
    ['Become [role] by [Date]', '[Date]'],
    ['Ask [your manager] for it', '[your manager]'],
    ['Launch by YYYY-MM-DD', 'YYYY-MM-DD'],
    ['Launch (DD/MM/YYYY)', 'DD/MM/YYYY'],
    ['Write dates as YYYY-MM-DD', null],
    ['TBD', null],
    ['[Backend] Fix the login', null],
    ['[Project] Fix the login', null],
    ['[Goal] Ship it', null],
    ['[Date picker] Fix the time zone', null],
    ['[日期选择器] 修复', null],
    ['[入力フォーム] 検証', null],
    ['Press [Enter] to send', null],
    ['以[日期]为准', '[日期]'],
    ['[Insert goal here] by June', '[Insert goal here]'],
    ['Fix the login [Team A]', null],
    ['See [1] and [^2]', null],
    ['Compare a[0] with b[1]', null],
    ['Use $XX as the price', null],
  ]);
});
