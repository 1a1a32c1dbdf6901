import type { Container, Field, Plan, PlanNode } from '../../plan/plan';
import { sectionAt } from '../../plan/planSection';
import { ancestors, isContainerNode, nodeAt } from '../../plan/queries';
import { rangeOnLine } from '../../text/range';
import { fieldMeaning } from '../../vocabulary/vocabulary';
import { type Completion, type CompletionPlace, type Completions, completion, distinct } from './completion';
import { dateCompletions } from './dateCompletions';
import { wordCompletions } from './wordCompletions';

/** In the value of a field, by its meaning; also of one that has none yet (`**Status:** `). */
export function fieldCompletions(place: CompletionPlace): Completions | null {
  const { line } = place.position;
  const text = place.lines[line] ?? '';
  const field = fieldAt(place) ?? emptyFieldAt(place);
  if (!field) return null;
  return {
    range: rangeOnLine(line, field.start, field.end),
    before: /[\s(]/.test(text[field.start - 1] ?? ' ') ? '' : ' ',
    behind: '',
    items: distinct(itemsFor(field, place)),
  };
}

interface FieldPlace extends Pick<Field, 'meaning' | 'value' | 'parent'> {
  readonly start: number;
  readonly end: number;
}

function fieldAt({ plan, lines, position: { line, character } }: CompletionPlace): FieldPlace | null {
  const nodes = sectionAt(plan.reading.sections, line)?.content?.nodes ?? [];
  const fields = nodes.filter((node): node is Field => node.kind === 'field' && node.valueRange.startLine === line);
  const field = fields.filter(({ valueRange }) => valueRange.startCharacter <= character).at(-1);
  if (!field || field.valueRange.endLine !== line) return null;
  const { startCharacter: start, endCharacter } = field.valueRange;
  // Blanks alone may stand between the value and the caret.
  if ((lines[line] ?? '').slice(endCharacter, character).trim() !== '') return null;
  return { ...field, start, end: Math.max(endCharacter, character) };
}

const EMPTY_FIELD =
  /^[\s>]{0,40}(?:[-*+]\s{1,4})?(?:(?:\*\*|__)([^*_:：|]{1,60})(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])|([^*_:：|]{1,60})[:：])\s*$/;

function emptyFieldAt({ plan, lines, position }: CompletionPlace): FieldPlace | null {
  const { line, character } = position;
  const text = lines[line] ?? '';
  const match = EMPTY_FIELD.exec(text);
  const meaning = match && fieldMeaning(plan.words, match[1] ?? match[2] ?? '');
  if (!meaning || character < text.trimEnd().length) return null;
  const node = nodeAt(plan, position);
  const parent = [node, ...ancestors(node)].find((each): each is Container => isContainerNode(each as PlanNode));
  return { meaning, value: '', parent: parent ?? plan.root, start: character, end: text.length };
}

function itemsFor(field: FieldPlace, place: CompletionPlace): readonly Completion[] {
  const { plan } = place;
  const alike = fieldsOf(plan).filter(({ meaning, value }) => meaning === field.meaning && value !== '');
  const of = { place, values: alike.map(({ value }) => value), holder: field.parent };
  switch (field.meaning) {
    case 'currentLevel':
    case 'targetLevel':
      return plan.scale.source === 'builtIn' ? [] : plan.scale.levels.map(({ name }) => completion('level', name));
    case 'updated':
      return dateCompletions({ ...of, values: field.value === '' ? of.values : [...of.values, field.value] }).slice(
        0,
        1,
      );
    case 'start':
    case 'date':
    case 'deadline':
    case 'timeline':
      return dateCompletions({ ...of, values: field.value === '' ? of.values : [...of.values, field.value] });
    default:
      return wordCompletions(field.meaning, of) ?? [];
  }
}

function fieldsOf({ reading }: Plan): Field[] {
  return reading.sections.flatMap(({ content }) =>
    (content?.nodes ?? []).filter((node): node is Field => node.kind === 'field'),
  );
}
