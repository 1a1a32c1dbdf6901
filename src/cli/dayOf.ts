import type { IsoDate } from '../core/values/isoDate';
import type { CheckOptions } from './checkOptions';
import type { Io } from './io';

/** The day of a time zone, asked for once. */
export function dayOf({ today }: Pick<CheckOptions, 'today'>, io: Io): (timeZone: string | null) => IsoDate {
  const days = new Map<string | null, IsoDate>();
  return (timeZone) => {
    const day = today ?? days.get(timeZone) ?? io.today(timeZone);
    days.set(timeZone, day);
    return day;
  };
}
