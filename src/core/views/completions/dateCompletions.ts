import type { Holder, Plan } from '../../plan/plan';
import { ancestors, isContainerNode } from '../../plan/queries';
import { message } from '../../text/message';
import { addDays, addMonths, type IsoDate, isoDate, monthOf, yearOf } from '../../values/isoDate';
import type { Days } from '../../values/periodDays';
import { type PeriodForm, type PeriodWriting, readPeriodForm } from '../../values/periodForm';
import { nextDays } from '../../values/shiftDays';
import { writePeriodLike } from '../../values/writePeriodLike';
import { type Completion, type CompletionPlace, completion } from './completion';

export interface CompletionsOf {
  readonly place: CompletionPlace;
  /** What stands in the same column, or in fields of the same meaning. */
  readonly values: readonly string[];
  readonly holder: Holder;
}

/** Today, the end of the quarter and the deadline of the goal, in the form of the other dates around: a day or a longer time. */
export function dateCompletions({ place, values, holder }: CompletionsOf): Completion[] {
  const { analysis, plan } = place;
  const { today } = analysis.options;
  const form = formOf(values, plan, today);
  const write = (days: Days) =>
    form ? writePeriodLike(form, days, writingOf(plan, days.start)) : isDay(days) ? days.start : null;
  const item = (days: Days | null, detail: Completion['detail']): Completion[] => {
    const text = days && write(days);
    return text ? [completion('date', text, detail)] : [];
  };
  const goal = [holder, ...ancestors(holder)].find(
    (each) => isContainerNode(each) && each.period && !each.period.isStart,
  );
  const deadline = goal?.period?.period.end;
  const quarterEnd = endOfQuarter(today, plan.wording.dates.fiscalYearStart ?? 1);
  const days = [
    ...item({ start: today, end: today }, message('today')),
    ...item({ start: quarterEnd, end: quarterEnd }, message('end of the quarter')),
    ...(deadline && goal && isContainerNode(goal)
      ? item({ start: deadline, end: deadline }, message('deadline of "{0}"', goal.title || goal.text))
      : []),
  ];
  if (days.length > 0 || !form) return days;
  const now = currentDays(form, today);
  return [...item(now, message('now')), ...item(now && nextDays({ ...form, days: now }, now.end), message('next'))];
}

/** The nearest one above that is written as a period on the calendar. */
function formOf(values: readonly string[], plan: Plan, today: IsoDate): PeriodForm | null {
  for (const value of [...values].reverse()) {
    const form = readPeriodForm(value.replace(/^[*_]{1,3}|[*_]{1,3}$/g, ''), writingOf(plan, today));
    if (form) return form;
  }
  return null;
}

function writingOf({ wording, words, year }: Plan, day: IsoDate): PeriodWriting {
  return {
    vocabulary: words,
    context: { ...wording.dates, bareQuarters: true, inheritedYear: year ?? yearOf(day) },
    language: () => wording.language(),
    otherMonths: () => wording.months(),
  };
}

function isDay({ start, end }: Days): boolean {
  return start === end;
}

function endOfQuarter(today: IsoDate, fiscalYearStart: number): IsoDate {
  const months = 3 - ((monthOf(today) - fiscalYearStart + 12) % 3);
  return addDays(addMonths(isoDate(yearOf(today), monthOf(today), 1), months), -1);
}

/** The period of the same length that holds today, or the next that ends on it or later. */
function currentDays(form: PeriodForm, today: IsoDate): Days | null {
  return form.days.end >= today ? form.days : nextDays(form, today);
}
