import { choiceKeys } from './choiceKeys';
import { html, setAttribute, setText } from './element';
import type { PageStrings, ViewMode, ZoomChoice } from './protocol';

/** How the charts of the plan are shown, by key; kept for when it is shown again. */
export interface ViewChoices {
  of(key: string): ViewMode;
  choose(key: string, mode: ViewMode): void;
  /** Of a radar; null where nobody chose. */
  axes(key: string): readonly string[] | null;
  chooseAxes(key: string, axes: readonly string[]): void;
  zoom(): ZoomChoice;
  chooseZoom(zoom: ZoomChoice): void;
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
