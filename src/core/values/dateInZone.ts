import { type IsoDate, isoDate } from './isoDate';

/** The calendar day of an instant in an IANA time zone; null: in the machine's own. @throws RangeError: no such zone. */
export function dateInZone(instant: Date, timeZone: string | null): IsoDate {
  if (timeZone === null) return isoDate(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
  const options = { timeZone, calendar: 'gregory', numberingSystem: 'latn' } as const;
  const format = new Intl.DateTimeFormat('en', { ...options, year: 'numeric', month: 'numeric', day: 'numeric' });
  const part = (type: string) => Number(format.formatToParts(instant).find((each) => each.type === type)?.value);
  return isoDate(part('year'), part('month'), part('day'));
}
