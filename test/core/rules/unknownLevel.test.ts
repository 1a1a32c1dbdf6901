import assert from 'node:assert/strict';
import { findingsOf, tellAll } from './findingsOf';

describe('unknown-level', () => {
  const check = (rows: readonly string[], ...expected: readonly string[]) => {
    const table = ['| Skill | Current | Required | Gap |', '|---|---|---|---|', ...rows].join('\n');
    const told = tellAll(findingsOf('unknown-level', `# Growth plan\n\n${table}\n`));
    assert.deepEqual(
      told.map((each) => each.replace(/ is no level of this plan\.| Its levels: .*\.$/g, '')),
      expected,
    );
  };

  it('knows a slip of the pen in the language of the plan', () => {
    check(
      ['| Testen | Kompetnt | Experte | -2 |', '| Reden | Keine | Kompetent | -2 |'],
      '5: "Kompetnt" Did you mean "Kompetent"?',
    );
    check(
      ['| Речь | Нет | Экспрет | -4 |', '| Письмо | Начинающий | Эксперт | -3 |'],
      '5: "Экспрет" Did you mean "Эксперт"?',
    );
  });

  it('takes two letters that changed places for one slip', () => {
    check(['| Go | Beginner | Expret | -3 |', '| SQL | None | Expert | -4 |'], '5: "Expret" Did you mean "Expert"?');
  });

  it('takes words of its own for none', () => {
    check(['| Go | Wizard | Expert | -1 |', '| SQL | None | Expert | -4 |']);
    check(['| Go | Beginner | Expertise | -3 |', '| SQL | None | Expert | -4 |']);
  });
});
