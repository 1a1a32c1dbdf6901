import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document/planDocument';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { applyEdits } from '../../../src/core/text/textEdit';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';
import { findingsOf } from './findingsOf';

describe('ambiguous-date', () => {
  const text =
    '# Plan\n\n**Start:** 1/2/2027\n\n## Goal 1: Learn\n\n- [ ] Read between 03/04/2027 and 05/06/2027\n- [ ] Write by 3.4.2027\n';
  const [finding, ...others] = findingsOf('ambiguous-date', text);

  it('is told once, with all places', () => {
    assert.equal(others.length, 0);
    assert.equal(finding?.related.length, 2);
  });

  it('writes all such dates, and nothing else, in either order', () => {
    const fixed = finding?.fixes.map(({ title, edits }) => [formatMessage(title), applyEdits(text, edits)]);
    const written = (start: string, first: string, last: string) =>
      text.replace('1/2/2027', start).replace('03/04/2027', first).replace('05/06/2027', last);
    assert.deepEqual(fixed, [
      ['Write 2027-02-01: the day comes first', written('2027-02-01', '2027-04-03', '2027-06-05')],
      ['Write 2027-01-02: the month comes first', written('2027-01-02', '2027-03-04', '2027-05-06')],
    ]);
  });

  it('is not told where a date or an option shows the order', () => {
    for (const shown of ['13/01/2027', '01-13-2027', '13.01.2027']) {
      assert.deepEqual(findingsOf('ambiguous-date', `${text}- [ ] Rest until ${shown}\n`), [], shown);
    }
    assert.deepEqual(findingsOf('ambiguous-date', `---\nplan:\n  dateOrder: dayFirst\n---\n${text}`), []);
  });

  it('is not told in a language that has one order for them', () => {
    const french =
      '# Plan de formation\n\n**Échéance :** 03/04/2027\n\n## Objectif 1 : Apprendre\n\n- [ ] Lire avec les autres\n';
    assert.deepEqual(findingsOf('ambiguous-date', french), []);
    const { plan } = new PlanDocument(french, builtInVocabulary());
    assert.equal(plan.fields[0]?.date?.period.start, '2027-04-03');
  });
});
