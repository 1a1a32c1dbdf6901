import assert from 'node:assert/strict';
import { type PlainKeys, readFields } from '../../../src/core/plan/readFields';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function check(text: string, plainKeys: PlainKeys, expected: readonly (readonly [key: string, value: string])[]): void {
  const fields = readFields({ line: 0, start: 0, end: text.length, text }, vocabulary, plainKeys);
  assert.deepEqual(
    fields.map((field) => [text.slice(field.keyStart, field.keyEnd), text.slice(field.valueStart, field.valueEnd)]),
    expected,
    text,
  );
}

describe('readFields', () => {
  it('reads every bold form', () => {
    check('**Owner:** Kim', 'none', [['Owner', 'Kim']]);
    check('**Owner**: Kim', 'none', [['Owner', 'Kim']]);
    check('**Focus: Depth first**', 'none', [['Focus', 'Depth first']]);
    check('**Statut** : En cours', 'none', [['Statut', 'En cours']]);
    check('**Anything at all:** yes', 'none', [['Anything at all', 'yes']]);
  });

  it('takes a bold line for a heading, not a field', () => {
    check('**Weeks 1-2 (March 1-14): Basics**', 'none', []);
    check('**Evidence:**', 'none', []);
  });

  it('reads plain keys where they count, and only those that are known', () => {
    check('Target Date: Mid 2026', 'known', [['Target Date', 'Mid 2026']]);
    check('Target Date: Mid 2026', 'none', []);
    check('Note: nothing', 'known', []);
  });

  it('reads what documents end with, without its emphasis', () => {
    check('*Last updated: 2026-01-23*', 'known', [['Last updated', '2026-01-23']]);
    check('_Last updated: March 3, 2026_', 'known', [['Last updated', 'March 3, 2026']]);
    check('_Last updated: 3 Nov 2026_ · Owner: Kim Ito', 'known', [
      ['Last updated', '3 Nov 2026'],
      ['Owner', 'Kim Ito'],
    ]);
    check('*Last updated: 3 Nov 2026 | Owner: Kim Ito*', 'known', [
      ['Last updated', '3 Nov 2026'],
      ['Owner', 'Kim Ito'],
    ]);
  });

  it('reads several on one line', () => {
    check('Target Level: Staff - Target Date: Mid 2026', 'known', [
      ['Target Level', 'Staff'],
      ['Target Date', 'Mid 2026'],
    ]);
    check('**Owner:** Kim | **Due:** 2026-05-01', 'none', [
      ['Owner', 'Kim'],
      ['Due', '2026-05-01'],
    ]);
    check('Target Date: June - August 2026', 'known', [['Target Date', 'June - August 2026']]);
  });
});
