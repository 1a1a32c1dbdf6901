import { rangeOfId } from '../analysis/idDefinitions';
import { type IdPlace, idAt, isDefinition, placesOfIds } from '../analysis/idPlaces';
import { idSeries } from '../analysis/idSeries';
import { dependencyPlaces, referencesIn } from '../analysis/references';
import type { Plan, PlanCell, PlanTable } from '../plan/plan';
import { sectionAt } from '../plan/planSection';
import { contains, sameRange, type TextPosition, type TextRange } from '../text/range';
import { normalizeWord } from '../vocabulary/vocabulary';

/** Where what stands at a position is given its id: `M5`, `KR1.2`, or `Goal 2` in a place of references. */
export function definitionsAt(plan: Plan, lines: readonly string[], position: TextPosition): readonly TextRange[] {
  const place = idAt(plan, lines, position);
  if (place) return place.definitions.map((definition) => rangeOfId(definition, lines) ?? definition.range);
  const { line } = position;
  const section = sectionAt(plan.reading.sections, line);
  const places = section ? dependencyPlaces(section) : new Map();
  const reference = referencesIn([lines[line] ?? ''], places, line, plan.words).find(
    ({ start, text }) => start <= position.character && position.character <= start + text.length,
  );
  const defined = reference && idSeries(plan).get(reference.key)?.ids.get(reference.number);
  return defined ? [defined.range] : [];
}

/** All places of the id at a position; those where it is given to something only if asked for. */
export function referencesAt(
  plan: Plan,
  lines: readonly string[],
  position: TextPosition,
  { definitions }: { readonly definitions: boolean },
): readonly TextRange[] {
  const place = idAt(plan, lines, position);
  if (!place) return [];
  return placesOf(place, plan, lines)
    .filter((each) => definitions || !isDefinition(each, lines))
    .map(({ range }) => range);
}

/** All places of the id or the skill at a position; `isDefinition` parts what names a thing from what speaks of it. */
export function highlightsAt(
  plan: Plan,
  lines: readonly string[],
  position: TextPosition,
): readonly { readonly range: TextRange; readonly isDefinition: boolean }[] {
  const place = idAt(plan, lines, position);
  if (place) {
    const places = placesOf(place, plan, lines);
    return places.map((each) => ({ range: each.range, isDefinition: isDefinition(each, lines) }));
  }
  return placesOfSkill(plan, position).map((range) => ({ range, isDefinition: false }));
}

function placesOf(place: IdPlace, plan: Plan, lines: readonly string[]): IdPlace[] {
  return placesOfIds(plan, lines, (id) => id === place.id).filter(({ scope }) => scope === place.scope);
}

/** The rows of one skill in all tables, what was improved and what is planned included; empty for what is in no gap table. */
function placesOfSkill({ gapTables, tables }: Plan, position: TextPosition): readonly TextRange[] {
  const rows = gapTables.flatMap((table) => table.rows);
  const isHere = ({ range }: { readonly range: TextRange }) => contains(range, position);
  const gap = rows.find(({ nameRange }) => contains(nameRange, position));
  const name = normalizeWord(gap?.name ?? tables.filter(isHere).flatMap(nameCells).find(isHere)?.source ?? '');
  const own = rows.filter((row) => normalizeWord(row.name) === name).map(({ nameRange }) => nameRange);
  if (name === '' || own.length === 0) return [];
  const cells = tables.flatMap(nameCells).filter(({ source }) => normalizeWord(source) === name);
  const named = cells.map(({ range }) => range);
  const all = [...own, ...named.filter((range) => !own.some((each) => sameRange(each, range)))];
  return all.sort((a, b) => a.startLine - b.startLine);
}

function nameCells({ columns, rows }: PlanTable): PlanCell[] {
  const column = columns.findIndex(({ meaning }) => meaning === 'name');
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}
