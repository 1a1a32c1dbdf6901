import type { CheckInLog } from '../plan/planRecords';

/** Whether a log is written from the top down, the newest entry first. */
export function isNewestFirst({ entries, blanks }: CheckInLog): boolean {
  const inTime = [...entries, ...blanks].sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  const [first] = inTime;
  const last = inTime.at(-1);
  return first !== undefined && last !== undefined && first.range.startLine > last.range.startLine;
}
