import type { IsoDate } from './isoDate';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');

/**
 * A day in the form in which another was written: `2026-06-15`, `2026/06/15`, `June 15, 2026`, `15 Jun 2026`,
 * `June 2026`, `2026-06`.
 *
 * @returns null for forms that cannot be told for certain (`06/05/2026`) or that are not of English
 */
export function formatDateLike(like: string, date: IsoDate): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  const numeric = /^\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?$/.exec(like);
  if (numeric) {
    const isPadded = /[-/.]0|[-/.]\d{2}(?:[-/.]|$)/.test(like);
    const parts = like.split(numeric[1] ?? '-').length === 3 ? [month, day] : [month];
    return [year, ...parts.map((part) => (isPadded ? part : String(Number(part))))].join(numeric[1]);
  }
  const words = new RegExp(`^(?:(\\d{1,2}) )?(${MONTH})(?: (\\d{1,2}))?(,?) (\\d{4})$`, 'i').exec(like);
  if (!words) return null;
  const [, dayBefore, name = '', dayBehind, comma = ''] = words;
  const full = MONTHS[Number(month) - 1] ?? '';
  const isShort = name.replace('.', '').length === 3 && name.toLowerCase() !== 'may';
  const newName = isShort ? full.slice(0, 3) + (name.endsWith('.') ? '.' : '') : full;
  const before = dayBefore ? `${Number(day)} ` : '';
  const behind = dayBehind ? ` ${Number(day)}` : '';
  return `${before}${newName}${behind}${comma} ${year}`;
}
