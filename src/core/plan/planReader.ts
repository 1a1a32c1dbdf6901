import { type Configuration, DEFAULT_CONFIGURATION } from '../configuration/configuration';
import type { Block } from '../syntax/block';
import { readBlocks } from '../syntax/readBlocks';
import { once } from '../text/once';
import { rangeOnLine } from '../text/range';
import { type RepairedLines, repairLines } from '../text/repairedLines';
import type { Vocabulary } from '../vocabulary/vocabulary';
import { type Assembling, assembleSections } from './assembleSections';
import { addOutline, beginsRight, bodyOf, cutSections, newSection } from './cutSections';
import { dayFirstIn, dayFirstOf, definitionsIn, isUndecided } from './dateHabits';
import { type ContainerDraft, newContainer } from './draft';
import { type DocumentStyle, styleOf } from './markHeadings';
import { mergeSections, needsMerging } from './mergeSections';
import { moveSections } from './moveSection';
import { moveToOriginal } from './originalPlaces';
import type { ParsedPlan, ParseOptions } from './parsePlan';
import { newPlanState, type PlanState, planOf, withReading } from './planOf';
import { type HeadingFact, indexOfSection, type PlanSection, type SharedContext } from './planSection';
import { type BeforeChange, readInPlace } from './readInPlace';
import { readKeyResults } from './readKeyResults';
import { type OwnOptions, type ReadOwnOptions, rememberOwnOptions } from './readOwnOptions';
import { readPartInPlace } from './readPartInPlace';
import { readSection } from './readSection';
import { languageOfText } from './wording';

/**
 * Reads the plan in a text, and after an edit only what the edit concerns: the sections whose lines changed, and those
 * that need something from them. A plan that it gave before is moved along: it is not the plan of the old text any more.
 */
export class PlanReader {
  readonly #lines: readonly string[];
  #lineCount: number;
  /** Null: nothing is known, or nothing that outlasts an edit. */
  #sections: PlanSection[] | null = null;
  #bodyStart = 0;
  #shared: SharedContext | null = null;
  #stamp = 0;
  #root: ContainerDraft = newRoot();
  /** What the sections have been looked over as. */
  #style: DocumentStyle = 'markdown';
  #linesOfPart: number;
  /** What containers that go on in several parts were in the end. */
  readonly #keys = new WeakMap<ContainerDraft, string>();
  #state: PlanState = newPlanState();
  /**
   * The sections that are not as they were put in their place at the last reading, with what was known of them then, or null
   * for new ones; all null: any may be.
   */
  #unplaced: Map<PlanSection, BeforeChange | null> | null = null;
  /** Whether these are other sections than at the last reading. */
  #isCutAnew = false;
  /** Whose key results are to be read once all is in its place. */
  #justRead: PlanSection[] = [];
  /** By how many lines what stands below the one changed section has moved since then. */
  #movedBy = 0;
  /** Whether any has, also where it moved back: then several changed sections have moved each other. */
  #hasMoved = false;
  /** What was last read with. */
  #own: OwnOptions | null = null;
  readonly #vocabulary: Vocabulary;
  readonly #configuration: Configuration;
  readonly #readOwn: ReadOwnOptions;

  constructor(lines: readonly string[], { vocabulary, configuration, readOwn, linesOfPart }: ParseOptions) {
    this.#lines = lines;
    this.#lineCount = lines.length;
    this.#vocabulary = vocabulary;
    this.#configuration = configuration ?? DEFAULT_CONFIGURATION;
    this.#readOwn = readOwn ?? rememberOwnOptions();
    this.#linesOfPart = linesOfPart ?? LINES_OF_PART;
  }

  /** The lines that it was made with have others in the place of those from `startLine` to before `endLine`. */
  edit(startLine: number, endLine: number): void {
    const movedBy = this.#lines.length - this.#lineCount;
    this.#lineCount += movedBy;
    const sections = this.#sections;
    if (sections === null) return;
    let first = indexOfSection(sections, startLine);
    let last = indexOfSection(sections, endLine - 1);
    // Its heading may be none any more: then its lines belong to the section above.
    if (first > 0 && sections[first]?.startLine === startLine) first--;
    // What stands above the first heading, also where that is nothing, is cut along with it.
    if (sections[first]?.startLine === 0) first = 0;
    const before = this.#bodyStart;
    this.#bodyStart = this.#ownOptions().bodyStart;
    if (startLine < before || this.#bodyStart !== before) {
      first = 0;
      last = Math.max(last, indexOfSection(sections, Math.max(before, this.#bodyStart - movedBy)));
    }
    this.#movedBy += movedBy;
    this.#hasMoved ||= movedBy !== 0;
    this.#sections = this.#cutAnew(sections, first, last, { movedBy, startLine });
  }

  read(): ParsedPlan {
    const own = this.#ownOptions();
    if (this.#sections !== null) {
      moveSections(this.#sections);
      const inPlace = this.#readInPlace(this.#sections, own);
      if (inPlace) return inPlace;
      const parsed = this.#readSections(this.#sections, this.#lines, own);
      if (parsed !== null) return parsed;
    }
    this.#forget();
    const repaired = repairLines(this.#lines);
    if (repaired !== null) return this.#readRepaired(repaired);
    this.#bodyStart = own.bodyStart;
    this.#sections = this.#cutAll();
    return this.#readSections(this.#sections, this.#lines, own) as ParsedPlan;
  }

  #cutAll(): PlanSection[] {
    const cutting = { continues: false, isContinued: false, linesOfPart: this.#linesOfPart };
    return cutSections(this.#lines, this.#bodyStart, 0, this.#lines.length, cutting) as PlanSection[];
  }

  /** What is read of repaired lines is moved to where it stands: all of it, and once. */
  #readRepaired(repaired: RepairedLines): ParsedPlan {
    const own = this.#readOwn(repaired.lines, this.#configuration, this.#vocabulary);
    const whole = newSection(0, this.#lines.length, null);
    const { plan, configuration, problems } = this.#readSections([whole], repaired.lines, own) as ParsedPlan;
    const all = withReading({ ...plan }, { ...plan.reading, lines: this.#lines, isRepaired: true });
    moveToOriginal([all, problems], repaired);
    this.#forget();
    return { plan: all, configuration, problems };
  }

  /** Null where the text must be read as a whole: it has been through a wrong encoding. */
  #readSections(sections: readonly PlanSection[], lines: readonly string[], own: OwnOptions): ParsedPlan | null {
    this.#findStyle(sections, lines, own);
    for (const section of this.#unplaced?.keys() ?? sections) {
      if (!section.outline) this.#addOutline(section, lines, own);
      if (section.outline?.isBroken && lines === this.#lines) return null;
    }
    const shared = this.#share(sections, lines, own);
    let assembled = assembleSections(sections, this.#assembling(sections, lines, own, shared));
    if (typeof assembled === 'object') {
      for (const section of assembled.anew) {
        section.content = null;
        this.#unplaced?.set(section, null);
      }
      assembled = assembleSections(sections, this.#assembling(sections, lines, own, shared));
    }
    if (assembled === 'uncuttable') {
      this.#unplaced = null;
      this.#linesOfPart = Number.POSITIVE_INFINITY;
      this.#sections = this.#cutAll();
      return this.#readSections(this.#sections, lines, own);
    }
    const isMerged = needsMerging(sections);
    const whole = isMerged ? [mergeSections(sections, this.#root, shared, lines)] : sections;
    if (!isMerged) for (const section of this.#justRead) addKeyResults(section, lines, shared);
    this.#justRead = [];
    const context = { own, shared, lines, root: this.#root, state: this.#state, isRepaired: false, changed: null };
    const parsed = planOf(whole, context);
    this.#own = own;
    this.#unplaced = new Map();
    this.#isCutAnew = false;
    this.#movedBy = 0;
    this.#hasMoved = false;
    if (isMerged) this.#forget();
    return parsed;
  }

  /** Null where it takes a look at all sections. */
  #readInPlace(sections: readonly PlanSection[], own: OwnOptions): ParsedPlan | null {
    const lines = this.#lines;
    const shared = this.#shared;
    const unplaced = this.#unplaced;
    if (!unplaced || this.#isCutAnew || sections.length < 2) return null;
    if (!shared || !this.#own || !isSameReading(own, this.#own)) return null;
    if (shared.habits.isByLanguage || (this.#hasMoved && unplaced.size > 1)) return null;
    const changed = new Set<number>();
    const assembling = this.#assembling(sections, lines, own, shared);
    for (const [section, before] of unplaced) {
      if (!before) return null;
      const index = indexOfSection(sections, section.startLine);
      if (!section.continues && sections[index + 1]?.continues) return null;
      this.#addOutline(section, lines, own);
      const readAgain = section.continues ? readPartInPlace : readInPlace;
      const touched = readAgain(index, { ...before, movedBy: this.#movedBy }, sections, assembling);
      if (!touched) return null;
      for (const index of touched) changed.add(index);
    }
    for (const section of this.#justRead) addKeyResults(section, lines, shared);
    this.#justRead = [];
    unplaced.clear();
    this.#movedBy = 0;
    this.#hasMoved = false;
    const context = {
      own,
      shared,
      lines,
      root: this.#root,
      state: this.#state,
      isRepaired: false,
      changed: [...changed],
    };
    return planOf(sections, context);
  }

  #assembling(
    sections: readonly PlanSection[],
    lines: readonly string[],
    own: OwnOptions,
    shared: SharedContext,
  ): Assembling {
    const read: Assembling['read'] = (section, open, readWith) => {
      if (section.blocks === null) this.#addOutline(section, lines, own);
      section.content = readSection(section, { open, readWith, root: this.#root, lines });
      section.blocks = null;
      section.readWith = readWith;
      section.stamp = ++this.#stamp;
      section.version++;
      section.memory.forget();
      this.#justRead.push(section);
    };
    const year = once(() => yearOfTitle(sections));
    const unplaced = this.#unplaced && numbersOf(this.#unplaced.keys(), sections);
    return { root: this.#root, lines, shared, stamp: this.#stamp, unplaced, keys: this.#keys, year, read };
  }

  /** Where it is another than before, all is to be read as that. */
  #findStyle(sections: readonly PlanSection[], lines: readonly string[], own: OwnOptions): void {
    const isMarkdown = (section: PlanSection, index: number) => index > 0 && !section.continues;
    const hasHeading = (section: PlanSection) =>
      (section.outline?.style ?? styleOf(this.#blocksOf(section, lines, own), own.vocabulary)) === 'markdown';
    const style = sections.some(isMarkdown) || sections.some(hasHeading) ? 'markdown' : 'plain';
    if (style === this.#style) return;
    this.#style = style;
    this.#unplaced = null;
    for (const section of sections) {
      if (section.outline) Object.assign(section, { blocks: null, outline: null, content: null });
    }
  }

  #addOutline(section: PlanSection, lines: readonly string[], own: OwnOptions): void {
    addOutline(section, this.#blocksOf(section, lines, own), lines, own.vocabulary, this.#style);
  }

  #blocksOf(section: PlanSection, lines: readonly string[], { bodyStart }: OwnOptions): readonly Block[] {
    if (section.blocks) return section.blocks;
    return readBlocks(section.startLine === 0 ? bodyOf(lines, bodyStart) : lines, section.startLine, section.endLine);
  }

  /** The same object as long as it says the same. */
  #share(
    sections: readonly PlanSection[],
    lines: readonly string[],
    { configuration, vocabulary, start }: OwnOptions,
  ): SharedContext {
    const shown = dayFirstOf(sections);
    const isByLanguage = configuration.dateOrder === 'auto' && isUndecided(sections);
    const dayFirst = isByLanguage ? dayFirstIn(languageOfText(lines, this.#state.memory)) : shown;
    const definitions = sections.some(({ outline }) => outline?.hasDefinition)
      ? definitionsIn(sections, vocabulary)
      : NO_DEFINITIONS;
    const isPlainText = sections.every(({ outline }) => outline?.hasHeading === false);
    const known = this.#shared;
    const isSame =
      known !== null &&
      known.configuration === configuration &&
      known.vocabulary === vocabulary &&
      known.isPlainText === isPlainText &&
      known.habits.dayFirst === dayFirst &&
      known.habits.isByLanguage === isByLanguage &&
      JSON.stringify(known.start) === JSON.stringify(start) &&
      JSON.stringify([...known.habits.definitions]) === JSON.stringify([...definitions]);
    if (isSame) return known;
    this.#shared = { configuration, vocabulary, start, isPlainText, habits: { dayFirst, isByLanguage, definitions } };
    this.#unplaced = null;
    return this.#shared;
  }

  #ownOptions(): OwnOptions {
    return this.#readOwn(this.#lines, this.#configuration, this.#vocabulary);
  }

  /** Cuts the lines of some sections anew, and of as many further ones as what is open at their end swallows. */
  #cutAnew(sections: PlanSection[], first: number, last: number, edit: EditedLines): PlanSection[] {
    const { movedBy } = edit;
    const startLine = (sections[first] as PlanSection).startLine;
    let next = last + 1;
    for (let more = 1; ; more *= 2) {
      const endLine = next < sections.length ? (sections[next] as PlanSection).startLine + movedBy : this.#lines.length;
      const cut = cutSections(this.#lines, this.#bodyStart, startLine, endLine, {
        continues: sections[first]?.continues ?? false,
        isContinued: sections[next]?.continues ?? false,
        linesOfPart: this.#linesOfPart,
      });
      if (cut === null) {
        next = Math.min(sections.length, next + more);
        continue;
      }
      // What stands below a heading can make it the header of a table: then it belongs to the section above.
      if (first > 0 && !beginsRight(cut[0], this.#lines)) return this.#cutAnew(sections, first - 1, next - 1, edit);
      if (movedBy !== 0) for (const section of sections.slice(next)) move(section, movedBy);
      if (
        cut.length === next - first &&
        cut.every(({ continues }, index) => continues === sections[first + index]?.continues)
      ) {
        // The same sections with other lines: what is known of a heading stays while one writes below it.
        for (const [index, now] of cut.entries()) {
          const section = sections[first + index] as PlanSection;
          if (!isUntouched(section, now, edit)) this.#renew(section, now);
        }
        return sections;
      }
      this.#isCutAnew = true;
      const above = sections[first] as PlanSection;
      for (const section of sections.slice(first, next)) this.#unplaced?.delete(section);
      if (isUntouched(above, cut[0], edit)) cut[0] = above;
      for (const section of cut) this.#unplaced?.set(section, null);
      return [...sections.slice(0, first), ...cut, ...sections.slice(next)];
    }
  }

  #renew(section: PlanSection, { startLine, endLine, blocks }: PlanSection): void {
    const { content, outline } = section;
    if (content && outline && content.areKeyResultsRead) this.#unplaced?.set(section, { content, outline });
    else if (!this.#unplaced?.has(section)) this.#unplaced?.set(section, null);
    Object.assign(section, { startLine, endLine, blocks, movedBy: 0, outline: null, content: null });
  }

  #forget(): void {
    this.#sections = null;
    this.#unplaced = null;
    this.#isCutAnew = false;
    this.#justRead = [];
    this.#movedBy = 0;
    this.#hasMoved = false;
    this.#shared = null;
    this.#root = newRoot();
    this.#state = newPlanState();
  }
}

interface EditedLines {
  readonly startLine: number;
  /** How many lines there are more than before. */
  readonly movedBy: number;
}

/** One that was only cut again because the heading below it might have become a part of it. */
function isUntouched(section: PlanSection, now: PlanSection | undefined, { startLine }: EditedLines): boolean {
  return section.content !== null && section.endLine <= startLine && section.endLine === now?.endLine;
}

/** Read in far less time than anybody notices. */
const LINES_OF_PART = 10;

const NO_DEFINITIONS: SharedContext['habits']['definitions'] = new Map();

function newRoot(): ContainerDraft {
  return newContainer({ title: '', form: 'root', range: rangeOnLine(0, 0, 0) });
}

function move(section: PlanSection, by: number): void {
  section.startLine += by;
  section.endLine += by;
  section.movedBy += by;
  // Blocks know the lines that they were read from.
  section.blocks = null;
}

/** In the order of the text. */
function numbersOf(some: Iterable<PlanSection>, sections: readonly PlanSection[]): number[] {
  return Array.from(some, ({ startLine }) => indexOfSection(sections, startLine)).sort((a, b) => a - b);
}

function isSameReading(one: OwnOptions, other: OwnOptions): boolean {
  return (
    one.configuration === other.configuration &&
    one.vocabulary === other.vocabulary &&
    one.bodyStart === other.bodyStart &&
    JSON.stringify([one.isDeclared, one.status, one.start]) ===
      JSON.stringify([other.isDeclared, other.status, other.start])
  );
}

function addKeyResults({ content }: PlanSection, lines: readonly string[], { vocabulary }: SharedContext): void {
  if (!content || content.areKeyResultsRead) return;
  readKeyResults({ milestones: content.milestones, lines, vocabulary });
  content.areKeyResultsRead = true;
}

/** That of the first heading of level 1, or of the first one where it is alone on top. */
function yearOfTitle(sections: readonly PlanSection[]): number | null {
  let top = Number.POSITIVE_INFINITY;
  for (const { outline } of sections) {
    for (const { level, year } of outline?.headings ?? []) {
      if (level === 1) return year;
      top = Math.min(top, level);
    }
  }
  if (top === Number.POSITIVE_INFINITY) return null;
  const topmost = sections.flatMap(({ outline }, index) =>
    (outline?.headings ?? []).flatMap((heading): (HeadingFact & { readonly index: number })[] =>
      heading.level === top && !heading.isBoldLine ? [{ ...heading, index }] : [],
    ),
  );
  const [only] = topmost;
  if (topmost.length !== 1 || !only?.isOnTop) return null;
  return sections.slice(0, only.index).every(({ outline }) => outline?.isEmpty) ? only.year : null;
}
