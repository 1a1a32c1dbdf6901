import { html, setText } from './element';
import type { View } from './keyedList';
import type { Advice } from './protocol';

/** In the place of a chart: why there is none, and how the text would look that gives one. Null hides it. */
export function adviceView(act: () => void): View<Advice | null> {
  const title = html('h2');
  const text = html('p');
  const code = html('code');
  const example = html('pre', { tabindex: '0' }, code);
  const action = html('button', { type: 'button', class: 'action' });
  action.addEventListener('click', act);
  const element = html('section', { class: 'advice' }, title, text, example, action);
  return {
    element,
    update(advice) {
      element.hidden = advice === null;
      if (advice === null) return;
      setText(title, advice.title);
      setText(text, advice.text);
      setText(code, advice.example);
      example.hidden = advice.example === '';
      setText(action, advice.action);
      action.hidden = advice.action === '';
    },
  };
}
