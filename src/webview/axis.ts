import { html, setAttribute, setText } from './element';
import { keyedList, type View } from './keyedList';
import type { PageGapChart } from './protocol';

type Tick = PageGapChart['ticks'][number];

/** The smallest distance between two labels, in CSS pixels. */
const labelDistance = 8;

export interface AxisView extends View<readonly Tick[]> {
  /**
   * Reads the widths of the labels, which the page alone knows, and returns what places them: the outer ones shifted
   * inward, those that would touch left out. That in turn says whether all are shown. Reading and writing are apart so
   * that many axes cost one layout.
   */
  measure(): () => boolean;
}

/** The names of the levels above a chart. */
export function axisView(): AxisView {
  const element = html('div', { class: 'axis', 'aria-hidden': 'true' });
  const patch = keyedList(element, tickView);
  let positions: readonly number[] = [];
  return {
    element,
    update(ticks) {
      positions = ticks.map((tick) => tick.position);
      patch(ticks);
    },
    measure() {
      const labels = [...element.children] as HTMLElement[];
      const width = element.clientWidth;
      const overhang = Number.parseFloat(getComputedStyle(element).marginInlineStart) || 0;
      const spans = labels.map((label, index) => {
        const labelWidth = label.offsetWidth;
        const wanted = (positions[index] ?? 0) * width - labelWidth / 2;
        const left = Math.min(Math.max(wanted, -overhang), width + overhang - labelWidth);
        return { label, left, right: left + labelWidth };
      });
      return () => placeLabels(spans);
    },
  };
}

function placeLabels(spans: readonly (Span & { readonly label: HTMLElement })[]): boolean {
  const shown = chooseShown(spans);
  for (const span of spans) {
    span.label.style.setProperty('left', `${span.left}px`);
    setAttribute(span.label, 'data-hidden', shown.has(span) ? null : '');
  }
  return shown.size === spans.length;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

/** All of them, or every second, third … from the lowest, and the highest in any case. */
function chooseShown<Some extends Span>(spans: readonly Some[]): Set<Some> {
  for (let step = 1; step < spans.length; step++) {
    const regular = spans.filter((_, index) => index % step === 0);
    const highest = spans.at(-1);
    const isHighestMissing = highest !== undefined && !regular.includes(highest);
    const chosen = isHighestMissing ? [...regular.slice(0, Math.max(1, regular.length - 1)), highest] : regular;
    if (chosen.every((span, index) => index === 0 || isApart(chosen[index - 1] as Some, span))) return new Set(chosen);
  }
  return new Set(spans.slice(0, 1));
}

function isApart(a: Span, b: Span): boolean {
  return a.right + labelDistance <= b.left || b.right + labelDistance <= a.left;
}

function tickView(): View<Tick> {
  const element = html('span', { class: 'tick' });
  return { element, update: (tick) => setText(element, tick.label) };
}
