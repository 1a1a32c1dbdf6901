import { dayLabel } from '../core/charts/timeTicks';
import type { PageProgressBar, PageStrings, PageTimelineRow, SceneMessage } from './protocol';

/** A label and what it says. */
export type Detail = readonly [string, string];

/** What a mark stands for in full: both levels with their definitions and the evidence, the days, the counts. */
export function detailsOfMark(message: SceneMessage, key: string): readonly Detail[] {
  const { scene, strings, language } = message;
  for (const { columns, rows } of scene.gapCharts) {
    const row = rows.find((each) => each.key === key);
    if (row) return gapDetails(row, columns.current ?? strings.current, columns.required ?? strings.required, message);
  }
  for (const { cells } of scene.matrix?.rows ?? []) {
    const item = cells.flatMap(({ items }) => items).find((each) => each.key === key);
    if (item) return gapDetails(item, strings.current, strings.required, message);
  }
  for (const bar of scene.progressCharts.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars))) {
    if (bar.key === key) return countDetails(bar.progress, strings);
  }
  const row = scene.timeline?.rows.find((each) => each.key === key);
  return row ? [[strings.period, daysOf(row, language)], ...countDetails(row.progress, strings)] : [];
}

interface Gap {
  readonly currentText: string;
  readonly requiredText: string;
  readonly evidence: string;
}

function gapDetails(
  { currentText, requiredText, evidence }: Gap,
  current: string,
  required: string,
  { scene, strings }: SceneMessage,
): Detail[] {
  const defined = (level: string) => {
    const definition = scene.definitions.find(({ key }) => key === level)?.text;
    return definition === undefined ? level : `${level}: ${definition}`;
  };
  return [
    [current, defined(currentText)],
    [required, defined(requiredText)],
    ...(evidence === '' ? [] : [[strings.evidence, evidence] as const]),
  ];
}

type Counts = PageProgressBar['progress'] | PageTimelineRow['progress'];

function countDetails(progress: Counts, strings: PageStrings): Detail[] {
  if (progress === null) return [];
  const { done, active, total } = progress;
  const cancelled = 'cancelled' in progress ? progress.cancelled : 0;
  const counts: readonly (readonly [string, number])[] = [
    [strings.done, done],
    [strings.inProgress, active],
    [strings.cancelled, cancelled],
    [strings.total, total],
  ];
  const isTold = ([label, count]: readonly [string, number]) => count > 0 || label === strings.done;
  return counts.filter(isTold).map(([label, count]) => [label, String(count)]);
}

function daysOf({ start, end, isPoint, isOpenEnded }: PageTimelineRow, language: string): string {
  const first = dayLabel(start, language, 'numeric');
  if (isPoint) return first;
  return isOpenEnded ? `${first} –` : `${first} – ${dayLabel(end, language, 'numeric')}`;
}
