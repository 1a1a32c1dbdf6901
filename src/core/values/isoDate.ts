/** A calendar day as `YYYY-MM-DD`, years 0001 to 9999. Without a time zone; compares with `<`. */
export type IsoDate = string;

/** Strict: `2026-06-15` and nothing else; null for a day that does not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  return isValid(Number(match[1]), Number(match[2]), Number(match[3])) ? text : null;
}

/** Month and day are 1-based. */
export function isValid(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** Throws RangeError for a day that does not exist. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  if (!isValid(year, month, day)) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return format(year, month, day);
}

/** 28 to 31. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** A day that the target month lacks becomes its last: 2026-01-31 plus one month is 2026-02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return format(year, month, Math.min(dayOf(date), lastDayOfMonth(year, month)));
}

/** `to − from`: positive when `to` is later. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function isoWeekday(date: IsoDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The ISO 8601 week a day lies in; its year may differ from the day's. */
export function isoWeek(date: IsoDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const year = yearOf(thursday);
  return { year, week: Math.floor(daysBetween(format(year, 1, 1), thursday) / 7) + 1 };
}

/** 52 or 53: December 28 lies in the last one. */
export function isoWeeksIn(year: number): number {
  return isoWeek(isoDate(year, 12, 28)).week;
}

/** Monday of an ISO 8601 week; null for a week that the year lacks. */
export function startOfIsoWeek(year: number, week: number): IsoDate | null {
  if (week < 1 || week > 53 || !isValid(year, 1, 4)) return null;
  const fourth = format(year, 1, 4);
  const monday = addDays(fourth, 1 - isoWeekday(fourth) + (week - 1) * 7);
  return isoWeek(monday).year === year ? monday : null;
}

function format(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01, by Howard Hinnant's `days_from_civil`: years begin in March, so the leap day comes last. */
function dayNumber(date: IsoDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromDayNumber(days: number): IsoDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return format(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  );
}
