import assert from 'node:assert/strict';
import {
  BLANKS,
  CALENDAR_UNITS,
  COLUMN_MEANINGS,
  FIELD_MEANINGS,
  HEADING_ROLES,
  type LanguageWords,
  PRIORITIES,
  STATUSES,
} from '../../../src/core/vocabulary/languageWords';
import { foldCase, plainWordKey } from '../../../src/core/vocabulary/normalizeWord';
import { builtInVocabulary, builtInWords, wordKey } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();
const languages = builtInWords.filter(({ language }) => language !== 'signs');

type Table = keyof LanguageWords;

/** What every language must have words for. */
const TABLES: readonly (readonly [table: Table, meanings: readonly string[], keyOf: (word: string) => string])[] = [
  ['columns', COLUMN_MEANINGS, plainWordKey],
  ['fields', FIELD_MEANINGS, plainWordKey],
  ['statuses', STATUSES, plainWordKey],
  ['priorities', PRIORITIES, plainWordKey],
  ['units', CALENDAR_UNITS, wordKey],
  ['headingWords', ['goal', 'objective', 'keyResult', 'milestone', 'phase', 'option'], foldCase],
  ['headingGroups', HEADING_ROLES.slice(HEADING_ROLES.indexOf('areas')), plainWordKey],
  [
    'periodWords',
    [
      'early',
      'mid',
      'late',
      'end',
      'yearEnd',
      'starting',
      'onward',
      'by',
      'from',
      'to',
      'and',
      'weekday',
      'approximately',
    ],
    wordKey,
  ],
];

/** What a language has no word for, and why. */
const WITHOUT: ReadonlySet<string> = new Set([
  // One word for goal and objective.
  'de headingWords objective',
  'ru headingWords objective',
  'zh headingWords objective',
  'ja headingWords objective',
  'ko headingWords objective',
  // `6월부터 9월까지`: nothing stands in front of a range.
  'ko periodWords from',
]);

/** Words that mean two things in one language, the likelier first: the cells of the table decide. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'es columns Objetivo',
  'es columns Calificación',
  'es columns Puntuación',
  'en columns Skills',
  'en columns Score',
  'fr columns Score',
  'fr columns Note',
  'de columns Bewertung',
  'pt columns Nota',
  'ru columns Оценка',
  'zh columns 项目',
  'ja columns 項目',
  'ja columns 評価',
  'ko columns 항목',
]);

/** The form by which what is looked up counts. */
function firstOf(found: unknown): unknown {
  return Array.isArray(found) ? found[0] : found;
}

describe('The words of each language', () => {
  it('are there for the ten', () => {
    assert.deepEqual(languages.map(({ language }) => language).sort(), [
      'de',
      'en',
      'es',
      'fr',
      'it',
      'ja',
      'ko',
      'pt',
      'ru',
      'zh',
    ]);
  });

  for (const words of languages) {
    describe(words.language, () => {
      for (const [table, meanings, keyOf] of TABLES) {
        const own = (words[table] ?? {}) as Readonly<Record<string, readonly string[]>>;

        it(`has ${table} for every meaning`, () => {
          const missing = meanings.filter((meaning) => (own[meaning] ?? []).length === 0);
          assert.deepEqual(
            missing.filter((meaning) => !WITHOUT.has(`${words.language} ${table} ${meaning}`)),
            [],
          );
        });

        if (table === 'periodWords') continue;
        it(`gives each of its ${table} one meaning, which no other language takes away`, () => {
          const compiled = vocabulary[table as 'columns'] as ReadonlyMap<string, unknown>;
          for (const [meaning, forms] of Object.entries(own)) {
            for (const form of forms) {
              if (AMBIGUOUS.has(`${words.language} ${table} ${form}`)) continue;
              assert.equal(firstOf(compiled.get(keyOf(form))), meaning, `${table} ${form}`);
            }
          }
        });
      }

      it('names the five ranks of the scale, each once', () => {
        assert.equal(words.levels?.length, 5);
        for (const [rank, names] of (words.levels ?? []).entries()) {
          assert.ok(names.length > 0);
          for (const name of names) assert.equal(vocabulary.levels.get(plainWordKey(name)), rank, name);
        }
      });

      it('names the months, or counts them', () => {
        const isCounted = words.units?.month?.some((unit) => unit === '月' || unit === '월') === true;
        if (isCounted) return;
        assert.equal(words.months?.length, 12);
        for (const [index, names] of (words.months ?? []).entries()) {
          for (const name of names) assert.equal(vocabulary.months.get(wordKey(name)), index + 1, name);
        }
      });

      it('says what leads to an id, or comes behind it', () => {
        assert.ok((words.references?.before ?? []).length + (words.references?.behind ?? []).length > 5);
      });

      it('says what counts', () => {
        assert.ok((words.counts?.done ?? []).length > 0);
      });

      it('tells what holds from what is over', () => {
        assert.ok((words.standing ?? []).length > 2);
      });

      it('says what is yet to be filled in', () => {
        for (const blank of BLANKS) assert.ok((words.blanks?.[blank] ?? []).length > 0, blank);
      });

      it('says what makes a goal one goal', () => {
        assert.ok((words.goalQualifiers ?? []).length > 2);
      });
    });
  }
});
