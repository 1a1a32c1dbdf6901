import * as z from 'zod/mini';
import type { TrendHeads } from '../core/charts/chartTables';
import type { Localised } from '../core/charts/localiseScene';
import type { TrendChart } from '../core/charts/trendChart';
import type { PageStrings } from './protocol';

export type PageTrend = Localised<TrendChart>;

/** What the page shows of the history of the plan's file. Marks are told to the host as all others are, by their key. */
export interface TrendMessage {
  readonly type: 'trend';
  readonly uri: string;
  readonly title: string;
  /** Why there is no chart, or what is going on; '' where the chart says it. */
  readonly note: string;
  /** Of the button that reads the history; null where there is none to read. */
  readonly load: string | null;
  readonly chart: PageTrend | null;
  readonly changes: PageChanges | null;
  readonly heads: TrendHeads;
  /** What the keys do, told to screen readers. */
  readonly keys: string;
  readonly strings: Pick<PageStrings, 'view' | 'views'>;
  /** A BCP 47 tag for dates. */
  readonly language: string;
}

/** What changed since a version of the file. */
export interface PageChanges {
  readonly title: string;
  readonly items: readonly PageChange[];
}

export interface PageChange {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The goal it is a part of; '' where there is none. */
  readonly within: string;
}

/** The key of the button that reads the history. */
export const LOAD_TREND = 'trend/load';

/** The message, or null for what is none of ours. */
export function readTrendMessage(data: unknown): TrendMessage | null {
  return z.safeParse(trendMessage, data).data ?? null;
}

const text = z.string();
const list = z.array(text);
const position = z.number().check(z.gte(0), z.lte(1));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

const chart = z.object({
  key: text,
  title: text,
  caption: list,
  start: day,
  end: day,
  lines: z.array(
    z.object({
      key: z.enum(['gaps', 'reached', 'boxes']),
      title: text,
      figure: text,
      top: text,
      heights: z.array(z.nullable(position)),
    }),
  ),
  points: z.array(z.object({ key: text, position, hash: text, day, subject: text, figures: list, spoken: list })),
});

const trendMessage: z.ZodMiniType<TrendMessage> = z.object({
  type: z.literal('trend'),
  uri: text,
  title: text,
  note: text,
  load: z.nullable(text),
  chart: z.nullable(chart),
  changes: z.nullable(
    z.object({ title: text, items: z.array(z.object({ key: text, title: text, text, within: text })) }),
  ),
  heads: z.object({ day: text, commit: text, message: text }),
  keys: text,
  strings: z.object({ view: text, views: z.object({ chart: text, radar: text, table: text }) }),
  language: text,
});
