import assert from 'node:assert/strict';
import { mergeConfiguration } from '../../../src/core/configuration/configuration';
import { readYamlConfiguration } from '../../../src/core/configuration/readYamlConfiguration';
import { vocabularyFor } from '../../../src/core/configuration/vocabularyFor';
import { readLevel } from '../../../src/core/values/level';
import { readPriority } from '../../../src/core/values/priority';
import { rankOf, type Scale, scaleFromConfiguration } from '../../../src/core/values/scale';
import { readStatus } from '../../../src/core/values/status';
import {
  builtInVocabulary,
  columnMeaning,
  columnMeanings,
  fieldMeaning,
} from '../../../src/core/vocabulary/vocabulary';

const builtIn = builtInVocabulary();

function configured(yaml: string) {
  const { configuration, problems } = readYamlConfiguration(yaml);
  assert.deepEqual(problems, []);
  const merged = mergeConfiguration([{ kind: 'file', options: configuration }]);
  return { vocabulary: vocabularyFor(merged, builtIn), levels: merged.levels ?? [] };
}

describe('vocabularyFor', () => {
  it('is the built-in vocabulary itself where nothing is extended', () => {
    assert.equal(configured('dateOrder: dayFirst').vocabulary, builtIn);
  });

  it('lets the user have the last word on every kind of word', () => {
    const { vocabulary } = configured(`
columns: { required: [The bar, 기준선], name: Gap }
fields: { deadline: Landing, updated: Status }
statuses: { done: [Live, 🚀, On hold], dropped: ✅ }
priorities: { critical: [Important, 🦄] }
levels: [Can do with help, On one's own]
`);
    assert.equal(columnMeaning(vocabulary, '**The Bars**'), 'required');
    assert.equal(columnMeaning(vocabulary, 'The bar for Staff'), 'required');
    assert.equal(columnMeaning(vocabulary, '기준선'), 'required');
    assert.deepEqual(columnMeanings(vocabulary, 'Gap'), ['name']);
    assert.equal(fieldMeaning(vocabulary, 'LANDING:'), 'deadline');
    assert.equal(fieldMeaning(vocabulary, 'Status'), 'updated');
    assert.equal(readStatus('live', vocabulary)?.status, 'done');
    assert.equal(readStatus('🚀', vocabulary)?.status, 'done');
    assert.equal(readStatus('On hold', vocabulary)?.status, 'done');
    assert.equal(readStatus('✅', vocabulary)?.status, 'dropped');
    assert.equal(readPriority('Important', vocabulary), 'critical');
    assert.equal(readPriority('🦄', vocabulary), 'critical');
    assert.deepEqual(readLevel('Can do with help', vocabulary), { family: 'word', word: 'can do with help' });
    assert.equal(readStatus('On hold', builtIn)?.status, 'blocked');
    assert.equal(columnMeaning(builtIn, 'Gap'), 'gap');
  });
});

describe('scaleFromConfiguration', () => {
  function scaleOf(levels: string) {
    const { vocabulary, levels: own } = configured(`levels: ${levels}`);
    return { scale: scaleFromConfiguration(own, vocabulary), vocabulary };
  }
  const ranks = ({ levels }: Scale) => levels.map(({ name, rank }) => `${name} ${rank}`);

  for (const [levels, expected] of [
    ['[Novice, Journeyman, Master]', ['Novice 1', 'Journeyman 2', 'Master 3']],
    ['[None, Some, All]', ['None 0', 'Some 1', 'All 2']],
    ['[Senior, Staff, Principal]', ['Senior 1', 'Staff 2', 'Principal 3']],
    ['[Expert, Competent, None]', ['None 0', 'Competent 1', 'Expert 2']],
    ['{ Master: 8, Novice: 2 }', ['Novice 2', 'Master 8']],
  ] as const) {
    it(levels, () => assert.deepEqual(ranks(scaleOf(levels).scale), expected));
  }

  it('knows a level by its synonyms, and by built-in ones of its name', () => {
    const { scale, vocabulary } = scaleOf('[Beginner, [Doer, Maker], Leader]');
    const rank = (text: string) => {
      const reading = readLevel(text, vocabulary);
      return reading && rankOf(scale, reading, vocabulary);
    };
    assert.deepEqual(['Makers', 'Novice', 'Expert', 'Leader', 'Nobody'].map(rank), [2, 1, null, 3, null]);
  });
});
