import type { Analysis } from '../analysis/analysis';
import type { CheckInCadence } from '../analysis/checkIns';
import { priorityOf } from '../analysis/gapSummary';
import type { CheckInEntry, CheckInLog, Person } from '../plan/planRecords';
import { plainText } from '../text/plainText';
import type { TextRange } from '../text/range';

/** What a plan says beside its tree, as part of `planJson`. */
export function recordsJson(analysis: Analysis) {
  const { plan } = analysis;
  const cadences = new Map(analysis.checkIns.map((cadence) => [cadence.log, cadence]));
  const logs = (form: CheckInLog['form']) =>
    plan.checkIns.filter((log) => log.form === form).map((log) => logJson(log, cadences.get(log)));
  return {
    counts: analysis.counts.map(({ count, actual, isRight }) => ({
      text: count.text,
      stated: { done: count.done, total: count.total },
      actual: actual && { done: actual.done, total: actual.total },
      of: actual?.of ?? null,
      isRight,
      ...place(count.range),
    })),
    readiness: analysis.readiness.map(({ readiness, container, readings, agrees }) => ({
      text: readiness.text,
      percent: readiness.percent,
      section: container && container.form !== 'root' ? container.text : null,
      agrees,
      readings: readings.map(({ of, done, total, percent }) => ({ of, done, total, percent: Math.round(percent) })),
      ...place(readiness.range),
    })),
    logs: logs('table'),
    reviews: logs('review'),
    coverage: analysis.coverage.map(({ gap, covers, nearest }) => ({
      gap: gap.name,
      priority: priorityOf(gap),
      covers: covers.map(({ kind, title, text, range }) => ({ kind, title, text, ...place(range) })),
      nearest: nearest && {
        kind: nearest.kind,
        title: nearest.title,
        text: nearest.text,
        ...place(nearest.range),
      },
      ...place(gap.nameRange),
    })),
    levelConflicts: analysis.levelConflicts.map(({ name, gaps }) => ({
      name,
      levels: gaps.map(({ current }) => ({ text: current.text, rank: current.rank, ...place(current.range) })),
    })),
    resources: plan.resources.map(({ name, type, status, nameRange }) => ({
      name,
      kind: type,
      status: status?.status ?? null,
      ...place(nameRange),
    })),
    people: plan.people.map((person) => ({
      name: person.name,
      role: person.role,
      label: person.label,
      of: ownedBy(person),
      details: person.details.map(({ title, text }) => ({ title, text })),
      ...place(person.nameRange),
    })),
  };
}

function logJson(log: CheckInLog, cadence: CheckInCadence | undefined) {
  return {
    title: log.title,
    unit: log.unit,
    entries: log.entries.map(entryJson),
    blanks: log.blanks.map(entryJson),
    newest: cadence?.newest.period.end ?? null,
    next: cadence ? { start: cadence.next.start, end: cadence.next.end } : null,
    missing: cadence?.missing ?? null,
    line: (log.table?.headerLine ?? log.titleRange.startLine) + 1,
  };
}

function entryJson({ period, periodRange, texts }: CheckInEntry) {
  return { period: { text: period.text, start: period.start, end: period.end }, texts, ...place(periodRange) };
}

/** The row or heading that somebody owns; null for a table of people and for what has no name. */
function ownedBy({ role, row, table, parent }: Person): string | null {
  if (role === 'owner' && row && table) {
    const column = table.columns.findIndex(({ meaning }) => meaning === 'name' || meaning === 'library');
    return plainText(row.cells[Math.max(0, column)]?.source ?? '') || null;
  }
  return row ? null : parent.text || null;
}

function place(range: TextRange) {
  return { line: range.startLine + 1, column: range.startCharacter + 1 };
}
