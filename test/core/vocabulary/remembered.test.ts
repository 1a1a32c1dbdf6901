import assert from 'node:assert/strict';
import { extendVocabulary } from '../../../src/core/vocabulary/extendVocabulary';
import { remembered } from '../../../src/core/vocabulary/remembered';
import { builtInVocabulary, columnMeanings, type Vocabulary } from '../../../src/core/vocabulary/vocabulary';

describe('remembered', () => {
  it('reads a text once for the same words', () => {
    const { read, texts } = counted();
    const [one, other] = [builtInVocabulary(), builtInVocabulary()];
    assert.deepEqual([read(one, 'a'), read(one, 'a'), read(other, 'a')], [1, 1, 1]);
    assert.deepEqual(texts, ['a', 'a']);
  });

  it('remembers that there is nothing to read', () => {
    const texts: string[] = [];
    const read = remembered((_: Vocabulary, text) => {
      texts.push(text);
      return null;
    });
    const vocabulary = builtInVocabulary();
    assert.deepEqual([read(vocabulary, 'a'), read(vocabulary, 'a')], [null, null]);
    assert.deepEqual(texts, ['a']);
  });

  it('keeps what is asked for again and again, and forgets the rest', () => {
    const { read, texts } = counted();
    const vocabulary = builtInVocabulary();
    for (let count = 0; count < 10_000; count++) {
      read(vocabulary, 'often');
      read(vocabulary, `once ${count}`);
    }
    assert.equal(texts.filter((text) => text === 'often').length, 1);
    read(vocabulary, 'once 0');
    assert.equal(texts.filter((text) => text === 'once 0').length, 2);
  });

  it('keeps what words mean apart from what they mean with words of the user', () => {
    const vocabulary = builtInVocabulary();
    assert.deepEqual(columnMeanings(vocabulary, 'Schwierigkeit'), []);
    const own = extendVocabulary(vocabulary, { columns: { gap: ['Schwierigkeit'] } }, []);
    assert.deepEqual(columnMeanings(own, 'Schwierigkeit'), ['gap']);
    assert.deepEqual(columnMeanings(vocabulary, 'Schwierigkeit'), []);
  });
});

function counted() {
  const texts: string[] = [];
  const read = remembered((_: Vocabulary, text) => {
    texts.push(text);
    return text.length;
  });
  return { read, texts };
}
