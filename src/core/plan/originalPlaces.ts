import type { TextRange } from '../text/range';
import type { RepairedLines } from '../text/repairedLines';
import type { PlanRow } from './plan';

/** Moves every range of what was read from repaired lines to where it stands in the text as it is. */
export function moveToOriginal(parsed: object, { isRepaired, toOriginal }: RepairedLines): void {
  const seen = new Set<object>([parsed]);
  const pending: object[] = [parsed];
  for (let value = pending.pop(); value; value = pending.pop()) {
    for (const child of Array.isArray(value) ? value : Object.values(value)) {
      if (typeof child !== 'object' || child === null) continue;
      if (isRange(child)) {
        // Most ranges stand on lines as they were: not even worth remembering.
        if (!isRepaired(child.startLine) && !isRepaired(child.endLine)) continue;
        if (seen.has(child)) continue;
        child.startCharacter = toOriginal(child.startLine, child.startCharacter);
        child.endCharacter = toOriginal(child.endLine, child.endCharacter);
      } else if (seen.has(child) || isRowElsewhere(child, isRepaired)) continue;
      else pending.push(child);
      seen.add(child);
    }
  }
}

/** Rows of tables are most of a plan: all that one holds stands on its line. */
function isRowElsewhere(value: object, isRepaired: RepairedLines['isRepaired']): boolean {
  return 'cells' in value && !isRepaired((value as PlanRow).line);
}

type Movable = { -readonly [K in keyof TextRange]: TextRange[K] };

function isRange(value: object): value is Movable {
  return 'startCharacter' in value && 'endCharacter' in value && 'startLine' in value && 'endLine' in value;
}
