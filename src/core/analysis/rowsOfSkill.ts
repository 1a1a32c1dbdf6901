import type { Gap, Plan } from '../plan/plan';
import { isHistory } from '../plan/queries';
import { normalizeWord } from '../vocabulary/vocabulary';
import { isOfSameTime, pairOf, skillsOf, tablesOfOthers } from './levelConflicts';

/**
 * The open rows that state the current level of one and the same skill, this one among them, in the order of the text:
 * no history, no table of other people or of another time, and of the same family of levels.
 */
export function rowsOfSkill(plan: Plan, gap: Gap): readonly Gap[] {
  if (isHistory(gap.table)) return [gap];
  const skills = skillsOf(plan);
  const rows = skills.get(normalizeWord(gap.name)) ?? [];
  const others = tablesOfOthers([...skills.values()]);
  const same = rows.filter(
    (row) =>
      row === gap ||
      (row.current.reading?.family === gap.current.reading?.family &&
        isOfSameTime(row, gap) &&
        !others.has(pairOf(row, gap)) &&
        !others.has(pairOf(gap, row))),
  );
  return same.includes(gap) ? same : [gap, ...same];
}
