import { plainText } from '../text/plainText';
import { rangeOnLine } from '../text/range';
import { readPriority } from '../values/priority';
import { readPeriod } from '../values/readPeriod';
import { isStanding, readStatus, type Status } from '../values/status';
import { speaksOfNext } from '../vocabulary/speaksOfNext';
import { append, type Building, type HolderDraft, isContainer, periodContext } from './draft';
import type { DatedText, Field, StatusCell } from './plan';
import type { FieldSpan } from './readFields';
import { stateOfStatus } from './stateOfStatus';

const DATED: ReadonlySet<string> = new Set(['updated', 'start', 'deadline', 'timeline', 'date']);

/** Makes a node of a field and lets it speak for what it belongs to: its period, priority and status. */
export function addField(span: FieldSpan, holder: HolderDraft, building: Building): void {
  const isDated = span.meaning !== null && DATED.has(span.meaning);
  const reading = isDated ? readPeriod(span.value, building.vocabulary, periodContext(building, holder, true)) : null;
  const date: DatedText | null =
    reading?.kind === 'period'
      ? {
          period: reading.period,
          range: rangeAt(span, reading.period.offset, reading.period.text.length),
          isStart: span.meaning === 'start' || reading.isStart,
        }
      : null;
  const status = span.meaning === 'status' ? statusOf(span.value, holder, building) : null;
  const field: Field = {
    kind: 'field',
    key: span.key,
    meaning: span.meaning,
    value: plainText(span.value),
    range: rangeOnLine(span.line, span.start, span.end),
    keyRange: rangeOnLine(span.line, span.keyStart, span.keyEnd),
    valueRange: rangeOnLine(span.line, span.valueStart, span.valueEnd),
    date,
    isUpcoming: date !== null && span.meaning === 'date' && isOfNext(span.key, holder, building),
    status,
    parent: holder as Field['parent'],
  };
  append(holder, field);
  if (holder.kind !== 'item') holder.fields.push(field);
  if (span.meaning === 'updated' && date) building.year ??= Number(date.period.end.slice(0, 4));
  if (span.meaning === 'timeline' || span.meaning === 'deadline') {
    if (holder.kind === 'item' || holder.kind === 'milestone' || holder.kind === 'task') holder.period ??= date;
    else if (holder.form !== 'root' && date && (holder.kind !== 'section' || holder.level > 1)) holder.period ??= date;
    if (isContainer(holder) && reading?.kind === 'relative') {
      const { relative } = reading;
      holder.relative ??= { relative, range: rangeAt(span, relative.offset, relative.text.length) };
    }
  }
  if (span.meaning === 'priority' && isContainer(holder)) {
    holder.priority ??= readPriority(span.value, building.vocabulary);
  }
  if (status !== null) addStatus(status, field, holder);
}

/** By its own key, or by the heading that it stands right below. */
function isOfNext(key: string, holder: HolderDraft, building: Building): boolean {
  return (
    speaksOfNext(building.vocabulary, key) || (isContainer(holder) && speaksOfNext(building.vocabulary, holder.text))
  );
}

function addStatus(status: Status, { value, valueRange }: Field, holder: HolderDraft): void {
  if (isContainer(holder)) {
    holder.status ??= status;
    return;
  }
  if (holder.kind !== 'milestone') return;
  const cell: StatusCell = { status, text: value, range: valueRange };
  holder.status ??= cell;
  holder.state ??= stateOfStatus(status);
}

/** Of the plan itself, `Approved` says that it is to be carried out; a goal that is `✅ Active` is not reached by that. */
function statusOf(value: string, holder: HolderDraft, { vocabulary }: Building): Status | null {
  const clause = firstClause(value);
  const reading = readStatus(clause, vocabulary);
  const status = reading?.status ?? null;
  const isOfPlan = isContainer(holder) && holder.level < 2 && holder.kind === 'section';
  // A tick says of what stands beside it that it is done: `Planning complete ✅`.
  if (isOfPlan && status === 'done' && /\p{L}/u.test(clause) && !/\p{L}/u.test(reading?.text ?? '')) return null;
  if (status !== 'done' || !isStanding(value, vocabulary)) return status;
  if (isOfPlan) return 'active';
  return readStatus(clause.replace(/^\P{L}+/u, ''), vocabulary)?.status ?? null;
}

/** `Achieved. Received 0% parsing errors` says `Achieved`. */
function firstClause(value: string): string {
  return value.split(/[.;(—–]/, 1)[0]?.trim() ?? '';
}

function rangeAt(span: FieldSpan, offset: number, length: number) {
  return rangeOnLine(span.line, span.valueStart + offset, span.valueStart + offset + length);
}
