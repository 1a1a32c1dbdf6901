import { patchedScene } from '../core/charts/scenePatch';
import { keyOfMark } from './mark';
import { createPage } from './page';
import {
  type HostMessage,
  type PageMessage,
  type PageState,
  type PlanView,
  readPageState,
  type SceneMessage,
} from './protocol';
import { rasterise } from './rasterise';
import { readHostMessage } from './readHostMessage';
import { readTrendMessage } from './trendProtocol';
import type { ViewChoices } from './viewChoice';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

/** The chart page's script: what the host tells is drawn, what is clicked is told to the host. */
function start(): void {
  const host = acquireVsCodeApi();
  let shown: SceneMessage | null = null;
  let view: PlanView = {};
  const choose = (next: PlanView) => {
    view = { ...view, ...next };
    if (shown) host.postMessage({ type: 'view', uri: shown.uri, view });
  };
  const views: ViewChoices = {
    of: (key) => view.modes?.[key] ?? 'chart',
    choose: (key, mode) => choose({ modes: { ...view.modes, [key]: mode } }),
    axes: (key) => view.axes?.[key] ?? null,
    chooseAxes: (key, axes) => choose({ axes: { ...view.axes, [key]: axes } }),
    zoom: () => view.zoom ?? { zoom: 'all', from: '' },
    chooseZoom: (zoom) => choose({ zoom }),
  };
  const filter = (chosen: Readonly<Record<string, string>>) => {
    if (shown) host.postMessage({ type: 'filter', uri: shown.uri, filter: chosen });
  };
  const insertTable = () => {
    if (shown) host.postMessage({ type: 'insertTable', uri: shown.uri });
  };
  const page = createPage(document.body, { views, filter, insertTable });

  const keepState = () => {
    if (!shown) return;
    const { uri, isPinned } = shown;
    host.setState({ uri, scrollTop: Math.max(0, window.scrollY), isPinned });
  };

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const trend = readTrendMessage(event.data);
    if (trend) {
      page.showTrend(trend);
      return;
    }
    const message = readHostMessage(event.data);
    if (!message) {
      host.postMessage({ type: 'failure', text: 'dropped a message that is none of ours' });
      return;
    }
    if (message.type === 'caret') {
      if (message.uri === shown?.uri) page.show(message);
      return;
    }
    if (message.type === 'rasterise') {
      const { id, svg } = message;
      const draw = rasterise(svg).catch(() => '');
      void draw.then((png) => host.postMessage({ type: 'raster', id, png }));
      return;
    }
    const wasPinned = shown?.isPinned;
    const previousUri = shown?.uri ?? null;
    const whole = message.type === 'scene' ? withWholeScene(message, shown) : message;
    if (!whole) {
      // A picture that this page has not: all of it once more.
      host.postMessage({ type: 'ready' });
      return;
    }
    shown = whole.type === 'scene' ? whole : null;
    const isOther = shown !== null && shown.uri !== previousUri;
    const kept = isOther ? readPageState(host.getState()) : null;
    // What it was chosen to be here is newer than what the host has kept.
    if (isOther) view = shown?.view ?? {};
    page.show(whole);
    if (!shown) return;
    if (!isOther) {
      if (shown.isPinned !== wasPinned) keepState();
      return;
    }
    window.scrollTo({ top: kept?.uri === shown.uri ? kept.scrollTop : 0, behavior: 'instant' });
    keepState();
  });
  window.addEventListener('scrollend', keepState);
  window.addEventListener('error', (event) => host.postMessage({ type: 'failure', text: event.message }));

  document.body.addEventListener('click', (event) => {
    const key = keyOfMark(event.target);
    if (key !== null && shown) host.postMessage({ type: 'reveal', uri: shown.uri, key });
  });

  document.body.addEventListener('keydown', (event) => {
    const key = keyOfMark(event.target);
    if (event.key !== 'F2' || key === null || !shown || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const column = event.shiftKey ? 'required' : 'current';
    host.postMessage({ type: 'setLevel', uri: shown.uri, key, column, version: shown.version });
  });

  host.postMessage({ type: 'ready' });
}

type Sent = Extract<HostMessage, { type: 'scene' }>;

/** Null where it was made for another picture than the last one. Words that stay the same stay the same object. */
function withWholeScene(message: Sent, last: SceneMessage | null): SceneMessage | null {
  try {
    const strings =
      last && JSON.stringify(last.strings) === JSON.stringify(message.strings) ? last.strings : message.strings;
    const before = last?.uri === message.uri ? last.scene : null;
    return { ...message, strings, scene: patchedScene(message.scene, before) };
  } catch {
    return null;
  }
}

start();
