import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { translateSnippet } from '../../../src/core/templates/translateSnippet';

const MEDIA = join(__dirname, '../../../media');
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(join(MEDIA, 'templates/words.json'), 'utf8'),
);
const snippets: Readonly<Record<string, { prefix: string; body: readonly string[] }>> = JSON.parse(
  readFileSync(join(MEDIA, 'snippets.json'), 'utf8'),
);
const english = words.en ?? {};

/** With the first of its choices, and its placeholders as they stand. */
const written = (body: readonly string[]) =>
  body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}|\$0/g, (_, text?: string) => text ?? '');

const tablesOf = (body: readonly string[]) =>
  parsePlan(written(body)).plan.tables.map(({ kind, columns, rows }) => ({
    kind,
    meanings: columns.map(({ meaning }) => meaning),
    rows: rows.length,
  }));

describe('The snippets of tables', () => {
  for (const { prefix, body } of Object.values(snippets)) {
    it(`${prefix} has English words alone that other languages have, too`, () => {
      const left = translateSnippet(
        body,
        english,
        Object.fromEntries(Object.keys(english).map((name) => [name, '1'])),
      ).join('\n');
      assert.doesNotMatch(left.replace(/\bM\d/g, ''), /\p{L}/u);
    });

    for (const [language, own] of Object.entries(words)) {
      it(`${prefix} is the same table in ${language}`, () => {
        assert.deepEqual(tablesOf(translateSnippet(body, english, own)), tablesOf(body));
      });
    }
  }
});
