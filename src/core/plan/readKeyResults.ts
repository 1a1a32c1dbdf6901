import { plainText } from '../text/plainText';
import { byRange, sameRange } from '../text/range';
import { readStatus } from '../values/status';
import { columnMeanings, normalizeWord, type Vocabulary } from '../vocabulary/vocabulary';
import type { Building, ContainerDraft, Draft, HolderDraft } from './draft';
import { isContainer } from './draft';
import { addFigure, figureNamed, isLowerBetter, newFigures, type PieceOfLine } from './keyResultFigures';
import { addLabelledFigures, addWordedFigures, labelledPieces } from './keyResultText';
import type { Container, Item, KeyResultFigures, Milestone, PlanNode, Task } from './plan';
import { isContainerNode, ownerGoal, walk } from './queries';
import { stateOfStatus } from './stateOfStatus';

/** Gives every key result the figures that its words and what stands below it tell. Rows of tables have theirs already. */
export function readKeyResults(building: KeyResultBuilding): void {
  for (const milestone of building.milestones) {
    const { keyResult } = milestone;
    if (keyResult) milestone.keyResult = completed(milestone, keyResult, building);
  }
}

type KeyResultBuilding = Pick<Building, 'milestones' | 'lines' | 'vocabulary'>;

function completed(
  milestone: Draft<Milestone>,
  known: KeyResultFigures,
  building: KeyResultBuilding,
): KeyResultFigures {
  const { vocabulary } = building;
  const figures: Draft<KeyResultFigures> = { ...known };
  const isRow = known.baseline !== null || known.target !== null || known.current !== null;
  const lines = linesOf(milestone, building.lines);
  const [first] = lines;
  for (const line of lines) addLabelledFigures(figures, line, vocabulary);
  for (const child of childrenOfKeyResult(milestone)) {
    if (child.kind === 'item') {
      const line = pieceAt(child.textRange, building.lines);
      addLabelledFigures(figures, line, vocabulary);
    }
    const figure = child.kind === 'field' ? figureNamed(child.key, vocabulary) : null;
    if (child.kind === 'field' && figure !== null) {
      addFigure(figures, figure, pieceAt(child.valueRange, building.lines), vocabulary);
    }
    if (child.kind === 'field' && child.meaning === 'owner') {
      figures.owner ??= { text: child.value, range: child.valueRange, measure: null };
    }
  }
  if (first && !isRow) addWordedFigures(figures, withoutLabel(first, milestone), vocabulary);
  if (first && milestone.status === null && milestone.box === null) addStatus(milestone, first, vocabulary);
  figures.lowerIsBetter = isLowerBetter(figures, milestone.text, vocabulary);
  return figures;
}

/** `KR1: … (Current: 40%, Status: at risk)`. */
function addStatus(milestone: Draft<Milestone>, line: PieceOfLine, vocabulary: Vocabulary): void {
  for (const { key, piece } of labelledPieces(line)) {
    if (!columnMeanings(vocabulary, key).includes('status')) continue;
    const reading = readStatus(piece.text, vocabulary);
    if (!reading) continue;
    const range = { startLine: piece.line, startCharacter: piece.start, endLine: piece.line };
    const endCharacter = piece.start + piece.text.length;
    milestone.status = { status: reading.status, text: plainText(piece.text), range: { ...range, endCharacter } };
    milestone.state ??= stateOfStatus(reading.status);
    return;
  }
}

/** Behind `KR1:`. */
function withoutLabel(line: PieceOfLine, { id }: Draft<Milestone>): PieceOfLine {
  const label = id === null ? null : /^[^:：—–]{0,30}?\d[*_]{0,2}\s?(?:[:：—–]|-(?=\s))[\s*_]{0,4}/.exec(line.text);
  const length = label?.[0].length ?? 0;
  return { line: line.line, start: line.start + length, text: line.text.slice(length) };
}

/** What is nested in an item; what stands below a heading or bold line that names the key result. */
function childrenOfKeyResult(milestone: Draft<Milestone>): readonly PlanNode[] {
  const { parent } = milestone;
  return parent && isContainer(parent as HolderDraft) && isNamedBy(parent as Container, milestone)
    ? (parent as Container).children
    : milestone.children;
}

function isNamedBy(container: Container, milestone: Draft<Milestone>): boolean {
  return sameRange(container.titleRange, milestone.range);
}

/** Its text and, in a list, the further lines of the same paragraph. */
function linesOf(milestone: Draft<Milestone>, lines: readonly string[]): PieceOfLine[] {
  const first = pieceAt(milestone.textRange, lines);
  if (milestone.inTable) return [first];
  const below = milestone.children[0];
  const end = below ? below.range.startLine - 1 : milestone.range.endLine;
  const pieces = [first];
  for (let line = first.line + 1; line <= end; line++) pieces.push({ line, start: 0, text: lines[line] ?? '' });
  return pieces;
}

function pieceAt(range: Milestone['range'], lines: readonly string[]): PieceOfLine {
  const line = lines[range.startLine] ?? '';
  const end = range.endLine === range.startLine ? range.endCharacter : line.length;
  return { line: range.startLine, start: range.startCharacter, text: line.slice(range.startCharacter, end) };
}

/**
 * Once the tree stands: below a goal each item of a list called `Key Results` is one. In a document that speaks of objectives and key results
 * what stands above such a list is an objective, though it does not say so. Elsewhere (papers have key results, too) they
 * stay what they are.
 */
export function readKeyResultGroups(building: GroupBuilding): void {
  const nodes = walk(building.root as Container);
  const groups = nodes.filter((node) => isKeyResultGroup(node, building.vocabulary));
  if (groups.length === 0) return;
  const isAboutThem = nodes.some((node) => isContainerNode(node) && speaksOfKeyResults(node.text, building.vocabulary));
  const before = building.milestones.length;
  const converted = new Set<unknown>();
  for (const group of groups as (ContainerDraft | Draft<Item>)[]) {
    const above = group.parent as ContainerDraft | null;
    if (!ownerGoal(group as Item) && isAboutThem && above && isUnnamed(above)) {
      above.kind = 'goal';
      building.goals.push(above);
    }
    if (ownerGoal(group as Item)) convertItems(group, building, converted);
  }
  if (building.milestones.length === before) return;
  const tasks = building.tasks.filter((task) => !converted.has(task));
  building.tasks.length = 0;
  for (const task of tasks) building.tasks.push(task);
  building.milestones.sort(byRange);
  building.goals.sort(byRange);
}

type GroupBuilding = Pick<Building, 'root' | 'vocabulary' | 'milestones' | 'goals' | 'tasks'>;

/** A heading `Key Results`, or an item of these words with a list below it. */
export function isKeyResultGroup(node: PlanNode, vocabulary: Vocabulary): boolean {
  if (isContainerNode(node)) {
    return node.role === 'keyResult' && vocabulary.headingGroups.get(normalizeWord(node.text)) === 'keyResult';
  }
  if (node.kind !== 'item' || node.children.length === 0 || node.text.length > 40) return false;
  return vocabulary.headingGroups.get(normalizeWord(node.text)) === 'keyResult';
}

function isUnnamed(container: ContainerDraft): boolean {
  return container.kind === 'section' && container.form === 'heading' && container.level > 1 && container.role === null;
}

/** `Objectives and Key Results - Q1`, `Team OKRs`. */
function speaksOfKeyResults(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 120) return false;
  if (/(?<![A-Za-z])OKRs?(?![A-Za-z])/.test(text)) return true;
  const words = normalizeWord(text);
  if (vocabulary.headingGroups.get(words) === 'keyResult') return false;
  const has = (map: ReadonlyMap<string, string>, role: string) =>
    [...map].some(([word, each]) => each === role && word.length > 3 && words.includes(word));
  return has(vocabulary.headingWords, 'objective') && has(vocabulary.headingGroups, 'keyResult');
}

function convertItems(group: ContainerDraft | Draft<Item>, building: GroupBuilding, converted: Set<unknown>): void {
  // Beside a table of key results, lists tell of something else.
  if (group.children.some((child) => child.kind === 'milestone' && child.inTable)) return;
  for (const [index, child] of group.children.entries()) {
    if (child.kind === 'item' || child.kind === 'task') {
      const milestone = milestoneOf(child);
      group.children[index] = milestone as Milestone;
      building.milestones.push(milestone);
      if (child.kind === 'task') converted.add(child);
    } else if (isContainerNode(child) && child.kind === 'section' && child.form === 'boldLine') {
      const { titleRange, period, relative, title } = child;
      const holder = child as ContainerDraft;
      const of = { textRange: titleRange, range: titleRange, period, relative, text: title };
      const milestone = { fields: [], children: [], parent: child, keyResult: newFigures(), ...NOTHING, ...of };
      holder.children.unshift(milestone);
      building.milestones.push(milestone);
    }
  }
}

const NOTHING = { kind: 'milestone', id: null, state: null, box: null, status: null, inTable: false } as const;

function milestoneOf(child: Item | Task): Draft<Milestone> {
  const { text, textRange, range, period, children, parent } = child;
  const own = child.kind === 'task' ? { state: child.state, box: child.box, status: child.status } : {};
  const milestone: Draft<Milestone> = {
    text,
    textRange,
    range,
    period,
    relative: child.kind === 'task' ? child.relative : null,
    fields: child.kind === 'task' ? [...child.fields] : [],
    children: [...children],
    parent,
    keyResult: newFigures(),
    ...NOTHING,
    ...own,
  };
  for (const grandchild of children) (grandchild as { parent: PlanNode | null }).parent = milestone as Milestone;
  return milestone;
}
