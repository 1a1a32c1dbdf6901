import type { Block, HeadingBlock, OpaqueBlock, ParagraphBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { readPriority } from '../values/priority';
import { isStanding, readStatus, type Status, type StatusReading } from '../values/status';
import type { HeadingRole } from '../vocabulary/languageWords';
import { headingRole, type Vocabulary } from '../vocabulary/vocabulary';
import { addField } from './addField';
import { beginsWithField } from './cutSections';
import { append, type Building, type ContainerDraft, type HolderDraft, isContainer, newContainer } from './draft';
import { labelledMilestones, milestoneText } from './findMilestones';
import { periodOfHeading, quarterOfHeading } from './headingPeriod';
import type { Container, SectionRole } from './plan';
import { linePrefix, readBrokenTable } from './readBrokenTable';
import { readFields } from './readFields';
import { addMilestone, readList } from './readList';
import { readTable } from './readTable';

const SECTION_ROLES: ReadonlySet<string> = new Set<SectionRole>([
  'areas',
  'assignments',
  'metrics',
  'history',
  'review',
  'checklist',
  'gapCategory',
  'keyResult',
]);

/** Below these a period sorts what is listed; it is no phase of the plan. */
const SORTING_ROLES: readonly SectionRole[] = ['review', 'history', 'metrics', 'assignments', 'areas'];

/** What the blocks of a section open and close, in the order of the text. */
export interface SectionEvent {
  /** Null: a rule, or what does the same; it closes bold lines. */
  readonly container: ContainerDraft | null;
  /** 0-based. */
  line: number;
  /** The line behind the last that is not blank before `line`. */
  filledEnd: number;
}

/**
 * Walks through the blocks of a section once and gathers what a plan is made of. `open` are the containers that it stands
 * in, the innermost last; those that are known take the places of what it opens: what refers to them stays right when the
 * section is read again.
 */
export function readSectionBlocks(
  marked: readonly Block[],
  open: ContainerDraft[],
  known: KnownContainers,
  building: Building,
): SectionEvent[] {
  const events: SectionEvent[] = [];
  let { own } = known;
  for (const [index, block] of marked.entries()) {
    const closes = block.kind === 'rule' || (beginsWithField(block) && isBehindPart(marked[index - 1], open));
    if (block.kind !== 'heading' && !closes) {
      readBlocks([block], open.at(-1) as ContainerDraft, building);
      continue;
    }
    const line = block.startLine;
    const filledEnd = filledEndBefore(line, building.lines);
    if (block.kind === 'heading') {
      const container = openContainer(block, open, { own, others: known.others }, building);
      own = null;
      events.push({ container, line, filledEnd });
    } else {
      closeWhile(open, line, building, (top) => top.form === 'boldLine');
      events.push({ container: null, line, filledEnd });
      readBlocks([block], open.at(-1) as ContainerDraft, building);
    }
  }
  return events;
}

/** `**Timeline:** Q1 2026` below the list of `**Success Criteria:**` is that of the goal, as the criteria are. */
function isBehindPart(before: Block | undefined, open: readonly ContainerDraft[]): boolean {
  const top = open.at(-1);
  const above = open.at(-2);
  if (before?.kind !== 'list' || top?.form !== 'boldLine' || top.kind !== 'section' || !above) return false;
  if (above.form === 'boldLine' || above.kind === 'section') return false;
  return top.role !== null;
}

interface KnownContainers {
  /** The first, whatever it is called. */
  readonly own: ContainerDraft | null;
  /** Those of the same title. */
  readonly others: ContainerDraft[];
}

function readBlocks(blocks: readonly Block[], parent: HolderDraft, building: Building): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        readParagraph(block, parent, building);
        break;
      case 'list':
        readList(block, parent, building, readBlocks);
        break;
      case 'quote':
        readBlocks(block.blocks, parent, building);
        break;
      case 'table':
        readTable(block, parent, building);
        break;
      case 'brokenTable':
        readBrokenTable(block, parent, building);
        break;
      case 'code':
        reportUnclosedFence(block, building);
        break;
      case 'heading':
      case 'rule':
      case 'html':
        break;
      default:
        block satisfies never;
    }
  }
}

function reportUnclosedFence({ unclosedFence: mark, endLine }: OpaqueBlock, building: Building): void {
  if (!mark) return;
  const range = rangeOnLine(mark.line, mark.start, mark.end);
  const { lines } = building;
  const prefix = linePrefix(lines[mark.line] ?? '', mark.start);
  // A blank line may be the end of the code, or what follows it: that depends on how much of the text is read at once.
  const end = filledEndBefore(endLine, lines);
  building.problems.push({ kind: 'unclosedFence', range, mark: mark.text, prefix, endLine: end });
}

function readParagraph(paragraph: ParagraphBlock, parent: HolderDraft, building: Building): void {
  const { vocabulary } = building;
  const isFieldBlock =
    building.isPlainText || paragraph.lines.every((line) => readFields(line, vocabulary, 'known').length > 0);
  for (const line of paragraph.lines) {
    const milestones = labelledMilestones(line.text, vocabulary);
    const isMilestone = milestones[0]?.start === 0;
    const isField = isFieldBlock || EMPHASISED.test(line.text);
    const fields = isMilestone ? [] : readFields(line, vocabulary, isField ? 'known' : 'none');
    for (const field of fields) addField(field, parent, building);
    if (fields.length > 0) continue;
    for (const span of milestones) {
      const range = rangeOnLine(line.line, line.start + span.start, line.start + span.end);
      const text = milestoneText(line.text, span);
      addMilestone(building, parent, { id: span.id, text, textRange: range, range, box: null, period: null });
    }
    nameAfterText(parent, line.text);
  }
}

/** `*Last updated: May 2026*`, a line of its own as documents end: as plainly meant as bold type. */
const EMPHASISED = /^([*_])[^*_\s][^*_]*\1$/;

/** A heading that is only `Goal` takes its name from the text below it. */
function nameAfterText(holder: HolderDraft, text: string): void {
  if (holder.kind !== 'goal' || holder.title !== '') return;
  holder.title = plainText(text);
  holder.text = holder.title;
}

function openContainer(
  block: HeadingBlock,
  open: ContainerDraft[],
  { own, others }: KnownContainers,
  building: Building,
): ContainerDraft {
  closeWhile(open, block.startLine, building, (top) => top.form !== 'root' && top.level >= block.level);
  const parent = open.at(-1) as ContainerDraft;
  const read = readHeading(block, parent, building);
  const same = own ?? takenFrom(others, read);
  const container = same ? renewed(same, read) : read;
  append(parent, container as Container);
  open.push(container);
  if (container.kind === 'goal') building.goals.push(container);
  if (container.kind === 'phase') building.phases.push(container);
  // A milestone in a heading holds what stands below it, as any heading does; the milestone itself is its first child.
  const role = headingRole(building.vocabulary, plainText(block.text.text));
  if (role?.ordinal && (role.role === 'milestone' || role.role === 'keyResult')) {
    addMilestone(building, container, {
      id: idOfHeading(role.role, role.ordinal, block.text.text),
      text: role.title || plainText(block.text.text),
      textRange: container.titleRange,
      range: container.titleRange,
      box: null,
      period: container.period,
    });
  }
  return container;
}

/** `M1`, also of `Milestone M1`. */
function idOfHeading(role: HeadingRole, ordinal: string, heading: string): string | null {
  if (/^[A-Z]\d/.test(ordinal)) return ordinal;
  if (role === 'keyResult') return `KR${ordinal}`;
  return /^M\d/.test(heading) ? `M${ordinal}` : null;
}

function takenFrom(others: ContainerDraft[], { text, level, form }: ContainerDraft): ContainerDraft | null {
  const index = others.findIndex((each) => each.text === text && each.level === level && each.form === form);
  return index < 0 ? null : (others.splice(index, 1)[0] ?? null);
}

/** Where it has its title, others may know. */
function renewed(own: ContainerDraft, read: ContainerDraft): ContainerDraft {
  const titleRange = Object.assign(own.titleRange, read.titleRange);
  return Object.assign(own, read, { titleRange, range: titleRange });
}

function readHeading(block: HeadingBlock, parent: ContainerDraft, building: Building): ContainerDraft {
  const { vocabulary } = building;
  const whole = plainText(block.text.text);
  const role = headingRole(vocabulary, whole) ?? quarterOfHeading(block, parent, building);
  const kind = kindOf(role?.role ?? null, parent);
  const isLabelled = kind !== 'section' && role !== null;
  const title = isLabelled ? role.title : whole;
  const label = isLabelled ? labelOf(whole, role.title) : '';
  const titleRange = rangeOnLine(block.text.line, block.text.start, block.text.end);
  const date = periodOfHeading(block, role?.role === 'phase', parent, building);
  const sectionRole = role && SECTION_ROLES.has(role.role) ? (role.role as SectionRole) : null;
  return newContainer({
    kind,
    role: sectionRole,
    // `1-Year Goal` is its own title; a bare `Goal` waits for the text below it (see nameAfterText).
    title: title || (kind === 'goal' && !role?.ordinal && /^\p{L}+$/u.test(label) ? '' : label),
    label: title ? label : '',
    text: whole,
    form: block.style === 'boldLine' ? 'boldLine' : block.style === 'plain' ? 'plainHeading' : 'heading',
    level: block.level,
    range: titleRange,
    titleRange,
    period: date.period,
    relative: date.relative,
    priority: sectionRole === 'gapCategory' ? readPriority(block.text.text, vocabulary) : null,
    status: statusOfHeading(whole, vocabulary),
    parent,
  });
}

/** Quarters below a review are entries of a log, and terms below metrics only sort them: no phases still to come. */
function kindOf(role: string | null, parent: ContainerDraft): Container['kind'] {
  if (role === 'goal' || role === 'objective') return 'goal';
  if (role === 'option') return 'option';
  if (role === 'phase') return SORTING_ROLES.some((each) => isInRole(parent, each)) ? 'section' : 'phase';
  return 'section';
}

function isInRole(container: ContainerDraft | null, role: SectionRole): boolean {
  let current: HolderDraft | null = container;
  while (current) {
    if (isContainer(current) && current.role === role) return true;
    current = current.parent as HolderDraft | null;
  }
  return false;
}

function labelOf(whole: string, title: string): string {
  const at = title === '' ? whole.length : whole.lastIndexOf(title);
  return whole.slice(0, Math.max(0, at)).replace(/[\s:：.—–-]+$/, '');
}

/** `Q2 2026 (Completed)`, `Phase 1 ✅ Done (2026-03-31)`; what is `(Approved)` or `(Complete by June)` is to be carried out. */
function statusOfHeading(heading: string, vocabulary: Vocabulary): Status | null {
  const bracket = /[(（[]([^()[\]]{2,24})[)）\]]\s*$/.exec(heading)?.[1];
  const isAhead = /^complete\s+in\s|\s(?:by|within|before|until|bis|avant|antes|entro|até|до)\s/i.test(bracket ?? '');
  const inside = bracket && !isAhead && /\p{L}/u.test(bracket) ? readStatus(bracket, vocabulary) : null;
  const said = inside?.text ?? DONE_ON.exec(heading)?.slice(1).join('') ?? '';
  const status = inside?.status ?? doneOf(readStatus(said, vocabulary));
  return status === 'done' && isStanding(said, vocabulary) ? 'active' : status;
}

function doneOf(reading: StatusReading | null): Status | null {
  return reading?.status === 'done' ? 'done' : null;
}

/** What stands before a day in brackets, behind a dash or from a sign on, or the sign behind it. */
const DONE_ON =
  /^.*(?:\s[-–—|]\s*|(?=\p{Extended_Pictographic})|[:：]\s|\[)([^-–—|:：[\]]{0,24}?)\]?\s*[(（][^()（）]*(?:\d{4}|\d[./]\d)[^()（）]*[)）]\s*(\S?)$/u;

/** Closes containers from the innermost on, which end at the last line that is not blank before `line`. */
function closeWhile(
  open: ContainerDraft[],
  line: number,
  building: Building,
  test: (top: ContainerDraft) => boolean,
): void {
  let end = -1;
  for (let top = open.at(-1); top && test(top); top = open.at(-1)) {
    if (end < 0) end = filledEndBefore(line, building.lines);
    closeAt(top, end, building.lines);
    open.pop();
  }
}

/** The line behind the last one before `line` that is not blank. */
export function filledEndBefore(line: number, lines: readonly string[]): number {
  let end = line;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end--;
  return end;
}

/** Ends a container at the last line before `filledEnd`; who holds its range sees it change. */
export function closeAt(container: ContainerDraft, filledEnd: number, lines: readonly string[]): void {
  const { titleRange, range } = container;
  const { startLine } = titleRange;
  const endLine = Math.max(titleRange.endLine, filledEnd - 1);
  const endCharacter = (lines[endLine] ?? '').length;
  if (range === titleRange) container.range = { startLine, startCharacter: 0, endLine, endCharacter };
  else if (range.endLine !== endLine || range.endCharacter !== endCharacter || range.startLine !== startLine) {
    const moved = range as { -readonly [Key in keyof typeof range]: (typeof range)[Key] };
    moved.startLine = startLine;
    moved.startCharacter = 0;
    moved.endLine = endLine;
    moved.endCharacter = endCharacter;
  }
}
