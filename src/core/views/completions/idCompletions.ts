import { type IdDefinition, idDefinitions, rangeOfId } from '../../analysis/idDefinitions';
import { tableAtLine } from '../../plan/queries';
import { message } from '../../text/message';
import { rangeOnLine } from '../../text/range';
import { type Completion, type CompletionPlace, type Completions, completion, distinct } from './completion';

/**
 * The next id of a series where an item, a heading or a cell of such ids begins with its letters (`- [ ] M`), and the ids of
 * the plan where one is begun elsewhere (`see M1`). A single letter in running text begins a word as well: there it takes a figure.
 */
export function idCompletions(place: CompletionPlace): Completions | null {
  const { lines, position } = place;
  const before = (lines[position.line] ?? '').slice(0, position.character);
  const typed = TYPED.exec(before)?.[1];
  if (!typed) return null;
  const definitions = idDefinitions(place.plan).filter(({ id }) => id.startsWith(typed));
  if (definitions.length === 0) return null;
  const range = rangeOnLine(position.line, position.character - typed.length, position.character);
  const head = before.slice(0, -typed.length);
  const item = ITEM.exec(head) ?? cellStart(head, definitions, place);
  if (item) return nextId(typed, definitions, item[1] ?? '', range, place);
  if (!/\d$/.test(typed) && typed.length < 2) return null;
  return { range, before: '', behind: '', items: distinct(definitions.map(known)) };
}

/** The ids of the plan, for a cell or a field that holds what something depends on. */
export function dependencyCompletions({ plan }: CompletionPlace): readonly Completion[] {
  return idDefinitions(plan).map(known);
}

const TYPED = /(?<![\p{L}\p{N}_.#/-])([A-Z]{1,8}-?(?:\d{1,4}(?:\.\d{0,3})?)?)$/u;
/** Nothing but the marks of an item, a box and bold type. */
const ITEM = /^[\s>]{0,40}(?:[-*+#]|#{2,6}|\d{1,9}[.)])\s{1,4}(?:\[.\]\s{1,4})?(\*\*|__)?$/;

const CELL = /(?:^|\|)\s{0,40}(?:\[.\]\s{1,4})?(\*\*|__)?$/;

/** In a table: bold type, or where a cell begins in a column whose cells begin with ids of the series. */
function cellStart(
  head: string,
  definitions: readonly IdDefinition[],
  { plan, lines, position: { line } }: CompletionPlace,
): RegExpExecArray | null {
  const table = tableAtLine(plan.tables, line);
  const bold = table && /(\*\*|__)$/.exec(head);
  if (!table || bold) return bold ?? null;
  const isBegun = (start: string) => CELL.test(start) && start.split('|').length === head.split('|').length;
  const isOfColumn = definitions.some((each) => {
    const at = each.list === table && rangeOfId(each, lines);
    return at && isBegun((lines[at.startLine] ?? '').slice(0, at.startCharacter));
  });
  return isOfColumn ? CELL.exec(head) : null;
}

function known({ id, name }: IdDefinition): Completion {
  return completion('id', id, null, name);
}

/** `M6` behind `M5`, in the form that `M5` is given in. */
function nextId(
  typed: string,
  definitions: readonly IdDefinition[],
  mark: string,
  range: Completions['range'],
  { plan, lines }: CompletionPlace,
): Completions | null {
  const [, stem = ''] = /^(.*?)\d*$/.exec(typed) ?? [];
  const series = idDefinitions(plan).filter(({ id }) => /^\d+$/.test(id.slice(stem.length)) && id.startsWith(stem));
  const last = series.reduce<IdDefinition | null>(
    (most, each) => (most && numberOf(most, stem) >= numberOf(each, stem) ? most : each),
    null,
  );
  const written = last && rangeOfId(last, lines);
  if (!last || !written || definitions.length === 0) return null;
  const number = String(numberOf(last, stem) + 1).padStart(last.id.length - stem.length, '0');
  const around = lines[written.startLine] ?? '';
  const isBold = around.slice(0, written.startCharacter).endsWith('**');
  const behind = /^(?:\*\*)?[:：](?:\*\*)?\s?/.exec(around.slice(written.endCharacter))?.[0] ?? '';
  const next = completion('id', stem + number, message('next'));
  return { range, before: isBold && mark === '' ? '**' : '', behind, items: [next] };
}

function numberOf({ id }: IdDefinition, stem: string): number {
  return Number(id.slice(stem.length));
}
