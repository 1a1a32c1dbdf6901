import type { Analysis } from '../analysis/analysis';
import { redate, writtenDate } from '../plan/redate';
import type { IsoDate } from '../values/isoDate';

/** A day as the plan writes its days: like its last update, else like the first day that it names; else `2026-06-15`. */
export function dayInForm({ plan, freshness, periods }: Analysis, lines: readonly string[], day: IsoDate): string {
  const updated = freshness?.field.date;
  const others = periods.map(({ range, start, end }) => ({ range, start, end }));
  const named = updated ? [{ range: updated.range, ...updated.period }, ...others] : others;
  for (const { range, start, end } of named) {
    if (start === null || end === null || start !== end) continue;
    const written = writtenDate(range, { start, end }, plan.wording, lines);
    const text = written && redate(written, { start: day, end: day })?.text;
    if (text) return text;
  }
  return day;
}
