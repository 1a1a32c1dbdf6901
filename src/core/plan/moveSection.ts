import type { TextRange } from '../text/range';
import type { PlanSection, SectionContent } from './planSection';

/** Moves all that stands in sections along with their lines. Whoever holds one of its nodes or ranges finds it moved. */
export function moveSections(sections: readonly PlanSection[]): void {
  // Found before any has moved: what is of another section stands in other lines as yet.
  for (const section of sections) if (section.movedBy !== 0) findPlaces(section);
  for (const section of sections) if (section.movedBy !== 0) moveSection(section);
}

function findPlaces(section: PlanSection): void {
  const { content, startLine, endLine, movedBy } = section;
  if (content) content.placed ??= placedIn(section, content, startLine - movedBy, endLine - movedBy);
}

function moveSection(section: PlanSection): void {
  const { movedBy, content } = section;
  section.movedBy = 0;
  if (!content?.placed) return;
  const from = section.startLine - movedBy;
  const to = section.endLine - movedBy;
  content.filledEnd += movedBy;
  for (const event of content.events) {
    event.line += movedBy;
    event.filledEnd += movedBy;
  }
  const { ranges, others } = content.placed;
  for (let index = 0; index < ranges.length; index++) {
    const range = ranges[index] as Mutable<TextRange>;
    range.startLine += movedBy;
    range.endLine += movedBy;
  }
  for (const other of others) moveLines(other, movedBy, from, to);
}

/** What has a place in a section: found once, as a section may move with each key press. */
export interface PlacedInSection {
  readonly ranges: readonly TextRange[];
  /** What knows its lines in other ways. */
  readonly others: readonly Placed[];
}

function placedIn({ outline }: PlanSection, content: SectionContent, from: number, to: number): PlacedInSection {
  const ranges: TextRange[] = [];
  const others: Placed[] = [];
  // Events are moved by themselves; evidence counts its lines from the section's first.
  const seen = new Set<object>([content.events, ...(content.evidence ? [content.evidence] : [])]);
  const pending: object[] = [content, outline?.directives ?? []];
  const own = new Set<unknown>(content.nodes);
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (seen.has(value)) continue;
    seen.add(value);
    if (!Array.isArray(value)) {
      // A node of another section moves with that.
      if (isContainer(value) && !own.has(value)) continue;
      const place = value as Placed;
      if (place.startLine !== undefined && place.endLine !== undefined) {
        if (place.startLine >= from && place.startLine < to) ranges.push(place as TextRange);
      } else if (LINES.some((key) => place[key] !== undefined)) others.push(place);
    }
    const entries = value instanceof Map ? value.values() : value;
    if (value instanceof Map || value instanceof Set) {
      for (const each of entries as Iterable<unknown>) if (isObject(each)) pending.push(each);
      continue;
    }
    for (const key in value) {
      if (LEADING_OUT.has(key)) continue;
      const below = (value as Record<string, unknown>)[key];
      if (isObject(below)) pending.push(below);
    }
  }
  return { ranges, others };
}

type Mutable<Each> = { -readonly [Key in keyof Each]: Each[Key] };

/** What leads to what stands above, or to what has no place. */
const LEADING_OUT: ReadonlySet<string> = new Set(['parent', 'holder', 'words', 'reading', 'measure', 'placed']);

interface Placed {
  startLine?: number;
  endLine?: number;
  line?: number;
  headerLine?: number | null;
  separatorLine?: number | null;
}

const LINES = ['line', 'headerLine', 'separatorLine', 'endLine'] as const;

function moveLines(place: Placed, by: number, from: number, to: number): void {
  const isIn = (line: number | null | undefined): line is number =>
    line !== undefined && line !== null && line >= from && line < to;
  if (isIn(place.line)) place.line += by;
  if (isIn(place.headerLine)) place.headerLine += by;
  if (isIn(place.separatorLine)) place.separatorLine += by;
  // An unclosed fence ends where its section does.
  if (place.endLine !== undefined && place.endLine > from && place.endLine <= to) place.endLine += by;
}

function isContainer(value: object): boolean {
  return 'form' in value && 'children' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
