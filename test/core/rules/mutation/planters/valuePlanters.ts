import { builtInWords } from '../../../../../src/core/vocabulary/vocabulary';
import { columnOf, type Draft, type Item, type Row, type Table } from '../draft';
import { mark, type Planter, tablesOf } from '../planter';
import type { Random } from '../random';

interface LevelPlace {
  readonly table: Table;
  readonly row: Row;
  readonly column: number;
}

/** Words in level columns. */
function levelWords(draft: Draft): LevelPlace[] {
  return tablesOf(draft, 'gaps').flatMap((table) =>
    table.rows.flatMap((row) =>
      (['current', 'required'] as const)
        .map((key) => ({ table, row, column: columnOf(table, key) }))
        .filter(({ column }) => /^\p{L}{2,}/u.test(row.cells[column] ?? '')),
    ),
  );
}

/** A slip of the pen in a long word, or, where the plan defines its levels, a word that is none of them. */
export const unknownLevel: Planter = (draft, random) => {
  const isDefined = tablesOf(draft, 'definitions').length > 0;
  const places = levelWords(draft);
  const long = places.filter(({ row, column }) =>
    /^\p{Script=Latin}{6,}$|^\p{Script=Cyrillic}{6,}$/u.test(row.cells[column] ?? ''),
  );
  const unstated = places.filter(({ table }) => columnOf(table, 'gap') < 0);
  const asWord = isDefined && unstated.length > 0 && random.chance(0.5);
  const from = asWord ? unstated : long;
  if (from.length === 0) return false;
  const { row, column } = random.pick(from);
  const word = row.cells[column] ?? '';
  row.cells[column] = mark('unknown-level', asWord ? 'Zauberlehrling' : slip(word, random));
  return true;
};

/** One letter less, twice, or swapped with the next. */
function slip(word: string, random: Random): string {
  const at = random.int(2, word.length - 3);
  const [a = '', b = ''] = word.slice(at, at + 2);
  if (a !== b && random.chance(0.4)) return word.slice(0, at) + b + a + word.slice(at + 2);
  return random.chance(0.5) ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + a + word.slice(at);
}

/** A word that is none of the plan's levels, but has its place by the gap that its row states. */
export const unlistedLevel: Planter = (draft, random) => {
  if (tablesOf(draft, 'definitions').length === 0) return false;
  const stated = levelWords(draft).filter(({ table, row }) => {
    const open = table.rows.filter((each) => each !== row && each.gap && each.gap.current !== each.gap.required);
    return columnOf(table, 'gap') >= 0 && open.length > 1;
  });
  if (stated.length === 0) return false;
  const { row, column } = random.pick(stated);
  row.cells[column] = mark('unlisted-level', 'Zauberlehrling');
  return true;
};

/** One of the two levels of a row is gone. */
export const missingLevel: Planter = (draft, random) => {
  const rows = tablesOf(draft, 'gaps').flatMap((table) =>
    table.rows.length > 2 ? table.rows.map((row) => ({ table, row })) : [],
  );
  if (rows.length === 0) return false;
  const { table, row } = random.pick(rows);
  row.cells[columnOf(table, random.pick(['current', 'required'] as const))] = '';
  const name = columnOf(table, 'skill');
  row.cells[name] = mark('missing-level', row.cells[name] ?? '');
  return true;
};

/** Another figure, or the other sign, in a table whose other rows show how it is written. */
export const gapArithmetic: Planter = (draft, random) => {
  const tables = tablesOf(draft, 'gaps').filter((table) => {
    const open = table.rows.filter(({ gap }) => gap && gap.current !== gap.required);
    return columnOf(table, 'gap') >= 0 && open.length > 3;
  });
  if (tables.length === 0) return false;
  const table = random.pick(tables);
  const row = random.pick(table.rows);
  const column = columnOf(table, 'gap');
  const [, sign = '', digits = ''] = /^([+−-]?)(\d+)$/.exec(row.cells[column] ?? '') ?? [];
  if (!row.gap || digits === '') return false;
  const value = Number(digits);
  const other = random.pick([1, 2, 3, 4].filter((figure) => figure !== value));
  const written = value === 0 ? `${draft.blocks.length % 2 ? '-' : ''}${other}` : `${sign}${other}`;
  row.cells[column] = mark('gap-arithmetic', written);
  return true;
};

/** UTF-8 read as Windows-1252, in one place. */
export const mojibake: Planter = (draft, random) => {
  const places = textPlaces(draft).filter(({ text }) => NOT_ASCII.test(text));
  if (places.length === 0) return false;
  const { text, write } = random.pick(places);
  const isAll = random.chance(0.5);
  let isFirst = true;
  write(
    text.replace(isAll ? NOT_ASCII_ALL : NOT_ASCII, (run) => {
      const garbled = garble(run);
      const marked = isFirst ? mark('mojibake', garbled) : garbled;
      isFirst = false;
      return marked;
    }),
  );
  return true;
};

/** A single letter of a script of its own tells nothing: what is garbled is garbled by the word. */
const NOT_ASCII =
  /[^\p{ASCII}]{2,}|[^\p{ASCII}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\u3000-\u303F\uFF01-\uFF9F]/u;
const NOT_ASCII_ALL = new RegExp(NOT_ASCII.source, 'gu');
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function garble(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? (UPPER[byte - 0x80] ?? '') : String.fromCharCode(byte),
  ).join('');
}

interface TextPlace {
  readonly text: string;
  readonly write: (text: string) => void;
}

function textPlaces({ blocks }: Draft): TextPlace[] {
  const places: TextPlace[] = [];
  const add = <Key extends PropertyKey>(holder: Record<Key, string>, key: Key) =>
    places.push({
      text: holder[key],
      write: (text) => {
        holder[key] = text;
      },
    });
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'text') add(block, 'text');
    else if (block.kind === 'list') for (const item of block.items) add(item, 'text');
    else if (block.kind === 'fields') for (const entry of block.entries) add(entry, 'value');
    else if (block.kind === 'table') {
      for (const { cells } of block.rows)
        for (const column of cells.keys()) add(cells as Record<number, string>, column);
    }
  }
  return places;
}

/** A field, a cell or an item that asks for something, or says that it is yet to be decided. */
export const placeholder: Planter = (draft, random) => {
  const { undecided = [], alone = [] } =
    builtInWords.find(({ language }) => language === draft.words.language)?.blanks ?? {};
  const asked = mark('placeholder', `[${random.pick(alone)}]`);
  const value = random.chance(0.5) ? asked : mark('placeholder', random.pick(undecided));
  const fields = draft.blocks
    .flatMap((block) => (block.kind === 'fields' ? block.entries : []))
    .filter(({ meaning }) => meaning === 'owner' || meaning === 'focus' || meaning === 'metric');
  const cells = tablesOf(draft).flatMap(({ columns, rows }) =>
    columns.flatMap(({ key }, index) =>
      key === 'owner' || key === 'notes' ? rows.map((row) => ({ row, index })) : [],
    ),
  );
  const items = draft.blocks.flatMap((block) => (block.kind === 'list' && block.of === 'tasks' ? block.items : []));
  const ways = [
    () => fields.length > 0 && Object.assign(random.pick(fields), { value }),
    () => cells.length > 0 && putInto(random.pick(cells), value),
    () => items.length > 0 && append(random.pick(items), asked),
  ];
  return random.some(ways, ways.length).some((way) => way() !== false);
};

function putInto({ row, index }: { readonly row: Row; readonly index: number }, value: string): void {
  row.cells[index] = value;
}

function append(item: Item, piece: string): void {
  item.text = `${item.text} ${piece}`;
}
