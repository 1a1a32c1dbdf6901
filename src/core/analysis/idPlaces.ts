import type { Container, Plan } from '../plan/plan';
import { indexOfSection, type PlanSection } from '../plan/planSection';
import { ancestors, nodeAt } from '../plan/queries';
import { hiddenLines } from '../syntax/hiddenLines';
import { addTo } from '../text/addTo';
import { contains, rangeOnLine, sameRange, type TextPosition, type TextRange } from '../text/range';
import { withoutComments } from '../text/withoutComments';
import { type IdDefinition, idDefinitions, rangeOfId } from './idDefinitions';

/** An id that a plan defines, and one place where it is written. */
export interface IdPlace {
  readonly id: string;
  readonly range: TextRange;
  /** Within what it is unique; null for the whole document. */
  readonly scope: Container | null;
  /** In the order of the text; several where overviews tell it again. */
  readonly definitions: readonly IdDefinition[];
}

/** The id at a position, where this plan defines it: `M5`, `KR1.2`, `ACH-001`; null elsewhere, and in code. */
export function idAt(plan: Plan, lines: readonly string[], position: TextPosition): IdPlace | null {
  const { line } = position;
  const found = idsInLine(lines[line] ?? '', line).find(({ range }) => contains(range, position));
  const of = found && definitionsOf(plan, found.id);
  if (!found || !of || of.length === 0 || hiddenLines(lines).has(line)) return null;
  return resolved(plan, found, of);
}

/** Every id of the plan wherever it is written, in some of its lines or in all. */
export function placesOfIds(
  plan: Plan,
  lines: readonly string[],
  isWanted: (id: string) => boolean = () => true,
  { startLine, endLine } = { startLine: 0, endLine: lines.length },
): readonly IdPlace[] {
  const definitions = new Map<string, IdDefinition[]>();
  for (const definition of idDefinitions(plan)) {
    if (!isWanted(definition.id)) continue;
    addTo(definitions, definition.id, definition);
  }
  if (definitions.size === 0) return [];
  const { sections } = plan.reading;
  const places: IdPlace[] = [];
  for (let index = indexOfSection(sections, startLine); index < sections.length; index++) {
    const section = sections[index];
    if (!section || section.startLine >= endLine) break;
    for (const { line, id, start } of idsOf(section, lines)) {
      const of = definitions.get(id);
      const number = section.startLine + line;
      if (!of || number < startLine || number >= endLine) continue;
      const place = resolved(plan, { id, range: rangeOnLine(number, start, start + id.length) }, of);
      if (place) places.push(place);
    }
  }
  return places;
}

/** Kept until the lines of a section change; lines are those of the section. */
function idsOf(
  { startLine, endLine, version, memory }: PlanSection,
  lines: readonly string[],
): readonly { readonly id: string; readonly line: number; readonly start: number }[] {
  return memory.at(idsOf, [version], () => {
    const own = lines.slice(startLine, endLine);
    const found = own.flatMap((text, line) =>
      idsInLine(text, line).map(({ id, range }) => ({ id, line, start: range.startCharacter })),
    );
    // Fences and comments begin and end in one section.
    const hidden = found.length > 0 ? hiddenLines(own) : new Set();
    return found.filter(({ line }) => !hidden.has(line));
  });
}

/** Whether an id stands at the place where it is given to something. */
export function isDefinition({ range, definitions }: IdPlace, lines: readonly string[]): boolean {
  return definitions.some((definition) => {
    const own = rangeOfId(definition, lines);
    return own !== null && sameRange(own, range);
  });
}

interface IdInLine {
  readonly id: string;
  readonly range: TextRange;
}

/** Behind a dash or a slash only in lists such as `M3-M5` and `M1/M2`: anything else is a name or a path. */
const ID =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_.#]|(?<![A-Z]\d{1,4})[-/])(?:O\d{1,2}[.\-/ ]?KR\d{1,3}(?:[.-]\d{1,3})?|[A-Z]{1,8}-?\d{1,5}(?:\.\d{1,3})?)(?![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_]|[.-]\d)/gu;
/** `H2 2026` is half a year. */
const YEAR_BEHIND = /^\s?['’]?\d{2}/;
/** Where a link leads is for Markdown to know. */
const TARGET = /\]\([^()\s]{0,500}\)|<[a-z][a-z0-9+.-]{1,20}:[^<>\s]{0,500}>/gi;

function idsInLine(text: string, line: number): IdInLine[] {
  if (!/[A-Z]-?\d/.test(text)) return [];
  const targets = [...text.matchAll(TARGET)].map(({ index, 0: target }) => [index, index + target.length] as const);
  return [...withoutComments(text).matchAll(ID)]
    .filter(({ index, 0: id }) => {
      const isTarget = targets.some(([start, end]) => start <= index && index < end);
      return !isTarget && !(/^[HQ]\d$/.test(id) && YEAR_BEHIND.test(text.slice(index + id.length)));
    })
    .map(({ index, 0: id }) => ({ id, range: rangeOnLine(line, index, index + id.length) }));
}

function definitionsOf(plan: Plan, id: string): readonly IdDefinition[] {
  return idDefinitions(plan).filter((definition) => definition.id === id);
}

/** A plain `KR1` is that of the objective it stands below; outside of all it is clear only where there is one of them. */
function resolved(plan: Plan, { id, range }: IdInLine, all: readonly IdDefinition[]): IdPlace | null {
  const [first] = all;
  if (!first) return null;
  if (all.every(({ scope }) => scope === first.scope)) return { id, range, scope: first.scope, definitions: all };
  const node = nodeAt(plan, { line: range.startLine, character: range.startCharacter });
  const above = new Set<unknown>([node, ...ancestors(node)]);
  const definitions = all.filter(({ scope }) => scope !== null && above.has(scope));
  const scope = definitions[0]?.scope;
  return scope ? { id, range, scope, definitions } : null;
}
