import * as z from 'zod/mini';
import type { SceneFilter } from '../core/charts/filterScene';
import type { Localised } from '../core/charts/localiseScene';
import type { Scene } from '../core/charts/scene';
import type { ScenePatch } from '../core/charts/scenePatch';

/** What the chart page draws: words in the user's language, no ranges. */
export type PageScene = Localised<Scene>;
export type PageFigure = Localised<Scene['figures'][number]>;
export type PageGapChart = PageScene['gapCharts'][number];
export type PageGapRow = PageGapChart['rows'][number];
export type PageMatrix = NonNullable<PageScene['matrix']>;
export type PageProgressChart = PageScene['progressCharts'][number];
export type PageProgressGroup = PageProgressChart['groups'][number];
export type PageTimeline = NonNullable<PageScene['timeline']>;
export type PageTimelineRow = PageTimeline['rows'][number];
export type PageUndatedGroup = PageTimeline['undated'][number];
export type PageUnreadRow = PageScene['unread'][number];
export type PageProgressBar = PageProgressGroup['bars'][number];

/** The page's own words; it holds none itself, so that the extension can say them in the user's language. */
export interface PageStrings {
  readonly figures: string;
  readonly skill: string;
  readonly current: string;
  readonly required: string;
  readonly gap: string;
  readonly priority: string;
  readonly goal: string;
  readonly done: string;
  readonly state: string;
  readonly period: string;
  readonly evidence: string;
  readonly start: string;
  readonly end: string;
  readonly total: string;
  readonly share: string;
  readonly details: string;
  readonly inProgress: string;
  readonly cancelled: string;
  readonly gapSize: string;
  /** Of the choice how a chart is shown. */
  readonly view: string;
  readonly views: Readonly<Record<ViewMode, string>>;
  readonly axes: string;
  /** `Today, {0}`, with the date put in by the page. */
  readonly today: string;
  /** Of the controls that choose how much of a timeline is shown. */
  readonly zoom: string;
  readonly zooms: Readonly<Record<Zoom, string>>;
  readonly earlier: string;
  readonly later: string;
  /** `{0} of {1} shown`, with the numbers put in by the page. */
  readonly shown: string;
  /** What the keys do in a chart, told to screen readers with each chart. */
  readonly keys: string;
  /** Takes all filters away. */
  readonly showAll: string;
  /** Above rows that cannot be drawn. */
  readonly unread: string;
  readonly noGaps: Advice;
  /** Where the filters leave nothing. */
  readonly noMatch: Advice;
  /** For a plan with nothing to draw at all. */
  readonly noCharts: Advice;
}

/** How a chart is shown; `table` says the same in words and figures. */
export type ViewMode = 'chart' | 'radar' | 'table';

/** How much of a timeline is shown. */
export type Zoom = 'all' | 'year' | 'quarter' | 'month';

/** How the charts of a plan are shown, as somebody chose it; what is missing is shown as it comes. */
export interface PlanView {
  /** By the key of the chart. */
  readonly modes?: Readonly<Record<string, ViewMode>> | undefined;
  /** The skills on the axes of a radar, by the key of the chart. */
  readonly axes?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly zoom?: ZoomChoice | undefined;
}

/** What of a timeline is shown: so much of it from that day on; '' for all. */
export interface ZoomChoice {
  readonly zoom: Zoom;
  readonly from: string;
}

/** What somebody chose for the charts of one plan. */
export interface PlanChoice {
  readonly filter: SceneFilter;
  readonly view: PlanView;
  /** Where its history was read, with the commit since which its changes are listed. */
  readonly trend?: { readonly since?: string | undefined } | undefined;
}

/** Why there is nothing to see, and what would change that. */
export interface Advice {
  readonly title: string;
  readonly text: string;
  /** Markdown, shown as text. */
  readonly example: string;
  /** Of a button that writes such a thing into the plan; '' for none. */
  readonly action: string;
}

/** One facet to filter or to group by: a list to choose from. */
export interface PageFilter {
  readonly key: keyof SceneFilter;
  readonly label: string;
  /** `All owners` */
  readonly all: string;
  /** The key of an option; '' where all is shown. */
  readonly chosen: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

export type HostMessage =
  | {
      readonly type: 'scene';
      /** The version of the document that the scene was drawn from. */
      readonly version: number;
      readonly uri: string;
      /** Stands in for the title of a plan without one. */
      readonly documentName: string;
      /** Whole where the page has none of this plan yet. */
      readonly scene: ScenePatch;
      readonly filters: readonly PageFilter[];
      /** As it was kept; the page itself knows it better once it shows the plan. */
      readonly view: PlanView;
      readonly strings: PageStrings;
      /** A BCP 47 tag for dates. */
      readonly language: string;
      /** Whether the panel stays with this plan, whatever editor is active. */
      readonly isPinned: boolean;
    }
  /** The marks of what the caret stands in. */
  | { readonly type: 'caret'; readonly uri: string; readonly keys: readonly string[] }
  /** To be drawn in pixels, which only a page can. */
  | { readonly type: 'rasterise'; readonly id: number; readonly svg: string }
  | { readonly type: 'noPlan'; readonly advice: Advice };

/** What the host sent, with the whole scene. */
export interface SceneMessage extends Omit<Extract<HostMessage, { type: 'scene' }>, 'scene'> {
  readonly scene: PageScene;
}

export type PageMessage =
  /** The page is loaded, or loaded again after it was hidden: it needs the scene. */
  | { readonly type: 'ready' }
  /** A mark was clicked. Its key, because a range would be stale as soon as someone types. */
  | { readonly type: 'reveal'; readonly uri: string; readonly key: string }
  /** What is to be shown from now on, whole. */
  | { readonly type: 'filter'; readonly uri: string; readonly filter: SceneFilter }
  /** How it is shown from now on, whole. */
  | { readonly type: 'view'; readonly uri: string; readonly view: PlanView }
  /** To write a table of gaps into the plan. */
  | { readonly type: 'insertTable'; readonly uri: string }
  /** F2 on the mark of a gap, with Shift for its required level; `version` is that of the picture it was pressed on. */
  | {
      readonly type: 'setLevel';
      readonly uri: string;
      readonly key: string;
      readonly column: 'current' | 'required';
      readonly version: number;
    }
  /** A PNG in base64; '' where it could not be drawn. */
  | { readonly type: 'raster'; readonly id: number; readonly png: string }
  | { readonly type: 'failure'; readonly text: string };

/** What VS Code keeps of the page while it is hidden and over a reload of the window. */
export interface PageState {
  readonly uri: string;
  readonly scrollTop: number;
  readonly isPinned?: boolean | undefined;
}

/** The message, or null for what is none of ours: the caller logs and drops it. */
export function readPageMessage(data: unknown): PageMessage | null {
  return z.safeParse(pageMessage, data).data ?? null;
}

export function readPageState(data: unknown): PageState | null {
  return z.safeParse(pageState, data).data ?? null;
}

/** Of the plans of a workspace, by address. */
export function readChoices(data: unknown): Readonly<Record<string, PlanChoice>> | null {
  return z.safeParse(choicesByPlan, data).data ?? null;
}

const text = z.string();
const count = z.number().check(z.gte(0));

const filter = z.object({
  table: z.optional(text),
  priority: z.optional(text),
  owner: z.optional(text),
  period: z.optional(text),
  grouping: z.optional(z.literal('priority')),
});
const named = <Schema extends z.ZodMiniType>(schema: Schema) => z.record(text, schema);
/** For the host and the page alike. */
export const planView: z.ZodMiniType<PlanView> = z.object({
  modes: z.optional(named(z.enum(['chart', 'radar', 'table']))),
  axes: z.optional(named(z.array(text))),
  zoom: z.optional(
    z.object({
      zoom: z.enum(['all', 'year', 'quarter', 'month']),
      from: z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/)),
    }),
  ),
});
const choicesByPlan: z.ZodMiniType<Readonly<Record<string, PlanChoice>>> = named(
  z.object({ filter, view: planView, trend: z.optional(z.object({ since: z.optional(text) })) }),
);

// The annotations hold the schemas to the types above: a field that is missing here does not compile.
const pageMessage: z.ZodMiniType<PageMessage> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('reveal'), uri: text, key: text }),
  z.object({ type: z.literal('filter'), uri: text, filter }),
  z.object({ type: z.literal('view'), uri: text, view: planView }),
  z.object({ type: z.literal('insertTable'), uri: text }),
  z.object({
    type: z.literal('setLevel'),
    uri: text,
    key: text,
    column: z.enum(['current', 'required']),
    version: z.number(),
  }),
  z.object({ type: z.literal('raster'), id: count, png: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)) }),
  z.object({ type: z.literal('failure'), text }),
]);

const pageState: z.ZodMiniType<PageState> = z.object({
  uri: text,
  scrollTop: count,
  isPinned: z.optional(z.boolean()),
});
