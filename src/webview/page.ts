import { adviceView } from './adviceView';
import { axisFitter } from './axisFitter';
import { caretMarks } from './caretMarks';
import { detailsCard } from './detailsCard';
import { detailsOfMark } from './detailsOfMark';
import { html, setAttribute, setText } from './element';
import { figuresView } from './figures';
import { filterBar, isFiltered } from './filterBar';
import { type GapChartItem, gapChartView } from './gapChart';
import { keyedList } from './keyedList';
import { type MatrixItem, matrixView } from './matrixChart';
import { type ProgressChartItem, progressChartView } from './progressChart';
import type { HostMessage, PageScene, SceneMessage } from './protocol';
import { returningFocus } from './returningFocus';
import { rovingFocus } from './rovingFocus';
import { type TimelineItem, timelineView } from './timelineChart';
import type { TrendMessage } from './trendProtocol';
import { type TrendItem, trendView } from './trendView';
import { unreadView } from './unreadView';
import type { ViewChoices } from './viewChoice';

/** Columns of more rows than that are as wide as they are, whatever stands in them: else each edit would lay out all rows. */
const MOST_ALIGNED = 250;

function countOfRows({ gapCharts, progressCharts, timeline }: PageScene): number {
  const bars = progressCharts.flatMap(({ groups }) => groups.map((group) => group.bars.length));
  const counts = [...gapCharts.map(({ rows }) => rows.length), ...bars, timeline?.rows.length ?? 0];
  return counts.reduce((sum, count) => sum + count, 0);
}

export type PageContent = SceneMessage | Extract<HostMessage, { type: 'noPlan' | 'caret' }>;

export interface PageActions {
  readonly views: ViewChoices;
  filter(chosen: Readonly<Record<string, string>>): void;
  insertTable(): void;
}

/** The page: header, figures, gap charts, progress. Drawn once and then patched by key. */
export function createPage(
  body: HTMLElement,
  actions: PageActions,
): { show(message: PageContent): void; showTrend(message: TrendMessage): void } {
  const { views } = actions;
  const title = html('h1');
  const subtitle = html('p', { class: 'subtitle' });
  const figures = figuresView();
  const filters = filterBar(actions.filter);
  const header = html('header', {}, title, subtitle, figures.element, filters.element);
  const advice = adviceView(actions.insertTable);
  const unread = unreadView();
  const gaps = html('div', { class: 'column' });
  const matrix = html('div', { class: 'of-matrix' });
  const progress = html('div', { class: 'column' });
  const time = html('div', { class: 'charts' });
  const charts = html(
    'div',
    { class: 'charts' },
    html('div', { class: 'column' }, gaps, unread.element, matrix),
    progress,
  );
  const history = html('div', { class: 'charts' });
  const main = html('main', {}, header, charts, time, history, advice.element);
  body.replaceChildren(main);

  const fitter = axisFitter();
  const patchGaps = keyedList<GapChartItem>(gaps, (chart) => gapChartView(chart, fitter, views));
  const patchProgress = keyedList<ProgressChartItem>(progress, (chart) => progressChartView(chart, views));
  const patchMatrix = keyedList<MatrixItem>(matrix, (chart) => matrixView(chart, views));
  const patchTime = keyedList<TimelineItem>(time, (chart) => timelineView(chart, fitter, views));
  const patchHistory = keyedList<TrendItem>(history, (trend) => trendView(trend, fitter, views));
  const roving = rovingFocus(main);
  returningFocus(main);
  const caret = caretMarks(main);
  let drawn: SceneMessage | null = null;
  const card = detailsCard(main, (key) => (drawn ? detailsOfMark(drawn, key) : []));

  function showScene(message: SceneMessage): void {
    const { scene, filters: facets, strings, documentName, uri, language } = message;
    drawn = message;
    setText(title, scene.title ?? documentName);
    setText(subtitle, scene.subtitle.join(' · '));
    subtitle.hidden = scene.subtitle.length === 0;
    setAttribute(main, 'data-large', countOfRows(scene) > MOST_ALIGNED ? '' : null);
    figures.update({ label: strings.figures, figures: scene.figures });
    const hasGaps = scene.gapCharts.length > 0;
    const hasProgress = scene.progressCharts.length > 0;
    const hasAny = hasProgress || scene.timeline !== null;
    filters.update({ filters: facets, showAll: strings.showAll });
    const isPart = isFiltered(facets);
    const none = isPart ? strings.noMatch : strings.noCharts;
    advice.update(hasAny ? (hasGaps || isPart ? null : strings.noGaps) : hasGaps ? null : none);
    patchGaps(scene.gapCharts.map((chart) => ({ ...chart, uri, strings })));
    unread.update({ title: strings.unread, rows: scene.unread });
    patchMatrix(scene.matrix ? [{ ...scene.matrix, uri, strings }] : []);
    patchProgress(scene.progressCharts.map((chart) => ({ ...chart, uri, strings })));
    progress.hidden = !hasProgress;
    setAttribute(charts, 'data-both', hasProgress ? '' : null);
    patchTime(scene.timeline ? [{ ...scene.timeline, uri, strings, language }] : []);
  }

  function showNothing(message: Extract<HostMessage, { type: 'noPlan' }>): void {
    setText(title, message.advice.title);
    setText(subtitle, message.advice.text);
    subtitle.hidden = false;
    figures.update({ label: '', figures: [] });
    filters.update({ filters: [], showAll: '' });
    advice.update(null);
    drawn = null;
    unread.update({ title: '', rows: [] });
    patchGaps([]);
    patchMatrix([]);
    patchProgress([]);
    patchTime([]);
    patchHistory([]);
    progress.hidden = true;
  }

  return {
    showTrend(message) {
      patchHistory([{ ...message, key: message.uri }]);
      roving.refresh();
    },
    show(message) {
      if (message.type === 'caret') {
        caret.show(message.keys);
        return;
      }
      const focused = document.activeElement;
      if (message.type === 'scene') showScene(message);
      else showNothing(message);
      roving.refresh();
      caret.refresh();
      card.refresh();
      // Where the browser cannot move an element without taking it out, the focus is given back.
      if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}
