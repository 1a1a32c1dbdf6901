import { counted } from '../rules/counted';
import { message } from '../text/message';
import { addDays, type IsoDate } from '../values/isoDate';
import type { RevisionFigures } from './revisionFigures';
import type { Words } from './scene';
import { positionOfDay } from './timeTicks';

/** One version of the file, from its history or as it stands in the editor. */
export interface TrendRevision extends RevisionFigures {
  /** Null: as it stands now. */
  readonly hash: string | null;
  readonly day: IsoDate;
  /** The first line of the commit's message. */
  readonly subject: string;
}

/** How gaps and progress went, over the versions of the file. */
export interface TrendChart {
  readonly key: string;
  readonly title: Words;
  readonly caption: readonly Words[];
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** One below the other over the same axis; only those that some version has figures for. */
  readonly lines: readonly TrendLine[];
  /** The oldest first, the last one as it stands now. */
  readonly points: readonly TrendPoint[];
}

export interface TrendLine {
  readonly key: 'gaps' | 'reached' | 'boxes';
  readonly title: Words;
  /** `9 → 6`, from the first to the last. */
  readonly figure: string;
  /** What the upper edge stands for; the lower is zero. */
  readonly top: string;
  /** One a point: 0 to 1, null where that version has no such figure, which is never drawn as zero. */
  readonly heights: readonly (number | null)[];
}

export interface TrendPoint {
  readonly key: string;
  /** 0 to 1 on the axis of time. */
  readonly position: number;
  /** Seven letters of the commit; '' for now. */
  readonly hash: string;
  readonly day: IsoDate;
  readonly subject: Words;
  /** One a line: `6`, `72%`, `12/40`; '' where that version has none. */
  readonly figures: readonly string[];
  readonly spoken: readonly Words[];
}

/**
 * The figures of the versions of a file as lines over time; null where no version has any.
 *
 * @param revisions the oldest first
 * @param skipped how many could not be read
 */
export function trendChart(revisions: readonly TrendRevision[], skipped: number): TrendChart | null {
  const [first] = revisions;
  const last = revisions.at(-1);
  if (!first || !last) return null;
  const lines = LINES.flatMap((line) => lineOf(line, revisions) ?? []);
  if (lines.length === 0) return null;
  const days = revisions.map(({ day }) => day).sort();
  const start = days[0] ?? first.day;
  const end = days.at(-1) ?? last.day;
  const told = LINES.filter(({ key }) => lines.some((line) => line.key === key));
  return {
    key: 'trend',
    title: message('Trend'),
    caption: [
      counted(revisions.length - 1, '{0} revision', '{0} revisions'),
      ...(skipped > 0 ? [message('{0} could not be read', skipped)] : []),
    ],
    start,
    end: start === end ? addDays(end, 1) : end,
    lines,
    points: pointsOf(revisions, told, { start, end }),
  };
}

interface LineKind {
  readonly key: TrendLine['key'];
  readonly title: Words;
  valueOf(figures: RevisionFigures): number | null;
  textOf(figures: RevisionFigures): string;
  /** Null: 100 %. */
  readonly most: ((values: readonly number[]) => number) | null;
  spoken(figures: RevisionFigures): Words[];
}

const LINES: readonly LineKind[] = [
  {
    key: 'gaps',
    title: message('Open gaps'),
    valueOf: ({ openGaps }) => openGaps,
    textOf: ({ openGaps }) => (openGaps === null ? '' : String(openGaps)),
    most: (values) => values.reduce((most, value) => Math.max(most, value), 1),
    spoken: ({ openGaps }) => (openGaps === null ? [] : [counted(openGaps, '{0} open gap', '{0} open gaps')]),
  },
  {
    key: 'reached',
    title: message('Required levels reached'),
    valueOf: ({ reached }) => reached,
    textOf: ({ reached }) => (reached === null ? '' : percent(reached)),
    most: null,
    spoken: ({ reached }) =>
      reached === null ? [] : [message('{0} of the required levels reached', percent(reached))],
  },
  {
    key: 'boxes',
    title: message('Boxes done'),
    valueOf: ({ boxes }) => boxes && boxes.done / boxes.total,
    textOf: ({ boxes }) => (boxes ? `${boxes.done}/${boxes.total}` : ''),
    most: null,
    spoken: ({ boxes }) => (boxes ? [message('{0} of {1} boxes done', boxes.done, boxes.total)] : []),
  },
];

/** 99.7 is not yet all. */
function percent(part: number): string {
  return `${part < 1 ? Math.min(99, Math.round(part * 100)) : 100}%`;
}

function lineOf(kind: LineKind, revisions: readonly TrendRevision[]): TrendLine | null {
  const values = revisions.map(kind.valueOf);
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const most = kind.most?.(known) ?? 1;
  const texts = revisions.map(kind.textOf).filter((text) => text !== '');
  const [from = '', to = ''] = [texts[0], texts.at(-1)];
  return {
    key: kind.key,
    title: kind.title,
    figure: from === to ? to : `${from} → ${to}`,
    top: kind.most ? String(most) : '100%',
    heights: values.map((value) => (value === null ? null : Math.min(1, value / most))),
  };
}

function pointsOf(
  revisions: readonly TrendRevision[],
  told: readonly LineKind[],
  span: { readonly start: IsoDate; readonly end: IsoDate },
): TrendPoint[] {
  const isOneDay = span.start === span.end;
  return revisions.map((revision, index) => {
    const { hash, day } = revision;
    // Versions of one day stand side by side, and those of a whole history of one day fill the axis.
    const position = isOneDay
      ? index / Math.max(1, revisions.length - 1)
      : Math.min(1, positionOfDay(day, { start: span.start, end: addDays(span.end, -1) }));
    const subject = hash === null ? message('as it stands now') : revision.subject;
    return {
      key: `trend/${hash ?? 'now'}`,
      position: Math.max(0, position),
      hash: hash?.slice(0, 7) ?? '',
      day,
      subject,
      figures: told.map(({ textOf }) => textOf(revision)),
      spoken: [day, subject, ...told.flatMap(({ spoken }) => spoken(revision))],
    };
  });
}
