import { gapTable } from '../core/charts/chartTables';
import { axisView } from './axis';
import type { AxisFitter } from './axisFitter';
import { copies, html, percent, setAttribute, setText, svg } from './element';
import { drawGridLines, gridLines } from './gridLines';
import { keyedList, type View } from './keyedList';
import { unnamedMark, updateMark } from './mark';
import type { PageGapChart, PageGapRow, PageStrings } from './protocol';
import { canBeRadar, radarView } from './radarView';
import { twinTable } from './twinTable';
import { type ViewChoices, viewChoice } from './viewChoice';

export type GapChartItem = PageGapChart & { readonly uri: string; readonly strings: PageStrings };
type GapRowItem = PageGapRow & { readonly ticks: PageGapChart['ticks']; readonly isWithoutPriorities: boolean };

/**
 * A dumbbell chart that is a table: a row a skill, with cells for both levels, the gap and the priority, which screen
 * readers walk through; the drawing inside is for the eye alone. A ring is where one stands, an upright stroke where one
 * must be.
 */
export function gapChartView(first: GapChartItem, fitter: AxisFitter, views: ViewChoices): View<GapChartItem> {
  const titleId = `title-${encodeURIComponent(first.key)}`;
  const title = html('h2', { id: titleId });
  const caption = html('p', { class: 'caption' });
  const currentLegend = html('span');
  const requiredLegend = html('span');
  const legend = html(
    'p',
    { class: 'legend', 'aria-hidden': 'true' },
    html('span', { class: 'legend-item' }, legendGlyph('ring'), currentLegend),
    html('span', { class: 'legend-item' }, legendGlyph('required'), requiredLegend),
  );
  const axis = axisView();
  const heads = {
    name: html('span', { class: 'spoken' }),
    current: html('span', { class: 'spoken' }),
    required: html('span', { class: 'spoken' }),
    gap: html('span'),
    priority: html('span'),
  };
  const priorityHead = html('th', { class: 'word' }, heads.priority);
  const head = html(
    'tr',
    { class: 'row head' },
    html('th', { class: 'name' }, heads.name),
    html('th', { class: 'through' }, axis.element, heads.current),
    html('th', { class: 'through' }, heads.required),
    html('th', { class: 'amount' }, heads.gap),
    priorityHead,
  );
  const body = html('tbody');
  const table = html('table', { 'aria-labelledby': titleId }, html('thead', {}, head), body);
  let item = first;
  const choice = viewChoice((mode) => {
    views.choose(first.key, mode);
    draw();
  });
  const controls = html('div', { class: 'controls' }, legend, choice.element);
  const heading = html('div', { class: 'heading' }, title, caption, controls);
  const radar = radarView((axes) => {
    views.chooseAxes(first.key, axes);
    draw();
  });
  const twin = twinTable();
  const drawings = [table, radar.element, twin.element];
  const element = html('section', { class: 'chart gaps', 'data-roving': '' }, heading, ...drawings);
  const copy = copies(madeRow());
  const patch = keyedList<GapRowItem>(body, ({ key }) => gapRowView(key, copy()));
  let fittedLabels = '';
  const fitting = {
    measure() {
      const place = axis.measure();
      // Rows tell their levels in words where the axis has no room to.
      return () => setAttribute(element, 'data-names-levels', place() ? null : '');
    },
  };

  function draw(): void {
    const { columns, rows, ticks, strings } = item;
    const isRadar = canBeRadar(rows);
    const wanted = views.of(first.key);
    const mode = wanted === 'radar' && !isRadar ? 'chart' : wanted;
    choice.update(isRadar ? ['chart', 'radar', 'table'] : ['chart', 'table'], mode, strings);
    legend.hidden = mode === 'table';
    setAttribute(element, 'data-mode', mode);
    table.hidden = mode !== 'chart';
    radar.update(mode === 'radar' ? { rows, ticks, chosen: views.axes(first.key), axesLabel: strings.axes } : null);
    twin.update(mode === 'table' ? { table: gapTable(item, strings), labelledBy: titleId } : null);
    const shared = { ticks, isWithoutPriorities: hasNoPriorities(item) };
    setText(title, item.title);
    setText(caption, item.caption.join(' · '));
    const current = columns.current ?? strings.current;
    const required = columns.required ?? strings.required;
    setText(currentLegend, current);
    setText(requiredLegend, required);
    setText(heads.name, columns.name ?? strings.skill);
    setText(heads.current, current);
    setText(heads.required, required);
    setText(heads.gap, columns.gap ?? strings.gap);
    setText(heads.priority, columns.priority ?? strings.priority);
    priorityHead.hidden = shared.isWithoutPriorities;
    setAttribute(element, 'data-without-priorities', shared.isWithoutPriorities ? '' : null);
    setAttribute(table, 'aria-description', strings.keys);
    const labels = JSON.stringify(ticks);
    if (labels !== fittedLabels && mode === 'chart') {
      fittedLabels = labels;
      axis.update(ticks);
      fitter.fit(axis.element, fitting);
    }
    patch(mode === 'chart' ? rows.map((row) => ({ ...row, ...shared })) : []);
  }

  return {
    element,
    update(chart) {
      item = chart;
      draw();
    },
  };
}

function hasNoPriorities({ rows }: PageGapChart): boolean {
  return rows.every((row) => row.priority === null);
}

function madeRow() {
  const mark = unnamedMark();
  const { frame, grid } = gridLines();
  const bar = svg('rect', { class: 'bar', y: '50%', height: '4' });
  const required = svg('rect', { class: 'required', y: '50%', width: '3', height: '18', rx: '1' });
  const ring = svg('circle', { class: 'ring', cy: '50%', r: '5.5' });
  const plot = svg('svg', { class: 'plot', 'aria-hidden': 'true', focusable: 'false' }, frame, bar, required, ring);
  const left = html('span', { class: 'beside', 'data-side': 'left', 'aria-hidden': 'true' });
  const right = html('span', { class: 'beside', 'data-side': 'right', 'aria-hidden': 'true' });
  const table = html('span', { class: 'details' });
  const levels = html('span', { class: 'details levels', 'aria-hidden': 'true' });
  const currentText = html('span', { class: 'spoken' });
  const requiredText = html('span', { class: 'spoken' });
  const gap = html('td', { class: 'amount' });
  const priority = html('td', { class: 'word' });
  const element = html(
    'tr',
    { class: 'row' },
    html('th', { role: 'rowheader', class: 'name' }, mark, table, levels),
    html('td', { class: 'through' }, plot, left, right, currentText),
    html('td', { class: 'through' }, requiredText),
    gap,
    priority,
  );
  return {
    element,
    mark,
    grid,
    bar,
    required,
    ring,
    left,
    right,
    table,
    levels,
    currentText,
    requiredText,
    gap,
    priority,
  };
}

function gapRowView(key: string, parts: ReturnType<typeof madeRow>): View<GapRowItem> {
  const { element, mark, grid, bar, required, ring, left, right, table, levels, gap, priority } = parts;
  mark.setAttribute('data-key', key);
  return {
    element,
    update(row) {
      updateMark(mark, row.name, row.spoken);
      setAttribute(element, 'data-state', row.state);
      setAttribute(element, 'data-tone', row.tone);
      drawGridLines(
        grid,
        row.ticks.map(({ position }) => position),
      );
      place(ring, 'cx', row.current);
      place(required, 'x', row.required);
      drawBar(bar, row);
      const beside = wordsBeside(row);
      setText(left, beside.left);
      setText(right, beside.right);
      setAttribute(element, 'data-names-levels', beside.areLevelsMissing ? '' : null);
      left.style.setProperty('--at', String(1 - Math.min(row.current ?? 1, row.required ?? 1)));
      right.style.setProperty('--at', String(Math.max(row.current ?? 0, row.required ?? 0)));
      setText(table, row.table ?? '');
      table.hidden = row.table === null;
      setText(levels, `${row.currentText} → ${row.requiredText}`);
      setText(parts.currentText, row.currentText);
      setText(parts.requiredText, row.requiredText);
      setText(gap, row.gapText);
      setText(priority, row.priority ?? '');
      priority.hidden = row.isWithoutPriorities;
    },
  };
}

/** A mark that is unknown is not drawn; there is no place on the axis that would not be a lie. */
function place(mark: SVGElement, attribute: 'cx' | 'x', position: number | null): void {
  setAttribute(mark, 'visibility', position === null ? 'hidden' : null);
  if (position !== null) setAttribute(mark, attribute, percent(position));
}

function drawBar(bar: SVGElement, { current, required }: PageGapRow): void {
  const isKnown = current !== null && required !== null;
  setAttribute(bar, 'x', percent(isKnown ? Math.min(current, required) : 0));
  setAttribute(bar, 'width', percent(isKnown ? Math.abs(required - current) : 0));
}

/** The least part of the axis that words beside a mark need to stay inside the drawing. */
const leastRoom = 0.25;

/**
 * Words that stand at the outer side of a mark: what is unknown, and levels that the axis has no name for. Where there
 * is no room, the levels are told below the name instead.
 */
function wordsBeside(row: PageGapRow): { left: string; right: string; areLevelsMissing: boolean } {
  const known = row.current ?? row.required;
  if (row.note !== null) {
    const isRight = known === null || known < 0.5;
    return { left: isRight ? '' : row.note, right: isRight ? row.note : '', areLevelsMissing: false };
  }
  const current = row.isCurrentOnAxis ? '' : row.currentText;
  const required = row.isRequiredOnAxis ? '' : row.requiredText;
  const isSurplus = row.state === 'surplus';
  // Marks that coincide share the right side.
  const isMet = row.state === 'met';
  const left = isMet ? '' : isSurplus ? required : current;
  const right = isMet ? required || current : isSurplus ? current : required;
  const leftRoom = Math.min(row.current ?? 0, row.required ?? 0);
  const rightRoom = 1 - Math.max(row.current ?? 1, row.required ?? 1);
  const fits = (left === '' || leftRoom >= leastRoom) && (right === '' || rightRoom >= leastRoom);
  return fits ? { left, right, areLevelsMissing: false } : { left: '', right: '', areLevelsMissing: true };
}

/** Its shape in the chart, and its line in the radar; the style sheet shows the one that fits. */
function legendGlyph(kind: 'ring' | 'required'): SVGElement {
  const shape =
    kind === 'ring'
      ? svg('circle', { class: 'ring', cx: '8', cy: '8', r: '4.5' })
      : svg('rect', { class: 'required', x: '6.5', y: '1', width: '3', height: '14', rx: '1' });
  const line = svg('path', { class: kind === 'ring' ? 'radar-current' : 'radar-required', d: 'M0 8H16' });
  return svg('svg', { class: 'glyph', width: '16', height: '16', focusable: 'false' }, shape, line);
}
