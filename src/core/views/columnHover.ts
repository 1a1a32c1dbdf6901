import { type Message, message } from '../text/message';
import { contains } from '../text/range';
import type { ColumnMeaning } from '../vocabulary/vocabulary';
import { columnMeaning } from './columnMeaning';
import type { HoverPlace } from './hoverPlace';
import type { FactsHover } from './hoverView';

/** The header of a column: how Planmark reads what stands below it. */
export function columnHover({ plan, position }: HoverPlace): FactsHover | null {
  const { line } = position;
  const table = plan.tables.find(({ headerLine }) => headerLine === line);
  const column = table?.columns.find(({ range }) => contains(range, position));
  if (!table || !column?.meaning || column.title === '' || table.kind === 'other') return null;
  const meaning = columnMeaning(plan, table, table.columns.indexOf(column)) ?? column.meaning;
  const lines = [describe(meaning)];
  if (meaning === 'gap' && table.kind === 'gaps') {
    const sign = plan.gapTables.find((each) => each.table === table)?.sign;
    if (sign)
      lines.push(
        sign > 0 ? message('This table writes current − required.') : message('This table writes required − current.'),
      );
  }
  return { kind: 'facts', range: column.range, title: column.title, bar: null, lines };
}

function describe(meaning: ColumnMeaning): Message {
  switch (meaning) {
    case 'name':
      return message('Read as: what the row is about');
    case 'current':
      return message('Read as: the level or value now');
    case 'baseline':
      return message('Read as: the level or value at the start');
    case 'after':
      return message('Read as: the level that was reached, with the one before: history, no open gap');
    case 'required':
      return message('Read as: the level or value to reach');
    case 'gap':
      return message('Read as: the distance between two levels');
    case 'priority':
      return message('Read as: the priority');
    case 'status':
      return message('Read as: the status, as a word, an emoji or a checkbox');
    case 'owner':
      return message('Read as: who is responsible');
    case 'time':
      return message('Read as: when; the last day is the deadline');
    case 'start':
      return message('Read as: when it begins; no deadline');
    case 'evidence':
      return message('Read as: evidence');
    case 'level':
      return message('Read as: the name of a level');
    case 'definition':
      return message('Read as: what the level means');
    case 'number':
      return message('Read as: the number or id of the row');
    case 'progress':
      return message('Read as: progress, as the author states it');
    case 'grade':
      return message('Read as: the author’s own grade');
    case 'skills':
      return message('Read as: the skills that the row names');
    case 'library':
    case 'resource':
      return message('Read as: something to learn from');
    case 'person':
      return message('Read as: a person to talk to');
    case 'duration':
      return message('Read as: how long it takes; no deadline');
    case 'field':
      return message('Read as: the name of a field');
    case 'value':
      return message('Read as: what the field says');
    case 'dependency':
      return message('Read as: what the row depends on');
    default:
      return meaning satisfies never;
  }
}
