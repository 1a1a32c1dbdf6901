import type { Analysis } from '../analysis/analysis';
import { parseLines } from '../plan/parsePlan';
import type { Container, Field, Plan, PlanNode } from '../plan/plan';
import { ancestors, isContainerNode, nodeAt, walk } from '../plan/queries';
import { redate, writtenDate } from '../plan/redate';
import { frontMatterEnd } from '../syntax/frontMatter';
import { splitLines } from '../text/lines';
import { rangeOnLine, type TextPosition } from '../text/range';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { IsoDate } from '../values/isoDate';
import { builtInWords } from '../vocabulary/vocabulary';
import { dayInForm } from './dayInForm';

/**
 * Says when something begins, so that periods such as `Week 5` have days: the goal or phase around a position in which
 * such a numbering begins, else the plan. One field in the form of those beside it, or the date of the one that is there.
 *
 * @returns null where no form of the field would be read as one
 */
export function setStart(
  analysis: Analysis,
  lines: readonly string[],
  position: TextPosition,
  day: IsoDate,
): readonly TextEdit[] | null {
  const { plan } = analysis;
  const anchor = anchorAt(plan, position);
  const stated = fieldsOf(anchor, plan).find(({ meaning }) => meaning === 'start');
  if (stated) return changedDate(stated, analysis, lines, day);
  const key = startKey(plan);
  for (const date of [dayInForm(analysis, lines, day), day]) {
    for (const edit of candidates(anchor, plan, lines, key, date)) {
      if (isRead(edit, plan, lines, day)) return [edit];
    }
  }
  return null;
}

/** What it speaks for: the title or the heading; '' for a plan without a title. */
export function startOf(plan: Plan, position: TextPosition): string {
  const anchor = anchorAt(plan, position);
  return anchor === plan.root ? (plan.title ?? '') : anchor.text;
}

function anchorAt(plan: Plan, position: TextPosition): Container {
  const own = nodeAt(plan, position);
  const holders = [own, ...ancestors(own)].filter(isContainerNode).filter((holder) => !isNumbered(holder));
  const isAnchor = (holder: Container) =>
    (holder.kind === 'goal' || holder.kind === 'phase') &&
    (holder.form === 'heading' || holder.form === 'plainHeading' || holder.form === 'boldLine') &&
    walk(holder).some((node) => node !== holder && isFirst(node));
  return holders.find(isAnchor) ?? plan.root;
}

/** `YEAR 1` counts from what stands around it. */
function isNumbered(node: PlanNode): boolean {
  return 'relative' in node && node.relative !== null;
}

function isFirst(node: PlanNode): boolean {
  if (!('relative' in node) || node.relative === null) return false;
  const { counting, from } = node.relative.relative;
  return counting === 'elapsed' ? from === 0 : from === 1;
}

function fieldsOf(anchor: Container, plan: Plan): readonly Field[] {
  return anchor === plan.root ? plan.fields : anchor.fields;
}

function changedDate(
  { date, valueRange }: Field,
  analysis: Analysis,
  lines: readonly string[],
  day: IsoDate,
): readonly TextEdit[] {
  const written = date && writtenDate(date.range, date.period, analysis.plan.wording, lines);
  const moved = written && redate(written, { start: day, end: day });
  return moved?.edits ?? [{ range: date?.range ?? valueRange, newText: dayInForm(analysis, lines, day) }];
}

function startKey(plan: Plan): string {
  const language = plan.wording.language();
  const words = builtInWords.find((each) => each.language === language)?.fields?.start;
  return words?.[0] ?? 'Start';
}

/** Below the field that stands last, written as it is; else below the heading in bold type, else as plain text. */
function* candidates(
  anchor: Container,
  plan: Plan,
  lines: readonly string[],
  key: string,
  date: string,
): Generator<TextEdit> {
  const last = blockOf(fieldsOf(anchor, plan)).at(-1);
  if (last) {
    const like = likeField(last, lines, key, date);
    if (like) yield like;
  }
  const heading = anchor === plan.root ? plan.titleRange : anchor.titleRange;
  const line = heading ? lastLineOfHeading(heading.startLine, lines) : frontMatterEnd(lines) - 1;
  const end = (lines[line] ?? '').length;
  for (const field of [`**${key}:** ${date}`, `${key}: ${date}`]) {
    const isFollowed = (lines[line + 1] ?? '').trim() !== '';
    const behind = isFollowed || line + 1 >= lines.length ? '\n' : '';
    yield line < 0
      ? { range: rangeOnLine(0, 0, 0), newText: `${field}\n\n` }
      : { range: rangeOnLine(line, end, end), newText: `\n\n${field}${behind}` };
  }
}

/** Fields that stand on lines right below each other, the first ones. */
function blockOf(fields: readonly Field[]): readonly Field[] {
  const end = fields.findIndex(
    (field, index) => index > 0 && field.range.startLine > (fields[index - 1]?.range.startLine ?? 0) + 1,
  );
  return end < 0 ? fields : fields.slice(0, end);
}

/** Its own line with another key and value: `- **Owner**: Kim  ` and so on. Null where it shares its line. */
function likeField({ range, keyRange, valueRange }: Field, lines: readonly string[], key: string, date: string) {
  const line = lines[range.startLine] ?? '';
  const between = line.slice(keyRange.endCharacter, valueRange.startCharacter);
  const before = line.slice(0, keyRange.startCharacter);
  const behind = line.slice(valueRange.endCharacter);
  if (/[\p{L}\p{N}]/u.test(before.replace(/^\s*\d+[.)]/, '') + behind)) return null;
  const written = before + key + (between || ' ') + date + behind;
  const end = line.length;
  return { range: rangeOnLine(range.startLine, end, end), newText: `\n${written}` };
}

/** A heading of Setext's form has its line below. */
function lastLineOfHeading(line: number, lines: readonly string[]): number {
  return /^ {0,3}(?:=+|-+)\s*$/.test(lines[line + 1] ?? '') ? line + 1 : line;
}

/** Whether the text has one field more, a start on that day. Looks no further than it must. */
function isRead(edit: TextEdit, plan: Plan, lines: readonly string[], day: IsoDate): boolean {
  const end = edit.range.endLine + LINES_AROUND;
  const start = nearestHeading(lines, edit.range.startLine);
  const shown = lines.slice(start, end);
  const range = { ...edit.range, startLine: edit.range.startLine - start, endLine: edit.range.endLine - start };
  const after = splitLines(applyEdits(shown.join('\n'), [{ ...edit, range }])).lines;
  const fields = walk(parseLines(after, plan.wording.readWith).plan.root).filter((node) => node.kind === 'field');
  const starts = fields.filter(({ meaning, date }) => meaning === 'start' && date?.period.start === day);
  return starts.length > 0;
}

const LINES_AROUND = 40;

function nearestHeading(lines: readonly string[], line: number): number {
  for (let number = line; number > 0; number--) if (/^#{1,6}\s/.test(lines[number] ?? '')) return number;
  return 0;
}
