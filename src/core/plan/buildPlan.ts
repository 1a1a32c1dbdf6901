import type { Block, HeadingBlock, OpaqueBlock, ParagraphBlock } from '../syntax/block';
import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { readPriority } from '../values/priority';
import { readStatus } from '../values/status';
import { headingRole, type Vocabulary } from '../vocabulary/vocabulary';
import { addField } from './addField';
import { readDateHabits } from './dateHabits';
import {
  append,
  type Building,
  type ContainerDraft,
  type HolderDraft,
  isContainer,
  newContainer,
  wholeLines,
} from './draft';
import { labelledMilestones, milestoneText } from './findMilestones';
import { periodOfHeading, quarterOfHeading } from './headingPeriod';
import { markHeadings } from './markHeadings';
import type { Container, SectionRole } from './plan';
import { linePrefix, readBrokenTable } from './readBrokenTable';
import { readFields } from './readFields';
import { readKeyResults } from './readKeyResults';
import { addMilestone, readList } from './readList';
import { readTable } from './readTable';
import { mergeRetoldGoals } from './retoldGoals';
import { yearIn } from './yearIn';

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

/** Walks through the blocks of a text once and gathers what a plan is made of. */
export function buildPlan(blocks: readonly Block[], lines: readonly string[], of: BuildOptions): Building {
  const { vocabulary } = of;
  const marked = markHeadings(blocks, vocabulary);
  const building: Building = {
    configuration: of.configuration,
    vocabulary,
    start: of.start,
    lines,
    isPlainText: !blocks.some((block) => block.kind === 'heading'),
    habits: readDateHabits(marked, lines, vocabulary),
    root: newContainer({ title: '', form: 'root', range: wholeLines(lines, 0, lines.length) }),
    goals: [],
    phases: [],
    milestones: [],
    tasks: [],
    boxes: [],
    tables: [],
    gapTables: [],
    definitions: [],
    problems: [],
    year: yearIn(titleBlock(marked)?.text.text ?? ''),
  };
  const open: ContainerDraft[] = [building.root];
  for (const block of marked) {
    if (block.kind === 'heading') openContainer(block, open, building);
    else if (block.kind === 'rule') closeWhile(open, block.startLine, building, (top) => top.form === 'boldLine');
    else readBlocks([block], open.at(-1) as ContainerDraft, building);
  }
  closeWhile(open, lines.length, building, (top) => top.form !== 'root');
  readKeyResults(building);
  mergeRetoldGoals(building);
  return building;
}

export type BuildOptions = Pick<Building, 'configuration' | 'vocabulary' | 'start'>;

/** The heading that names the whole document: the first of level 1, or the first one where it is alone on top. */
export function titleBlock(blocks: readonly Block[]): HeadingBlock | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const first = headings.find((heading) => heading.level === 1);
  if (first) return first;
  const top = headings.reduce((least, heading) => Math.min(least, heading.level), Number.POSITIVE_INFINITY);
  const topmost = headings.filter((heading) => heading.level === top && heading.style !== 'boldLine');
  return topmost.length === 1 && blocks[0] === topmost[0] ? (topmost[0] ?? null) : null;
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
  const prefix = linePrefix(building.lines[mark.line] ?? '', mark.start);
  building.problems.push({ kind: 'unclosedFence', range, mark: mark.text, prefix, endLine });
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

function openContainer(block: HeadingBlock, open: ContainerDraft[], building: Building): void {
  closeWhile(open, block.startLine, building, (top) => top.form !== 'root' && top.level >= block.level);
  const parent = open.at(-1) as ContainerDraft;
  const container = readHeading(block, parent, building);
  append(parent, container as Container);
  open.push(container);
  if (container.kind === 'goal') building.goals.push(container);
  if (container.kind === 'phase') building.phases.push(container);
  // A milestone in a heading holds what stands below it, as any heading does; the milestone itself is its first child.
  const role = headingRole(building.vocabulary, plainText(block.text.text));
  if (role?.ordinal && (role.role === 'milestone' || role.role === 'keyResult')) {
    addMilestone(building, container, {
      id: role.role === 'keyResult' ? `KR${role.ordinal}` : /^M\d/.test(block.text.text) ? `M${role.ordinal}` : null,
      text: role.title || plainText(block.text.text),
      textRange: container.titleRange,
      range: container.titleRange,
      box: null,
      period: container.period,
    });
  }
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
    status: statusInBrackets(whole, vocabulary),
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

/** `Q2 2026 (Completed)`. */
function statusInBrackets(heading: string, vocabulary: Vocabulary) {
  const bracket = /[(（[]([^()[\]]{2,24})[)）\]]\s*$/.exec(heading)?.[1];
  return bracket && /\p{L}/u.test(bracket) ? (readStatus(bracket, vocabulary)?.status ?? null) : null;
}

/** Closes containers from the innermost on, which end at the last line that is not blank before `line`. */
function closeWhile(
  open: ContainerDraft[],
  line: number,
  building: Building,
  test: (top: ContainerDraft) => boolean,
): void {
  let end = line;
  while (end > 0 && (building.lines[end - 1] ?? '').trim() === '') end--;
  for (let top = open.at(-1); top && test(top); top = open.at(-1)) {
    const last = Math.max(top.titleRange.endLine, end - 1);
    top.range = { ...wholeLines(building.lines, top.titleRange.startLine, last + 1), startCharacter: 0 };
    open.pop();
  }
}
