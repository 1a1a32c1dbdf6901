import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type LevelReading, readLevel } from '../../../src/core/values/level';
import { builtInScale, inferLevels, rankOf, scaleFromDefinitions } from '../../../src/core/values/scale';
import { builtInVocabulary } from '../../../src/core/vocabulary/vocabulary';

const vocabulary = builtInVocabulary();

function show(reading: LevelReading | null): string | null {
  if (reading === null) return null;
  if (reading.family === 'word') return reading.word;
  if (reading.family === 'word-range') return reading.words.join('..');
  return `${reading.family} ${reading.value}/${reading.max}`;
}

describe('readLevel', () => {
  for (const [text, expected] of [
    ['Proficient', 'proficient'],
    ['**Expert**', 'expert'],
    ['🟢 Expert', 'expert'],
    ['Working knowledge', 'working knowledge'],
    ['AvancÃ©', 'avance'],
    ['중급', '중급'],
    ['Basic/Intermediate', 'basic..intermediate'],
    ['Beginner to Competent', 'beginner..competent'],
    ['3', 'number 3/null'],
    ['4.5', 'number 4.5/null'],
    ['3 (good)', 'number 3/null'],
    ['3/5', 'fraction 3/5'],
    ['3 of 5', 'fraction 3/5'],
    ['70%', 'percent 70/100'],
    ['★★★☆☆', 'stars 3/5'],
    ['★★★★★', 'stars 5/5'],
    ['████░', 'bar 4/5'],
    ['●●●○○', 'bar 3/5'],
    ['L5', 'rung 5/null'],
    ['Level 4', 'rung 4/null'],
    ['Level 1.5 — a start', 'rung 1.5/null'],
    ['Nivel 3', 'rung 3/null'],
    ['', null],
    ['-', null],
    ['TBD', null],
    ['[Level]', null],
    ['✅', null],
    ['`token`', null],
    ['$12M', null],
    ['+35', null],
    ['M5', null],
    ['P1', null],
    ['Q1', null],
    ['3-5', null],
    ['10/5', null],
    ['Helped with 3 projects', null],
    ['Needs a lot more practice first', null],
  ] as const) {
    it(`${JSON.stringify(text)} → ${expected}`, () => assert.equal(show(readLevel(text, vocabulary)), expected));
  }
});

describe('scale', () => {
  const none = scaleFromDefinitions(
    ['**Expert**', '**Proficient**', '**Competent**', '**Beginner**', '**None**'],
    vocabulary,
  );

  function names(...definitions: string[]): string[] {
    return scaleFromDefinitions(definitions, vocabulary).levels.map(({ name, rank }) => `${name} ${rank}`);
  }

  it('orders definitions in either direction, from 0 with None and from 1 without', () => {
    assert.deepEqual(
      none.levels.map(({ name, rank }) => `${name} ${rank}`),
      ['None 0', 'Beginner 1', 'Competent 2', 'Proficient 3', 'Expert 4'],
    );
    assert.deepEqual(names('Novice', 'Practitioner', 'Master'), ['Novice 1', 'Practitioner 2', 'Master 3']);
    assert.deepEqual(names('Master', 'Journeyman', 'Apprentice'), ['Apprentice 1', 'Journeyman 2', 'Master 3']);
    assert.deepEqual(names('3 - Solo', '2 - Pair', '1 - Guided'), ['1 - Guided 1', '2 - Pair 2', '3 - Solo 3']);
    assert.deepEqual(names('Crawl', 'Walk', 'Run'), ['Crawl 1', 'Walk 2', 'Run 3']);
    assert.deepEqual(names('Alone'), []);
  });

  it('knows a level by each of its names, unless another level has it, too', () => {
    const ranks = (scale: ReturnType<typeof scaleFromDefinitions>, ...words: string[]) =>
      words.map((word) => rankOf(scale, { family: 'word', word }, vocabulary));
    const both = scaleFromDefinitions(['Expert / Master', 'Solid', 'Novice / Beginner', 'N/A'], vocabulary);
    assert.deepEqual(
      both.levels.map(({ name, rank }) => `${name} ${rank}`),
      ['N/A 1', 'Novice / Beginner 2', 'Solid 3', 'Expert / Master 4'],
    );
    assert.deepEqual(ranks(both, 'novice', 'beginner', 'solid', 'master'), [2, 2, 3, 4]);
    const shared = scaleFromDefinitions(['Junior / Mid', 'Mid / Senior', 'Senior / Lead'], vocabulary);
    assert.deepEqual(ranks(shared, 'junior', 'mid', 'senior', 'lead', 'mid/senior'), [1, null, null, 3, 2]);
    const numbered = scaleFromDefinitions(['1 - Guided / Supported', '2 - Alone'], vocabulary);
    assert.deepEqual(ranks(numbered, 'guided', 'supported', 'alone'), [1, 1, 2]);
  });

  it('solves a word outside the scale from rows that state their gap', () => {
    const rows = [
      { current: 'Competent', required: 'Demonstrating', stated: 0 },
      { current: 'None', required: 'Demonstrating', stated: -2 },
      { current: 'Expert', required: 'Proficient', stated: 1 },
    ];
    const solved = inferLevels(none, rows, vocabulary);
    assert.deepEqual(
      solved.levels.filter((level) => level.inferred),
      [{ name: 'Demonstrating', rank: 2, inferred: true }],
    );
    const contradicting = [...rows, { current: 'Beginner', required: 'Demonstrating', stated: -3 }];
    assert.equal(inferLevels(none, contradicting, vocabulary), none);
  });

  it('lets rows put the words of the built-in scale elsewhere, where more than one does and none contradicts', () => {
    const builtIn = builtInScale(vocabulary);
    const row = (text: string) => {
      const [current = '', required = '', stated = ''] = text.split(' ');
      return { current, required, stated: Number(stated) };
    };
    const ranks = (...rows: string[]) => {
      const scale = inferLevels(builtIn, rows.map(row), vocabulary);
      return ['beginner', 'proficient', 'expert'].map((word) => rankOf(scale, { family: 'word', word }, vocabulary));
    };
    assert.deepEqual(ranks('Beginner Proficient -1', 'Beginner Expert -2', 'Proficient Expert -1'), [1, 2, 3]);
    assert.deepEqual(ranks('Beginner Proficient 1', 'Beginner Expert 2', 'Proficient Expert 1'), [1, 2, 3]);
    assert.deepEqual(ranks('Beginner Proficient -1', 'Beginner Expert -3', 'Proficient Expert -1'), [1, 3, 4]);
    assert.deepEqual(ranks('Beginner Proficient -1', 'Proficient Expert -2'), [1, 2, 4]);
    assert.deepEqual(ranks('Beginner Proficient -1', 'Proficient Expert -1'), [1, 3, 4]);
  });

  it('ranks names, synonyms, ranges and numbers', () => {
    const builtIn = builtInScale(vocabulary);
    for (const [text, rank] of [
      ['Expert', 4],
      ['Advanced', 3],
      ['Novice', 1],
      ['Basic/Intermediate', 1.5],
      ['3', 3],
      ['Avancé', 3],
      ['Purple', null],
    ] as const) {
      const reading = readLevel(text, vocabulary);
      assert.ok(reading);
      assert.equal(rankOf(builtIn, reading, vocabulary), rank, text);
      assert.equal(rankOf(none, reading, vocabulary), rank, text);
    }
  });
});
