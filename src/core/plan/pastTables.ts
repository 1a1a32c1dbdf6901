import type { Draft, HolderDraft } from './draft';
import { containerOf, isContainer } from './draft';
import type { PlanTable } from './plan';

/**
 * Marks as history what stands below a heading of an earlier year than the plan's (`Analysis of the 2025 goals` in a plan
 * for 2026) and holds nothing that one still works on. Reviews keep their tables: they may be logs.
 *
 * @param tables of no known kind, or marked before
 */
export function markPastTables(tables: readonly PlanTable[], year: number | null): void {
  for (const table of tables) {
    const yearAbove = year === null ? null : yearOfHeading(table.parent as HolderDraft);
    (table as Draft<PlanTable>).kind = year !== null && yearAbove !== null && yearAbove < year ? 'history' : 'other';
  }
}

const LONGEST_HEADING = 200;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** The latest that the nearest heading with a year names: `2025-2026` is not over in 2026. */
function yearOfHeading(parent: HolderDraft): number | null {
  let current: HolderDraft | null = containerOf(parent);
  while (current) {
    if (!isContainer(current) || current.kind !== 'section' || current.role === 'review') return null;
    const years = [...current.text.slice(0, LONGEST_HEADING).matchAll(YEAR)].map(([year]) => Number(year));
    if (years.length > 0) return Math.max(...years);
    current = current.parent as HolderDraft | null;
  }
  return null;
}
