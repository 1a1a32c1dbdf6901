import { inSections } from '../plan/inSections';
import type { Holder, Plan, PlanCell, PlanNode, PlanTable } from '../plan/plan';
import type { PlanSection } from '../plan/planSection';
import { isContainerNode } from '../plan/queries';
import { plainText } from '../text/plainText';
import { byRange, type TextRange } from '../text/range';
import { type BlankReading, readBlank } from '../values/blank';
import { readStatus } from '../values/status';
import type { ColumnMeaning, FieldMeaning } from '../vocabulary/languageWords';
import { speaksOfTemplate } from '../vocabulary/speaksOfTemplate';
import type { Vocabulary } from '../vocabulary/vocabulary';

/** A place that waits to be filled in. */
export interface Blank extends BlankReading {
  /** Of the value, item or heading that it stands in. */
  readonly range: TextRange;
}

/** All places of a plan that wait to be filled in, in the order of the text; none where it is a template as a whole. */
export function blanksOf(plan: Plan): readonly Blank[] {
  const { words } = plan;
  const title = plan.title ?? '';
  if (speaksOfTemplate(words, title)) return [];
  const blanks = inSections(plan, blanksIn, words);
  if (blanks.length === 0) return blanks;
  const sections = inSections(plan, fillingIn, words);
  return isTemplate(sections, readBlank(title, 'sentence', words) !== null) ? [] : blanks;
}

/** What of a section is filled in and what is not. */
interface Filling {
  readonly blanks: readonly Blank[];
  /** How many of them ask for something. */
  readonly asked: number;
  readonly filled: number;
  readonly filledFields: number;
  readonly blankFields: number;
}

/** Most of its fields are empty or ask for something, or a quarter of all that it holds: what is left is what templates bring along. */
function isTemplate(sections: readonly Filling[], isTitleBlank: boolean): boolean {
  let [asked, blankFields, filledFields, filled] = [0, 0, 0, 0];
  for (const section of sections) {
    asked += section.asked;
    blankFields += section.blankFields;
    filledFields += section.filledFields;
    filled += section.filled;
  }
  if (isTitleBlank && asked > 1) return true;
  if (blankFields > 1 && blankFields >= filledFields) return true;
  return asked > 2 && asked * 4 >= asked + filled;
}

function blanksIn(section: PlanSection, words: Vocabulary): readonly Blank[] {
  return fillingIn(section, words)[0]?.blanks ?? [];
}

/** The same object until the section, or something below it, is read again. */
function fillingIn(section: PlanSection, words: Vocabulary): readonly Filling[] {
  return section.memory.at(fillingIn, [section.version, words], () => fillingOf(section, words));
}

function fillingOf({ content }: PlanSection, words: Vocabulary): Filling[] {
  const blanks: Blank[] = [];
  let [filled, filledFields, blankFields] = [0, 0, 0];
  const templates = new Map<Holder | null, boolean>();
  const isInTemplate = (holder: Holder | null): boolean => {
    const known = templates.get(holder);
    if (known !== undefined) return known;
    const is =
      holder !== null &&
      ((isContainerNode(holder) && speaksOfTemplate(words, holder.text)) || isInTemplate(holder.parent));
    templates.set(holder, is);
    return is;
  };
  const add = (text: string, place: Place, range: TextRange): BlankReading | null => {
    if (text === '') return null;
    const blank = readBlank(text, place, words);
    if (blank) blanks.push({ ...blank, range });
    else filled++;
    return blank;
  };
  for (const node of content?.nodes ?? []) {
    if (isInTemplate(isContainerNode(node) ? node : node.parent)) continue;
    if (node.kind === 'field') {
      if (isStatus(node.meaning, node.value, words)) continue;
      const blank = add(node.value, placeOf(node.meaning), node.valueRange);
      if (blank?.kind === 'asked' || node.value === '') blankFields++;
      else if (!blank) filledFields++;
      continue;
    }
    const spoken = spokenBy(node);
    if (spoken) add(spoken.text, 'sentence', spoken.range);
  }
  for (const table of content?.tables ?? []) {
    if (isInTemplate(table.parent)) continue;
    if (table.kind === 'fields') blankFields += table.rows.filter(({ cells }) => cells[1]?.source === '').length;
    else addCells(table, words, add);
  }
  blanks.sort(byRange);
  const asked = blanks.filter(({ kind }) => kind === 'asked').length;
  return filled + blanks.length === 0 ? [] : [{ blanks, asked, filled, filledFields, blankFields }];
}

type Place = 'value' | 'date' | 'sentence';

function placeOf(meaning: FieldMeaning | ColumnMeaning | null): Place {
  return meaning !== null && DATED.has(meaning) ? 'date' : 'value';
}

const DATED: ReadonlySet<string> = new Set(['updated', 'start', 'deadline', 'timeline', 'date', 'time']);

/** `Status: Offen` says how it stands. */
function isStatus(meaning: FieldMeaning | ColumnMeaning | null, value: string, words: Vocabulary): boolean {
  return meaning === 'status' && readStatus(value, words) !== null;
}

/** The words of what stands in no table, and where. */
function spokenBy(node: PlanNode): { text: string; range: TextRange } | null {
  switch (node.kind) {
    case 'item':
      return { text: node.text, range: node.textRange };
    case 'task':
    case 'milestone':
      return node.inTable ? null : { text: node.text, range: node.textRange };
    case 'gapTable':
    case 'field':
      return null;
    default:
      return node.form === 'row' || node.form === 'root' ? null : { text: node.text, range: node.titleRange };
  }
}

type Add = (text: string, place: Place, range: TextRange) => void;

function addCells({ columns, rows, kind }: PlanTable, words: Vocabulary, add: Add): void {
  const meanings = columns.map(({ meaning }) => meaning);
  const places = meanings.map(placeOf);
  // `Target Date | Actual`: when it was done is filled in then.
  const isDated = kind !== 'gaps' && meanings.includes('time');
  for (const { cells } of rows) {
    for (let index = 0; index < cells.length; index++) {
      if (isDated && meanings[index] === 'current') continue;
      const { source, range } = cells[index] as PlanCell;
      // A tag is hidden in text, but seen in the source: `<Name>`.
      const text = source.startsWith('`') ? '' : source.startsWith('<') ? source : plainText(source);
      if (!isStatus(meanings[index] ?? null, text, words)) add(text, places[index] ?? 'value', range);
    }
  }
}
