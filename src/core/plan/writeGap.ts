import type { Gap } from './plan';

/**
 * A gap's figure in the author's own characters: a true minus where there was one, a plus where the table writes one.
 *
 * @param value in the sign that the table is written in
 */
export function writeGap(value: number, { stated, table }: Gap): string {
  if (value < 0) return (stated?.text.includes('−') ? '−' : '-') + String(-value);
  const writesPlus = table.rows.some((row) => row.stated?.text.includes('+'));
  return value > 0 && writesPlus ? `+${value}` : String(value);
}
