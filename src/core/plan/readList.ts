import type { Block, ListBlock, ListItemBlock, TextSpan } from '../syntax/block';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { type BoxState, boxAtItemStart } from '../values/box';
import { findPeriods, mayHoldYear } from '../values/findPeriods';
import type { Period } from '../values/period';
import { leadsToDate } from '../values/periodAt';
import { type HeadingReading, labelRole } from '../vocabulary/vocabulary';
import { addField } from './addField';
import {
  append,
  type Building,
  type Draft,
  type HolderDraft,
  isContainer,
  newBox,
  newContainer,
  sentenceContext,
  wholeLines,
} from './draft';
import { labelledMilestones, milestoneText } from './findMilestones';
import { isGivenUp } from './isGivenUp';
import { newFigures } from './keyResultFigures';
import type { Box, DatedText, Item, Milestone, Task } from './plan';
import { readFields } from './readFields';

type ReadBlocks = (blocks: readonly Block[], parent: HolderDraft, building: Building) => void;

/** Reads a list into tasks, milestones, goals, options, fields and plain items below `parent`, nested as it is. */
export function readList(list: ListBlock, parent: HolderDraft, building: Building, readBlocks: ReadBlocks): void {
  for (const item of list.items) {
    const node = item.text ? readItem(item, item.text, parent, building) : null;
    const holder = node ?? parent;
    for (const line of item.continuation) addFieldsOfLine(line, holder, building);
    readBlocks(item.blocks, holder, building);
  }
}

/** @returns the node that what is nested in the item belongs to; null where that is the parent. */
function readItem(item: ListItemBlock, span: TextSpan, parent: HolderDraft, building: Building): HolderDraft | null {
  const reading = boxAtItemStart(span.text, building.vocabulary.boxMarks);
  const box = reading ? newBox(building, span.line, span.start, reading) : null;
  const textStart = reading ? span.start + reading.end : span.start;
  const text = trimmedSpan(span, textStart);
  const range = wholeLines(building.lines, item.startLine, item.endLine);

  const [milestone] = labelledMilestones(text.text, building.vocabulary);
  if (milestone?.start === 0) {
    const start = text.start + milestone.start;
    return addMilestone(building, parent, {
      range: { ...range, startCharacter: box?.range.startCharacter ?? start, startLine: span.line },
      id: milestone.id,
      text: milestoneText(text.text, { ...milestone, end: text.text.length }),
      textRange: rangeOnLine(span.line, start, text.end),
      box,
      ...(box ? { state: stateOf(box, text.text, building) } : {}),
      period: dateIn(text, building),
    });
  }
  const plain = plainText(text.text);
  const role = labelRole(building.vocabulary, plain);
  const isGoal = role?.role === 'goal' || role?.role === 'objective' || role?.role === 'option';
  const isOfPart = parent.kind === 'task' || parent.kind === 'milestone';
  const mayBeText =
    box === null && ((isOfPart && role?.ordinal === null) || (role !== null && isSentence(role, plain, text.text)));
  if (role && isGoal && !(mayBeText && isAlone(item, building))) {
    const container = listContainer(role, plain, range, text, parent, box);
    if (container) {
      append(parent, container);
      if (container.kind === 'goal') building.goals.push(container);
      return container;
    }
  }
  if (box) {
    const task: Draft<Task> = {
      kind: 'task',
      text: plain,
      textRange: rangeOnLine(text.line, text.start, text.end),
      state: stateOf(box, text.text, building),
      box,
      status: null,
      inTable: false,
      period: dateIn(text, building, true),
      relative: null,
      fields: [],
      children: [],
      range,
      parent: parent as Task['parent'],
    };
    append(parent, task);
    building.tasks.push(task);
    return task;
  }
  if (addFieldsOfLine(text, parent, building)) return null;
  const node: Draft<Item> = {
    kind: 'item',
    text: plain,
    textRange: rangeOnLine(text.line, text.start, text.end),
    range,
    period: dateIn(text, building),
    children: [],
    parent,
  };
  append(parent, node);
  return node;
}

/** Nothing stands below it, and no field in it. */
function isAlone({ blocks, continuation }: ListItemBlock, { vocabulary }: Building): boolean {
  return blocks.length === 0 && continuation.every((line) => readFields(line, vocabulary, 'known').length === 0);
}

/** `O2 is behind` speaks of one; `O2: be first`, `**O2** be first` and `O2 Be first` are one. */
function isSentence({ ordinal, title }: HeadingReading, plain: string, source: string): boolean {
  if (ordinal === null || !/^\p{Ll}/u.test(title) || /^[*_]/.test(source)) return false;
  return /[\p{L}\d]\s+$/u.test(plain.slice(0, plain.length - title.length));
}

function stateOf({ state }: Box, text: string, { vocabulary }: Building): BoxState {
  return state !== 'done' && isGivenUp(text, vocabulary) ? 'cancelled' : state;
}

/** `**Objective:** …`, `Option A: …`; a bare word such as `Goal` at the start of a bullet is none. */
function listContainer(
  role: HeadingReading,
  plain: string,
  range: Item['range'],
  text: TextSpan,
  parent: HolderDraft,
  box: Box | null,
) {
  if (role.title === '') return null;
  const label = plain.slice(0, Math.max(0, plain.indexOf(role.title))).replace(/[\s:：—–-]+$/, '');
  return newContainer({
    kind: role.role === 'option' ? 'option' : 'goal',
    form: 'listItem',
    title: role.title,
    label,
    text: plain,
    range,
    titleRange: rangeOnLine(text.line, text.start, text.end),
    level: (isContainer(parent) ? parent.level : 0) + 1,
    box,
    parent: parent as Item['parent'],
  });
}

export function addMilestone(
  building: Building,
  parent: HolderDraft,
  of: Pick<Milestone, 'id' | 'text' | 'textRange' | 'range' | 'box' | 'period'> & Partial<Draft<Milestone>>,
): Draft<Milestone> {
  const node: Draft<Milestone> = {
    kind: 'milestone',
    state: of.box?.state ?? null,
    status: null,
    inTable: false,
    relative: null,
    fields: [],
    children: [],
    parent: parent as Milestone['parent'],
    keyResult: of.id && /KR\d/.test(of.id) ? newFigures() : null,
    ...of,
  };
  append(parent, node);
  building.milestones.push(node);
  return node;
}

/** Adds the fields of a line of a list. `**Testing:** write more` is one of its items unless the key is known. */
function addFieldsOfLine(span: TextSpan, holder: HolderDraft, building: Building): boolean {
  const fields = readFields(span, building.vocabulary, 'known');
  if (fields.every((field) => field.meaning === null)) return false;
  for (const field of fields) addField(field, holder, building);
  return true;
}

/**
 * A date that the text itself names, unmistakably: the first one, but one that is marked as due before all others, and one
 * that words lead to before a start. A task may also be about a time: `Write the Q3 2026 retrospective`.
 */
function dateIn({ line, start, text }: TextSpan, building: Building, isTask = false): DatedText | null {
  if (!mayHoldYear(text)) return null;
  let found: DatedText | null = null;
  // Behind a start, or what the task is about.
  let needsLead = false;
  for (const reading of findPeriods(text, building.vocabulary, sentenceContext(building))) {
    if (reading.kind !== 'period') continue;
    const { period } = reading;
    const before = text.slice(0, period.offset);
    const from = start + period.offset;
    const isStart = reading.isStart || BEGUN.test(before);
    const date = { period, range: rangeOnLine(line, from, from + period.text.length), isStart };
    if (DUE.test(before)) return date;
    const isAbout = isTask && isTopic(period, before, text.slice(period.offset + period.text.length));
    const isPassedOver = isAbout || (found && !found.isStart) || (needsLead && !leadsHere(before, building));
    if (!isPassedOver) found = date;
    needsLead ||= isAbout || isStart;
  }
  return found;
}

/** As Obsidian's Tasks, Dataview and todo.txt mark the dates of a task: when it is due, and when it was made or may begin. */
const DUE = /(?:📅|(?<!\p{L})due::?)\s*$/iu;
const BEGUN = /(?:[➕🛫]|(?:^|[([,;])\s*(?:created|added|reported|raised)(?:::?)?)\s*$/iu;

function leadsHere(before: string, { vocabulary }: Building): boolean {
  return /(?:[⏳([,;–—-]|scheduled::?)\s*$/iu.test(before) || leadsToDate(before, vocabulary);
}

/** A month or more behind an article or the first word, and another word behind it; but `Abgabe Q3 2026 schreiben`. */
function isTopic({ unit, start, end }: Period, before: string, after: string): boolean {
  if (unit === 'third' || start === end || !/^\s+\p{Script=Latin}{5}/u.test(after)) return false;
  return (
    /(?:^[a-z]+|\b(?:the|our|my|this|last|previous))\s+$/i.test(before) &&
    !/^\s+(?:\p{Ll}+(?:en|ern|eln)$|(?:after|before|until|under|while|within|through|including)\b)/u.test(after)
  );
}

function trimmedSpan(span: TextSpan, from: number): TextSpan {
  const rest = span.text.slice(from - span.start);
  const start = from + (rest.length - rest.trimStart().length);
  return { line: span.line, start, end: span.end, text: rest.trimStart() };
}
