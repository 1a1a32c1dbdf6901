import type { ChartTable } from '../charts/chartTables';
import { escapeXml, tag } from '../charts/svgMarkup';

/** The table twin of a chart as markup; every word escaped. */
export function tableHtml({ columns, rows }: ChartTable): string {
  const cell = (name: string) => (text: string) => tag(name, {}, escapeXml(text) || '&nbsp;');
  const lines = rows.map(({ cells }) => tag('tr', {}, ...cells.map(cell('td'))));
  return tag('table', {}, tag('thead', {}, tag('tr', {}, ...columns.map(cell('th')))), tag('tbody', {}, ...lines));
}
