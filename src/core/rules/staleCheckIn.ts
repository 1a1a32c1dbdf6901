import type { CheckInCadence } from '../analysis/checkIns';
import { RULE_OPTIONS } from '../configuration/ruleOptions';
import type { CheckInEntry, CheckInLog } from '../plan/planRecords';
import { redate, writtenDate } from '../plan/redate';
import { type Message, message } from '../text/message';
import { plainText } from '../text/plainText';
import { type Finding, type Fix, withFixes } from './finding';
import { addNextReview } from './nextReview';
import { addNextRow } from './nextRow';
import type { Rule, RuleContext } from './rule';

/** A log or review whose newest entry leaves a whole period since then without one (semantics section 7). */
export const staleCheckIn: Rule<'stale-check-in'> = {
  meta: {
    id: 'stale-check-in',
    title: 'Check-ins should be kept',
    severity: 'warning',
    tags: ['dates'],
    fix: 'asked',
    needsWholeText: true,
    options: RULE_OPTIONS['stale-check-in'],
  },

  check(context: RuleContext, { periods }): Finding[] {
    return context.analysis.checkIns
      .filter((cadence) => cadence.missing >= periods && !isPrepared(cadence))
      .map((cadence) => {
        const { newest, blank } = cadence;
        const range = (blank ?? newest).periodRange;
        const of = { rule: staleCheckIn.meta.id, severity: 'warning', range, related: [] } as const;
        return withFixes({ ...of, message: messageOf(cadence) }, () => addNext(cadence, context));
      });
  },
};

/** One place for the next entry, and none behind it, is there to be filled in now: forms made in advance have more. */
function isPrepared({ log, newest, blank }: CheckInCadence): boolean {
  return blank !== null && blanksAfter(log, newest).length === 1;
}

function blanksAfter({ blanks }: CheckInLog, newest: CheckInEntry): readonly CheckInEntry[] {
  return blanks.filter(({ period }) => period.start > newest.period.end);
}

function messageOf({ log, newest, next, blank, missing }: CheckInCadence): Message {
  const args = [log.title, newest.period.text, next.start, next.end, missing];
  if (blank) return message('"{0}" stops at {1}: what stands for {2} to {3} is not filled in.', ...args);
  if (missing === 1) return message('"{0}" stops at {1}: the entry for {2} to {3} is missing.', ...args);
  return message('"{0}" stops at {1}: {4} entries since then are missing, the first for {2} to {3}.', ...args);
}

/** A place for the next entry, in the form of the newest. What happened is for its author to tell. */
function addNext(cadence: CheckInCadence, { analysis, lines }: RuleContext): Fix[] {
  const { log, newest, next } = cadence;
  const { plan } = analysis;
  if (blanksAfter(log, newest).length > 0) return [];
  const written = writtenDate(newest.periodRange, newest.period, plan.wording, lines);
  const text = written && redate(written, next)?.text;
  if (!text) return [];
  const edit = log.form === 'table' ? addNextRow(cadence, text, lines) : addNextReview(cadence, text, plan, lines);
  const template = log.form === 'table' ? 'Add a row for {0}' : 'Add an entry for {0}';
  return edit ? [{ title: message(template, plainText(text)), edits: [edit], isSafe: false }] : [];
}
