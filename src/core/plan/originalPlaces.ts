import type { TextRange } from '../text/range';
import type { RepairedLines } from '../text/repairedLines';
import type { PlanRow } from './plan';

/** Moves every range of what was read from repaired lines to where it stands in the text as it is. */
export function moveToOriginal(parsed: object, { isRepaired, toOriginal }: RepairedLines): void {
  const seen = new Set<object>();
  const pending: object[] = [parsed];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (isRange(value)) {
      // Most ranges stand on lines as they were: not even worth remembering.
      if (!isRepaired(value.startLine) && (value.endLine === value.startLine || !isRepaired(value.endLine))) return;
      if (seen.has(value)) return;
      value.startCharacter = toOriginal(value.startLine, value.startCharacter);
      value.endCharacter = toOriginal(value.endLine, value.endCharacter);
    } else if (seen.has(value) || isRowElsewhere(value, isRepaired)) return;
    else pending.push(value);
    seen.add(value);
  };
  for (let value = pending.pop(); value; value = pending.pop()) {
    for (const key in value) visit((value as Record<string, unknown>)[key]);
  }
}

/** Rows of tables are most of a plan: all that one holds stands on its line. */
function isRowElsewhere(value: object, isRepaired: RepairedLines['isRepaired']): boolean {
  const { cells, line } = value as Partial<PlanRow>;
  return cells !== undefined && line !== undefined && !isRepaired(line);
}

type Movable = { -readonly [K in keyof TextRange]: TextRange[K] };

function isRange(value: object): value is Movable {
  // Read, not asked for with `in`: that is slow where all kinds of objects come by.
  const { startLine, startCharacter, endLine, endCharacter } = value as Partial<Movable>;
  return startCharacter !== undefined && endCharacter !== undefined && startLine !== undefined && endLine !== undefined;
}
