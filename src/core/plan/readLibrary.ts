import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { isPlaceholder } from '../values/placeholder';
import { readStatus } from '../values/status';
import type { RecordBuilding } from './draft';
import { exactly } from './exactly';
import type { Field, PlanCell, PlanNode, PlanRow, PlanTable, StatusCell } from './plan';
import type { Detail, Person, Resource } from './planRecords';
import { sourceOf } from './sourceOf';

/** The rows of tables of books, courses …; templates and empty rows are none. */
export function readResources(building: RecordBuilding): Resource[] {
  return building.tables.flatMap((table) => {
    const column = table.columns.findIndex(({ meaning }) => meaning === 'library');
    if (column < 0 || (table.kind !== 'library' && table.kind !== 'tasks')) return [];
    const status = table.columns.findIndex(({ meaning }) => meaning === 'status');
    return table.rows.flatMap((row): Resource[] => {
      const cell = row.cells[column];
      if (!cell || isPlaceholder(cell.source)) return [];
      const details = detailsOf(table, row, column);
      const type = table.columns[column]?.title ?? '';
      const name = plainText(cell.source);
      const shared = { nameRange: cell.range, range: row.range, type, details, row, table };
      return [{ kind: 'resource', name, status: statusOf(row.cells[status], building), ...shared }];
    });
  });
}

/** Those who are named in tables of mentors and contacts, and in owner columns. */
export function readPeopleOfTables({ tables }: RecordBuilding): Person[] {
  const people: Person[] = [];
  for (const table of tables) {
    for (const [column, { meaning, title }] of table.columns.entries()) {
      if (meaning !== 'person' && meaning !== 'owner') continue;
      const role = meaning === 'owner' ? 'owner' : 'contact';
      for (const row of table.rows) {
        const cell = row.cells[column];
        const details = role === 'contact' ? detailsOf(table, row, column) : [];
        const shared = { range: row.range, label: title, details, parent: table.parent, field: null, row, table };
        if (cell) for (const name of namesIn(cell)) people.push({ kind: 'person', role, ...name, ...shared });
      }
    }
  }
  return people;
}

/** Those who are named in fields. */
export function readPeopleOfFields(nodes: readonly PlanNode[], building: RecordBuilding): Person[] {
  const people: Person[] = [];
  for (const node of nodes) {
    if (node.kind === 'field' && (node.meaning === 'owner' || node.meaning === 'person')) {
      for (const person of peopleOfField(node, building)) people.push(person);
    }
  }
  return people;
}

function peopleOfField(field: Field, building: RecordBuilding): Person[] {
  // Fields of a `Field | Value` table are read as fields alone, so nobody is named twice.
  const role = field.meaning === 'owner' ? ('owner' as const) : ('contact' as const);
  const cell = { source: sourceOf(building.lines, field.valueRange), range: field.valueRange };
  const shared = { range: field.range, label: field.key, details: [], parent: field.parent, field };
  return namesIn(cell).map((name) => ({ kind: 'person', role, ...name, ...shared, row: null, table: null }));
}

const LONGEST_NAME = 60;
const BETWEEN_NAMES = /\s*[,;、，；]\s*|\s+[+&/]\s+/g;

/** `CEO + CRO` names two; prose (`whoever is on call that week`) none. */
function namesIn(cell: PlanCell): Pick<Person, 'name' | 'nameRange'>[] {
  const { source, range } = cell;
  if (isPlaceholder(source)) return [];
  const names: Pick<Person, 'name' | 'nameRange'>[] = [];
  const add = (from: number, to: number) => {
    const name = plainText(source.slice(from, to));
    if (name === '' || name.length > LONGEST_NAME || isPlaceholder(name)) return;
    const start = range.startCharacter;
    names.push({ name, nameRange: rangeOnLine(range.startLine, start + from, start + to) });
  };
  let from = 0;
  for (const match of source.matchAll(BETWEEN_NAMES)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, source.length);
  return names;
}

function detailsOf(table: PlanTable, row: PlanRow, except: number): Detail[] {
  const details: Detail[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const column = table.columns[index];
    if (index === except || !column || isPlaceholder(cell.source)) continue;
    details.push({ title: column.title, text: plainText(cell.source), range: cell.range });
  }
  return exactly(details);
}

function statusOf(cell: PlanCell | undefined, building: RecordBuilding): StatusCell | null {
  const reading = cell ? readStatus(cell.source, building.vocabulary) : null;
  return cell && reading ? { status: reading.status, text: plainText(cell.source), range: cell.range } : null;
}
