import { html, setAttribute, setText } from './element';
import { keyedList, type View } from './keyedList';
import type { PageGapChart } from './protocol';

type Tick = PageGapChart['ticks'][number];

/** The smallest distance between two labels, in CSS pixels. */
const labelDistance = 8;

/**
 * The names of the levels above a chart. Their widths are known to the page alone: `fitLabels` shifts the outer ones inward
 * and hides those that would touch, the ends being kept; it says whether all are shown.
 */
export function axisView(): View<readonly Tick[]> & { fitLabels(): boolean } {
  const element = html('div', { class: 'axis', 'aria-hidden': 'true' });
  const patch = keyedList(element, tickView);
  let positions: readonly number[] = [];
  return {
    element,
    update(ticks) {
      positions = ticks.map((tick) => tick.position);
      patch(ticks);
    },
    fitLabels() {
      const labels = [...element.children] as HTMLElement[];
      const width = element.clientWidth;
      if (width === 0) return true;
      const overhang = Number.parseFloat(getComputedStyle(element).marginInlineStart) || 0;
      const spans = labels.map((label, index) => {
        const labelWidth = label.offsetWidth;
        const wanted = (positions[index] ?? 0) * width - labelWidth / 2;
        const left = Math.min(Math.max(wanted, -overhang), width + overhang - labelWidth);
        return { label, left, right: left + labelWidth };
      });
      const shown = chooseShown(spans);
      for (const span of spans) {
        span.label.style.setProperty('left', `${span.left}px`);
        setAttribute(span.label, 'data-hidden', shown.has(span) ? null : '');
      }
      return shown.size === spans.length;
    },
  };
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** The two ends, then from the left whatever touches none of those chosen. */
function chooseShown<Some extends Span>(spans: readonly Some[]): Set<Some> {
  const ends = spans.length > 1 ? [spans.at(-1), spans[0]] : [spans[0]];
  const chosen = new Set<Some>();
  for (const span of [...ends, ...spans]) {
    if (span && [...chosen].every((other) => other === span || isApart(span, other))) chosen.add(span);
  }
  return chosen;
}

function isApart(a: Span, b: Span): boolean {
  return a.right + labelDistance <= b.left || b.right + labelDistance <= a.left;
}

function tickView(): View<Tick> {
  const element = html('span', { class: 'tick' });
  return { element, update: (tick) => setText(element, tick.label) };
}
