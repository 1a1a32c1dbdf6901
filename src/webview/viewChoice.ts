import { choiceKeys } from './choiceKeys';
import { html, setAttribute, setText } from './element';
import type { PageStrings, ViewMode } from './protocol';

/** How the charts are shown, by key; kept by the page for when it is loaded again. */
export interface ViewModes {
  of(key: string): ViewMode;
  choose(key: string, mode: ViewMode): void;
}

/** The buttons in a chart's heading: as a chart, as a radar where it can be one, or as a table. */
export function viewChoice(choose: (mode: ViewMode) => void): {
  readonly element: HTMLElement;
  update(offered: readonly ViewMode[], chosen: ViewMode, strings: Pick<PageStrings, 'view' | 'views'>): void;
} {
  const buttons = (['chart', 'radar', 'table'] as const).map((mode) => {
    const button = html('button', { type: 'button', class: 'control' });
    button.addEventListener('click', () => choose(mode));
    return [mode, button] as const;
  });
  const element = html('span', { class: 'choices', role: 'group' }, ...buttons.map(([, button]) => button));
  const keys = choiceKeys(element);
  return {
    element,
    update(offered, chosen, strings) {
      setAttribute(element, 'aria-label', strings.view);
      for (const [mode, button] of buttons) {
        setText(button, strings.views[mode]);
        setAttribute(button, 'aria-pressed', String(mode === chosen));
        button.hidden = !offered.includes(mode);
      }
      keys.refresh();
    },
  };
}
