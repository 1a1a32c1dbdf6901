import { spokenText } from '../text/plainText';
import { extendVocabulary, type OwnWords } from '../vocabulary/extendVocabulary';
import type { Vocabulary, Words } from '../vocabulary/vocabulary';
import type { Configuration } from './configuration';

/** The words of a configuration on top of others; those very others where it has none. */
export function vocabularyFor(
  { columns, fields, statuses, priorities, boxes, levels }: Written,
  base: Vocabulary,
): Vocabulary {
  const tables = [columns, fields, statuses, priorities, boxes];
  if (levels === null && tables.every((words) => Object.keys(words).length === 0)) return base;
  const own: OwnWords = {
    columns,
    fields,
    statuses: pick(statuses, isSpoken),
    statusSigns: pick(statuses, isSign),
    priorities: pick(priorities, isSpoken),
    prioritySigns: pick(priorities, isSign),
    boxes,
  };
  return extendVocabulary(base, own, levels?.flatMap(({ names }) => names) ?? []);
}

type Written = Pick<Configuration, 'columns' | 'fields' | 'statuses' | 'priorities' | 'boxes' | 'levels'>;

function pick<Meaning extends string>(words: Words<Meaning>, test: (word: string) => boolean): Words<Meaning> {
  const picked: Partial<Record<Meaning, readonly string[]>> = {};
  for (const [meaning, forms] of Object.entries(words) as [Meaning, readonly string[]][]) {
    picked[meaning] = forms.filter(test);
  }
  return picked;
}

function isSpoken(word: string): boolean {
  return spokenText(word) !== '';
}

function isSign(word: string): boolean {
  return !isSpoken(word);
}
