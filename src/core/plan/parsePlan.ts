import { type Configuration, DEFAULT_CONFIGURATION } from '../configuration/configuration';
import { readBlocks } from '../syntax/readBlocks';
import { splitLines } from '../text/lines';
import { compareRanges } from '../text/range';
import { repairLines } from '../text/repairedLines';
import { builtInVocabulary, type Vocabulary } from '../vocabulary/vocabulary';
import { buildPlan } from './buildPlan';
import { detectPlan } from './detectPlan';
import type { Building, ContainerDraft, Draft } from './draft';
import { moveToOriginal } from './originalPlaces';
import { markPastTables } from './pastTables';
import type { Container, Field, GapTable, Milestone, Plan, Problem, Task } from './plan';
import { isContainerNode, walk } from './queries';
import { readDirectives } from './readDirectives';
import { type ReadOwnOptions, readOwnOptions } from './readOwnOptions';
import { readRecords } from './readRecords';
import { resolveGaps } from './resolveGaps';
import { Wording } from './wording';
import { yearIn } from './yearIn';

export interface ParseOptions {
  /** Of the configuration: see `vocabularyFor`. */
  readonly vocabulary: Vocabulary;
  /** Of the settings and `.planmark.yaml`; the text's own front matter comes on top. */
  readonly configuration?: Configuration;
  /** How front matter is read: see `rememberOwnOptions`. */
  readonly readOwn?: ReadOwnOptions;
}

export interface ParsedPlan {
  readonly plan: Plan;
  /** As it holds for this text, its front matter included. */
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
}

/** Reads a text. Never throws: broken text gives a plan and its problems, with ranges in the text as it is. */
export function parsePlan(text: string, options: ParseOptions = { vocabulary: builtInVocabulary() }): ParsedPlan {
  return parseLines(splitLines(text).lines, options);
}

/** The same for a text that is already cut into lines without endings. */
export function parseLines(lines: readonly string[], options: ParseOptions): ParsedPlan {
  const repaired = repairLines(lines);
  if (repaired === null) return parseRepaired(lines, options);
  const parsed = parseRepaired(repaired.lines, options);
  moveToOriginal([parsed.plan, parsed.problems], repaired);
  return parsed;
}

function parseRepaired(lines: readonly string[], options: ParseOptions): ParsedPlan {
  const { configuration = DEFAULT_CONFIGURATION, vocabulary, readOwn = readOwnOptions } = options;
  const own = readOwn(lines, configuration, vocabulary);
  const blocks = readBlocks(bodyOf(lines, own.bodyStart));
  const building = buildPlan(blocks, lines, own);
  building.problems.unshift(...own.problems);
  const scale = resolveGaps(building);
  const detection = detectPlan(building, own.isDeclared);
  const title = findTitle(building);
  const year = building.year ?? yearIn(title?.text ?? '');
  markPastTables(building.tables, year);
  const plan: Plan = {
    title: title?.text ?? null,
    titleRange: title?.titleRange ?? null,
    detection,
    root: building.root as Container,
    fields: planFields(building.root as Container, title as Container | null),
    goals: building.goals as Container[],
    phases: building.phases as Container[],
    milestones: building.milestones as Milestone[],
    tasks: building.tasks as Task[],
    boxes: building.boxes.sort((a, b) => compareRanges(a.range, b.range)),
    gapTables: building.gapTables.map(({ table }: { table: Draft<GapTable> }) => table as GapTable),
    tables: building.tables,
    scale,
    definitions: building.definitions,
    // Its front matter's word, else its title's (`Plan 2025 (Completed)`), else that of a field above all headings.
    status: own.status ?? title?.status ?? building.root.status,
    start: own.start,
    year,
    directives: readDirectives(lines, blocks),
    lineCount: lines.length,
    wording: new Wording(building),
    ...readRecords(building),
  };
  return { plan, configuration: own.configuration, problems: building.problems };
}

/** What is to be read as Markdown; lines keep their numbers and characters their places. */
function bodyOf(lines: readonly string[], bodyStart: number): readonly string[] {
  if (bodyStart === 0 && lines[0]?.startsWith('\uFEFF') !== true) return lines;
  return lines.map((line, number) => (number < bodyStart ? '' : number === 0 ? line.replace(/^\uFEFF/, ' ') : line));
}

/**
 * The container that names the document: its heading of level 1, or a single one on top. A document without one (an
 * article in front of its plan) is named by that topmost heading below which most of the plan stands.
 */
function findTitle(building: Building): ContainerDraft | null {
  const headings = building.root.children.filter(
    (node) => isContainerNode(node) && (node.form === 'heading' || node.form === 'plainHeading'),
  ) as ContainerDraft[];
  const first = headings.find((heading) => heading.level === 1);
  if (first) return first;
  let best: ContainerDraft | null = null;
  let most = 0;
  for (const heading of headings) {
    const weight = walk(heading as Container).filter(
      (node) => node.kind === 'goal' || node.kind === 'milestone' || node.kind === 'task' || node.kind === 'gapTable',
    ).length;
    if (weight > most || best === null) [best, most] = [heading, weight];
  }
  return best;
}

/** Fields above the first heading below the title. */
function planFields(root: Container, title: Container | null): readonly Field[] {
  return title && title.parent === root ? [...root.fields, ...title.fields] : root.fields;
}
