const LEVELS = ['None', 'Beginner', 'Competent', 'Proficient', 'Expert'];
const PRIORITIES = ['High', 'Medium', 'Low'];
const GAPS_PER_TABLE = 50;
const WEEKS_PER_GOAL = 9;

/** A plan with so many rows of gaps, and so many goals and weeks with days of their own. */
export function largePlan({ gaps, dated }: { readonly gaps: number; readonly dated: number }): string {
  const lines = ['# Large Plan 2026', '', '**Start:** 2026-01-05', ''];
  for (let row = 0; row < gaps; row++) {
    if (row % GAPS_PER_TABLE === 0) {
      lines.push(
        '',
        `## Field ${row / GAPS_PER_TABLE + 1}`,
        '',
        '| Skill | Current | Required | Priority |',
        '|---|---|---|---|',
      );
    }
    const current = LEVELS[row % 4];
    // Each table has fewer gaps than the one before, so that an edit does not change their order.
    const isMet = row % GAPS_PER_TABLE > GAPS_PER_TABLE - 4 * Math.floor(row / GAPS_PER_TABLE);
    const required = LEVELS[isMet ? row % 4 : Math.min(4, (row % 4) + 1 + (row % 2))];
    lines.push(`| Skill ${row + 1} | ${current} | ${required} | ${PRIORITIES[row % 3]} |`);
  }
  for (let item = 0; item < dated; item++) {
    const week = item % (WEEKS_PER_GOAL + 1);
    const goal = Math.floor(item / (WEEKS_PER_GOAL + 1)) + 1;
    if (week === 0) {
      lines.push('', `## Goal ${goal}: Reach ${goal} (Q${(goal % 4) + 1} ${2026 + (goal % 3)})`, '');
      lines.push('| Week | Task | Status |', '|---|---|---|');
    } else lines.push(`| ${week} | Step ${goal}.${week} | [${item % 3 === 0 ? 'x' : ' '}] |`);
  }
  return `${lines.join('\n')}\n`;
}
