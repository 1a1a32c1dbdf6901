import * as z from 'zod/mini';
import { type HostMessage, planView } from './protocol';

/**
 * The message, or null for what is none of ours: the caller logs and drops it. In a file of its own: the extension has no
 * need of the schema.
 */
export function readHostMessage(data: unknown): HostMessage | null {
  return z.safeParse(hostMessage, data).data ?? null;
}

const text = z.string();
const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z.nullable(schema);
const listOf = <Schema extends z.ZodMiniType>(schema: Schema) => z.array(schema);
const tone = z.enum(['neutral', 'urgent', 'attention', 'good', 'surplus']);
const position = z.number().check(z.gte(0), z.lte(1));
const count = z.number().check(z.gte(0));

const figure = z.object({ key: text, value: text, of: orNull(text), caption: text, tone });

const gapRow = z.object({
  key: text,
  name: text,
  table: orNull(text),
  current: orNull(position),
  required: orNull(position),
  currentText: text,
  requiredText: text,
  isCurrentOnAxis: z.boolean(),
  isRequiredOnAxis: z.boolean(),
  gapText: text,
  note: orNull(text),
  priority: orNull(text),
  evidence: text,
  state: z.enum(['open', 'met', 'surplus', 'unknown']),
  tone,
  spoken: listOf(text),
});

/** The key of an item that is as it was stands for it. */
const keptOf = <Schema extends z.ZodMiniType>(schema: Schema) => z.union([text, schema]);

const gapChart = z.object({
  key: text,
  title: text,
  caption: listOf(text),
  columns: z.object({
    name: orNull(text),
    current: orNull(text),
    required: orNull(text),
    gap: orNull(text),
    priority: orNull(text),
  }),
  ticks: listOf(z.object({ key: text, label: text, position })),
  rows: listOf(keptOf(gapRow)),
});

const matrix = z.object({
  key: text,
  title: text,
  caption: listOf(text),
  note: text,
  columns: listOf(z.object({ key: text, label: text })),
  rows: listOf(
    z.object({
      key: text,
      label: text,
      cells: listOf(
        z.object({
          key: text,
          items: listOf(
            keptOf(
              z.object({
                key: text,
                name: text,
                currentText: text,
                requiredText: text,
                gapText: text,
                evidence: text,
                tone,
                spoken: listOf(text),
              }),
            ),
          ),
        }),
      ),
    }),
  ),
});

const progressBar = z.object({
  key: text,
  title: text,
  progress: orNull(z.object({ done: count, active: count, cancelled: count, total: count })),
  share: orNull(position),
  elapsed: orNull(position),
  figure: text,
  details: listOf(text),
  state: orNull(text),
  isOverdue: z.boolean(),
  spoken: listOf(text),
});

const progressChart = z.object({
  key: text,
  title: text,
  caption: listOf(text),
  groups: listOf(z.object({ key: text, title: text, bars: listOf(keptOf(progressBar)) })),
});

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const leaves = orNull(z.object({ done: count, active: count, total: count }));

const timelineRow = z.object({
  key: text,
  title: text,
  depth: count,
  start: day,
  end: day,
  isPoint: z.boolean(),
  isOpenEnded: z.boolean(),
  progress: leaves,
  figure: text,
  details: listOf(text),
  status: z.enum(['open', 'active', 'done', 'cancelled', 'overdue', 'late', 'plain']),
  state: orNull(text),
  spoken: listOf(text),
});

const timeline = z.object({
  key: text,
  title: text,
  caption: listOf(text),
  start: day,
  end: day,
  today: day,
  rows: listOf(keptOf(timelineRow)),
  undated: listOf(
    z.object({
      key: text,
      reason: text,
      way: text,
      rows: listOf(z.object({ key: text, title: text, text, spoken: listOf(text) })),
    }),
  ),
});

const scene = z.object({
  title: orNull(text),
  subtitle: listOf(text),
  figures: listOf(figure),
  gapCharts: listOf(keptOf(gapChart)),
  matrix: orNull(keptOf(matrix)),
  progressCharts: listOf(keptOf(progressChart)),
  timeline: orNull(keptOf(timeline)),
  unread: listOf(z.object({ key: text, name: text, reason: text, spoken: listOf(text) })),
  definitions: listOf(z.object({ key: text, text })),
});

const advice = z.object({ title: text, text, example: text, action: text });

const strings = z.object({
  figures: text,
  skill: text,
  current: text,
  required: text,
  gap: text,
  priority: text,
  goal: text,
  done: text,
  state: text,
  period: text,
  evidence: text,
  start: text,
  end: text,
  total: text,
  share: text,
  details: text,
  inProgress: text,
  cancelled: text,
  gapSize: text,
  view: text,
  views: z.object({ chart: text, radar: text, table: text }),
  axes: text,
  today: text,
  zoom: text,
  zooms: z.object({ all: text, year: text, quarter: text, month: text }),
  earlier: text,
  later: text,
  shown: text,
  keys: text,
  showAll: text,
  unread: text,
  noGaps: advice,
  noMatch: advice,
  noCharts: advice,
});

const facet = z.enum(['table', 'priority', 'owner', 'period', 'grouping']);
const pageFilter = z.object({
  key: facet,
  label: text,
  all: text,
  chosen: text,
  options: listOf(z.object({ key: text, label: text })),
});

// The annotations hold the schemas to the types above: a field that is missing here does not compile.
const hostMessage: z.ZodMiniType<HostMessage> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('scene'),
    version: z.number(),
    uri: text,
    documentName: text,
    scene,
    filters: listOf(pageFilter),
    view: planView,
    strings,
    language: text,
    isPinned: z.boolean(),
  }),
  z.object({ type: z.literal('caret'), uri: text, keys: listOf(text) }),
  z.object({ type: z.literal('rasterise'), id: count, svg: text }),
  z.object({ type: z.literal('noPlan'), advice }),
]);
