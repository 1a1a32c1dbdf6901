import { keyOfMark } from './mark';
import { createPage } from './page';
import { type HostMessage, type PageMessage, type PageState, readHostMessage, readPageState } from './protocol';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

/** The chart page's script: what the host tells is drawn, what is clicked is told to the host. */
function start(): void {
  const host = acquireVsCodeApi();
  const page = createPage(document.body);
  let shown: Extract<HostMessage, { type: 'scene' }> | null = null;

  const keepState = () => {
    if (shown) host.setState({ uri: shown.uri, scrollTop: Math.max(0, window.scrollY) });
  };

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readHostMessage(event.data);
    if (!message) {
      host.postMessage({ type: 'failure', text: 'dropped a message that is none of ours' });
      return;
    }
    const previousUri = shown?.uri ?? null;
    shown = message.type === 'scene' ? message : null;
    page.show(message);
    if (!shown || shown.uri === previousUri) return;
    const kept = readPageState(host.getState());
    window.scrollTo({ top: kept?.uri === shown.uri ? kept.scrollTop : 0, behavior: 'instant' });
    keepState();
  });
  window.addEventListener('scrollend', keepState);
  window.addEventListener('error', (event) => host.postMessage({ type: 'failure', text: event.message }));

  document.body.addEventListener('click', (event) => {
    const key = keyOfMark(event.target);
    if (key !== null && shown) host.postMessage({ type: 'reveal', uri: shown.uri, key });
  });

  host.postMessage({ type: 'ready' });
}

start();
