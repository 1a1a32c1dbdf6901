import { chosenAxes, FEWEST_AXES, MOST_AXES, radarPath, radarPoint, radarRows } from '../core/charts/radar';
import { html, setAttribute, setText, svg } from './element';
import { keyedList, type View } from './keyedList';
import { markButton } from './mark';
import type { PageGapChart, PageGapRow } from './protocol';

export interface RadarItem {
  readonly rows: PageGapChart['rows'];
  readonly ticks: PageGapChart['ticks'];
  /** The keys of the rows on its axes; null where nobody chose. */
  readonly chosen: readonly string[] | null;
  /** `Axes` */
  readonly axesLabel: string;
}

/** The circle of radius 1 in the middle of the drawing. */
const RIM = 0.04;
/** More names up an axis would touch one another. */
const MOST_NAMED = 6;

export function canBeRadar(rows: PageGapChart['rows']): boolean {
  return radarRows(rows).length >= FEWEST_AXES;
}

/**
 * Current and required levels as polygons over 3 to 12 axes, for those who expect it. Which axes is chosen below it; what
 * is unknown gives no corner. Null hides it.
 */
export function radarView(choose: (axes: readonly string[]) => void): View<RadarItem | null> {
  const rings = svg('g', { class: 'rings' });
  const required = svg('path', { class: 'radar-required' });
  const current = svg('path', { class: 'radar-current' });
  const dots = svg('g', { class: 'radar-dots' });
  const plot = svg(
    'svg',
    { class: 'radar-plot', 'aria-hidden': 'true', focusable: 'false' },
    rings,
    required,
    current,
    dots,
  );
  const labels = html('ul', { class: 'radar-labels', role: 'list' });
  const levels = html('div', { class: 'radar-levels', 'aria-hidden': 'true' });
  const figure = html('div', { class: 'radar' }, plot, levels, labels);
  const summary = html('summary', { class: 'control' });
  const boxes = html('div', { class: 'axes' });
  const choice = html('details', { class: 'axes-choice' }, summary, boxes);
  const element = html('div', { class: 'radar-frame' }, figure, choice);
  const patchLabels = keyedList(labels, labelView);
  const patchLevels = keyedList(levels, levelView);
  const patchBoxes = keyedList(boxes, (axis: AxisItem) => axisChoice(axis, toggle));
  let item: RadarItem | null = null;

  function toggle(key: string, isOn: boolean): void {
    if (!item) return;
    const keys = radarRows(item.rows).map((row) => row.key);
    const shown = chosenAxes(keys, item.chosen);
    choose(isOn ? [...shown, key] : shown.filter((each) => each !== key));
  }

  function draw({ rows, ticks, chosen, axesLabel }: RadarItem): void {
    const possible = radarRows(rows);
    const keys = chosenAxes(
      possible.map((row) => row.key),
      chosen,
    );
    const axes = possible.filter((row) => keys.includes(row.key));
    const low = Math.max(...axes.map((_, index) => radarPoint(index, axes.length, 1).y));
    setAttribute(plot, 'viewBox', `${-1 - RIM} ${-1 - RIM} ${2 + 2 * RIM} ${1 + low + 2 * RIM}`);
    drawRings(rings, axes.length, ticks);
    // The outermost stands where the name of the axis does.
    const named = ticks.filter(({ label, position }) => label !== '' && position > 0 && position < 1);
    patchLevels(named.length <= MOST_NAMED ? named : []);
    setAttribute(required, 'd', radarPath(axes.map((row) => row.required)));
    setAttribute(current, 'd', radarPath(axes.map((row) => row.current)));
    drawDots(dots, axes);
    patchLabels(axes.map((row, index) => ({ key: row.key, row, ...radarPoint(index, axes.length, 1) })));
    setText(summary, axesLabel);
    choice.hidden = possible.length <= FEWEST_AXES;
    patchBoxes(
      possible.map(({ key, name }) => {
        const isOn = keys.includes(key);
        return { key, name, isOn, isFixed: isOn ? keys.length <= FEWEST_AXES : keys.length >= MOST_AXES };
      }),
    );
  }

  return {
    element,
    update(next) {
      item = next;
      element.hidden = next === null;
      if (next) draw(next);
      else patchLabels([]);
    },
  };
}

function drawRings(rings: SVGElement, axes: number, ticks: RadarItem['ticks']): void {
  const full = Array.from({ length: axes }, () => 1);
  const spokes = full.map((_, axis) => {
    const { x, y } = radarPoint(axis, axes, 1);
    return `M0 0L${x} ${y}`;
  });
  const paths = ticks.filter(({ position }) => position > 0).map(({ position }) => radarPath(full.map(() => position)));
  rings.replaceChildren(...[...paths, spokes.join('')].map((d) => svg('path', { d })));
}

function drawDots(dots: SVGElement, axes: readonly PageGapRow[]): void {
  const marks = axes.flatMap(({ current, tone }, axis) => {
    if (current === null) return [];
    const { x, y } = radarPoint(axis, axes.length, current);
    return [svg('circle', { class: 'radar-dot', 'data-tone': tone, cx: String(x), cy: String(y), r: '0.03' })];
  });
  dots.replaceChildren(...marks);
}

function levelView(): View<RadarItem['ticks'][number]> {
  const element = html('span');
  return {
    element,
    update({ label, position }) {
      setText(element, label);
      element.style.setProperty('--at', String(position));
    },
  };
}

interface LabelItem {
  readonly key: string;
  readonly row: PageGapRow;
  readonly x: number;
  readonly y: number;
}

/** A name beside the end of its axis: on the side that it points to. */
function labelView({ key }: LabelItem): View<LabelItem> {
  const mark = markButton(key);
  const gap = html('span', { class: 'radar-gap', 'aria-hidden': 'true' });
  const element = html('li', { class: 'radar-label' }, mark.element, ' ', gap);
  return {
    element,
    update({ row, x, y }) {
      mark.update(row.name, row.spoken);
      setText(gap, row.gapText);
      element.style.setProperty('--x', String(x));
      element.style.setProperty('--y', String(y));
      setAttribute(element, 'data-side', Math.abs(x) < 0.2 ? 'middle' : x > 0 ? 'right' : 'left');
    },
  };
}

interface AxisItem {
  readonly key: string;
  readonly name: string;
  readonly isOn: boolean;
  /** Where one more or less would be too many or too few. */
  readonly isFixed: boolean;
}

function axisChoice({ key }: AxisItem, toggle: (key: string, isOn: boolean) => void): View<AxisItem> {
  const box = html('input', { type: 'checkbox' });
  const name = html('span');
  box.addEventListener('change', () => toggle(key, box.checked));
  const element = html('label', {}, box, name);
  return {
    element,
    update(axis) {
      setText(name, axis.name);
      box.checked = axis.isOn;
      box.disabled = axis.isFixed;
    },
  };
}
