/** What a page that draws time needs of the calendar. */
export { addDays, addMonths, daysBetween } from '../values/isoDate';
