import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { setStart } from '../../../src/core/edits/setStart';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { splitLines } from '../../../src/core/text/lines';
import { applyEdits } from '../../../src/core/text/textEdit';

const options = { today: '2026-11-20', staleAfterDays: 90 };
const DAY = '2026-01-05';

/** `‸` marks the caret. Afterwards every relative period that was left open has its days. */
function check(marked: string, expected: string): void {
  const text = marked.replace('‸', '');
  const before = splitLines(marked.slice(0, marked.indexOf('‸'))).lines;
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const edits = setStart(analyse(parsePlan(text).plan, options), splitLines(text).lines, position, DAY);
  const after = applyEdits(text, edits ?? []);
  assert.equal(after, expected);
  const open = analyse(parsePlan(after).plan, options).periods.filter(({ isRelative, start }) => isRelative && !start);
  assert.deepEqual(open, []);
}

const WEEKS = '| Week | Task | Status |\n|---|---|---|\n| 1-2 | Read | [ ] |\n| 3 | Write | [ ] |\n';

describe('setStart', () => {
  it('writes a field below the title of the plan', () => {
    check('# Roadmap\n\n## YEAR 1‸\n\n- [ ] Read\n', '# Roadmap\n\n**Start:** 2026-01-05\n\n## YEAR 1\n\n- [ ] Read\n');
    check(
      'Roadmap\n=======\nWords\n\n## Month 3‸\n\n- [ ] a\n',
      'Roadmap\n=======\n\n**Start:** 2026-01-05\n\nWords\n\n## Month 3\n\n- [ ] a\n',
    );
  });

  it('writes it there, too, from the weeks of a year that is counted itself', () => {
    check(
      `# Roadmap\n\n## YEAR 1\n\n${WEEKS.trimEnd()}‸\n\n## YEAR 2\n\n- [ ] Read\n`,
      `# Roadmap\n\n**Start:** 2026-01-05\n\n## YEAR 1\n\n${WEEKS}\n## YEAR 2\n\n- [ ] Read\n`,
    );
  });

  it('writes it like the fields beside it, with a day like theirs', () => {
    check(
      `# Plan\n\n- **Owner**: Kim\n- **Last Updated**: June 15, 2026\n\nWords\n\n${WEEKS}‸`,
      `# Plan\n\n- **Owner**: Kim\n- **Last Updated**: June 15, 2026\n- **Start**: January 5, 2026\n\nWords\n\n${WEEKS}`,
    );
    check(
      `# Plan\n\n| Field | Value |\n|---|---|\n| Owner | Kim |\n\n## YEAR 2‸\n`,
      `# Plan\n\n| Field | Value |\n|---|---|\n| Owner | Kim |\n| Start | 2026-01-05 |\n\n## YEAR 2\n`,
    );
  });

  it('writes it at the goal whose weeks begin there', () => {
    check(
      `# Plan\n\n## Goal 1: Read\n\n**Owner:** Kim\n\n${WEEKS.trimEnd()}‸\n`,
      `# Plan\n\n## Goal 1: Read\n\n**Owner:** Kim\n**Start:** 2026-01-05\n\n${WEEKS}`,
    );
    check(
      `# Plan\n\n## Goal 1: Read\n\n${WEEKS.trimEnd()}‸\n`,
      `# Plan\n\n## Goal 1: Read\n\n**Start:** 2026-01-05\n\n${WEEKS}`,
    );
  });

  it('speaks the language of the plan', () => {
    check(
      '# Plan de crecimiento\n\n## Objetivo 1: Hablar en público\n\n**Responsable:** Kim\n\n| Semana | Tarea | Estado |\n|---|---|---|\n| 1 | Leer el libro de los maestros | Pendiente |‸\n',
      '# Plan de crecimiento\n\n## Objetivo 1: Hablar en público\n\n**Responsable:** Kim\n**Inicio:** 2026-01-05\n\n| Semana | Tarea | Estado |\n|---|---|---|\n| 1 | Leer el libro de los maestros | Pendiente |\n',
    );
  });

  it('changes the start that is there, and fills in one that is not', () => {
    check('# Plan\n\n**Start:** 1 March 2026\n\n## YEAR 1‸\n', '# Plan\n\n**Start:** 5 January 2026\n\n## YEAR 1\n');
    check('# Plan\n\n**Start:** TBD\n\n## YEAR 1‸\n', '# Plan\n\n**Start:** 2026-01-05\n\n## YEAR 1\n');
  });

  it('begins a text without a title with it, behind its front matter', () => {
    check(`${WEEKS}‸`, `**Start:** 2026-01-05\n\n${WEEKS}`);
    check(`---\nplan: true\n---\n\n${WEEKS}‸`, `---\nplan: true\n---\n\n**Start:** 2026-01-05\n\n${WEEKS}`);
  });
});
