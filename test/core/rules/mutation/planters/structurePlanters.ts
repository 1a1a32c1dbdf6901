import { mark, type Planter, tablesOf } from '../planter';

/** Without pipes at the ends of its rows, a small table without separator is a text like others. */
export const missingSeparator: Planter = (draft, random) => {
  const hasEnds = draft.style.table !== 'noOuterPipes';
  const tables = tablesOf(draft).filter(({ columns, rows }) => hasEnds || (columns.length > 2 && rows.length > 1));
  if (tables.length === 0) return false;
  random.pick(tables).broken = { kind: 'noSeparator' };
  return true;
};

export const badSeparator: Planter = (draft, random) => {
  const tables = tablesOf(draft);
  if (tables.length === 0) return false;
  random.pick(tables).broken = { kind: 'badSeparator' };
  return true;
};

/** A blank line, or a label, between the rows of a table; or none between the table and a list above it. */
export const orphanRows: Planter = (draft, random) => {
  const ways = random.some([cutOff, swallowed], 2);
  return ways.some((way) => way(draft, random));
};

const cutOff: Planter = (draft, random) => {
  const tables = tablesOf(draft).filter(({ rows }) => rows.length > 1);
  if (tables.length === 0) return false;
  const table = random.pick(tables);
  // Below a label, two words with a pipe between them are a text like others.
  const isPlain = draft.style.table === 'noOuterPipes' && table.columns.length < 3;
  const label = isPlain || random.chance(0.5) ? '' : `**${random.pick(draft.words.skills)}:**`;
  table.broken = { kind: 'orphans', at: random.int(1, table.rows.length - 1), label };
  return true;
};

/** Below a list of what is to be known of it. */
const swallowed: Planter = (draft, random) => {
  const tables = tablesOf(draft);
  if (tables.length === 0) return false;
  const table = random.pick(tables);
  const items = random
    .some(draft.words.sentences, random.int(1, 2))
    .map((text) => ({ text, isDone: null, children: [] }));
  draft.blocks.splice(draft.blocks.indexOf(table), 0, { kind: 'list', of: 'plain', items });
  table.broken = { kind: 'swallowed' };
  return true;
};

/** A cell too many, or one too few. */
export const raggedRow: Planter = (draft, random) => {
  const hasEnds = draft.style.table !== 'noOuterPipes';
  const rows = tablesOf(draft)
    .filter(({ columns }) => hasEnds || columns.length > 2)
    .flatMap((table) => table.rows.filter(({ cells }) => cells.every((cell) => cell !== '')));
  if (rows.length === 0) return false;
  const row = random.pick(rows);
  if (random.chance(0.5)) row.cells.push(random.pick(draft.words.people));
  else row.cells.pop();
  row.mark = 'table-ragged-row';
  return true;
};

/** In the last third, so that what is left above is still a plan. */
export const unclosedFence: Planter = (draft, random) => {
  const at = random.int(Math.ceil((draft.blocks.length * 2) / 3), draft.blocks.length);
  // What closes another fence must not close this one.
  const isAlone = !draft.blocks.some((block) => block.kind === 'verbatim');
  const fence = random.pick(isAlone ? ['```', '~~~', '````'] : ['~~~', '````']);
  const info = random.pick(['', 'js', ' text']);
  draft.blocks.splice(at, 0, {
    kind: 'verbatim',
    lines: [`${mark('unclosed-fence', fence)}${info}`, 'let done = false;'],
  });
  return true;
};

/** The id of one milestone or key result given to a later one. */
export const duplicateId: Planter = (draft, random) => {
  const milestones = tablesOf(draft, 'milestones').map(({ rows }) =>
    rows.map(({ cells }) => ({ text: cells[0] ?? '', write: (text: string) => cells.splice(0, 1, text) })),
  );
  const keyResults = draft.blocks.map((block) =>
    (block.kind === 'list' ? block.items : []).map((item) => ({
      text: item.text,
      write: (text: string) => Object.assign(item, { text }),
    })),
  );
  const lists = [...milestones, ...keyResults].filter(
    (list) => list.length > 1 && list.every(({ text }) => ID.test(text)),
  );
  if (lists.length === 0) return false;
  const list = random.pick(lists);
  const later = random.int(1, list.length - 1);
  const id = ID.exec(list[random.int(0, later - 1)]?.text ?? '')?.[0] ?? '';
  const place = list[later];
  place?.write(place.text.replace(ID, mark('duplicate-id', id)));
  return true;
};

const ID = /^(?:M|KR)\d+(?:\.\d+)?(?=:)/;

export const invalidConfiguration: Planter = (draft, random) => {
  const id = 'invalid-configuration';
  const options = [
    [`  staleAfterDays: ${mark(id, 'soon')}`],
    [`  fiscalYearStart: ${mark(id, '13')}`],
    [`  dateOrder: ${mark(id, 'yearFirst')}`],
    [`  ${mark(id, 'colums')}: {}`],
    ['  rules:', `    overdue: ${mark(id, 'loud')}`],
  ];
  draft.frontMatter.push('plan:', ...random.pick(options));
  return true;
};

export const unknownDirective: Planter = (draft, random) => {
  const id = 'unknown-directive';
  const rule = random.pick(['overdu', 'stale-checkin', 'gap-aritmetic']);
  const comments = [
    `<!-- planmark-disable-next-line ${mark(id, rule)} -->`,
    `<!-- planmark-disable-file ${mark(id, rule)} -->`,
    `<!-- planmark-disable missed-date, ${mark(id, rule)} -->`,
  ];
  const at = random.int(1, draft.blocks.length);
  draft.blocks.splice(at, 0, { kind: 'verbatim', lines: [random.pick(comments)] });
  return true;
};
