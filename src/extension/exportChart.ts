import { env, l10n, type Uri, window, workspace } from 'vscode';
import { type ChartExport, chartExports } from '../core/charts/chartExports';
import type { Localised } from '../core/charts/localiseScene';
import type { Scene } from '../core/charts/scene';
import { lightPalette } from '../core/charts/svgMarkup';
import { toCsv, toMarkdownTable } from '../core/charts/tableText';
import { toSvgFile } from '../core/charts/toSvg';
import { chartStrings } from './chartStrings';
import { tellBriefly } from './tellBriefly';

/** Asks which chart, as what and where to; a Markdown table goes to the clipboard. `plan` is the file beside which to save. */
export async function exportChart(scene: Localised<Scene>, plan: Uri): Promise<void> {
  const strings = chartStrings();
  const charts = chartExports(scene, strings, strings.today).map((chart) => ({
    label: chart.title,
    description: chart.caption,
    chart,
  }));
  if (charts.length === 0) return tellBriefly(l10n.t('This plan has no chart to export.'));
  const picked = await window.showQuickPick(charts, { placeHolder: l10n.t('Which chart to export?') });
  const format = picked && (await pickFormat(picked.chart));
  if (!picked || !format) return;
  const text = format.write(picked.chart);
  if (format.ending === null) {
    await env.clipboard.writeText(text);
    return tellBriefly(l10n.t('Copied as a Markdown table.'));
  }
  const target = await window.showSaveDialog({
    defaultUri: besides(plan, picked.chart.title, format.ending),
    filters: { [format.ending.toUpperCase()]: [format.ending] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  tellBriefly(l10n.t('Saved: {0}', workspace.asRelativePath(target)));
}

interface Format {
  readonly label: string;
  /** Null: to the clipboard. */
  readonly ending: string | null;
  write(chart: ChartExport): string;
}

function pickFormat(chart: ChartExport): Thenable<Format | undefined> {
  const { drawn } = chart;
  const formats: Format[] = [
    { label: l10n.t('Copy as Markdown Table'), ending: null, write: ({ table }) => toMarkdownTable(table) },
    { label: l10n.t('Save as CSV…'), ending: 'csv', write: ({ table }) => toCsv(table) },
  ];
  if (drawn) {
    const write = () => toSvgFile(drawn, { palette: lightPalette, locale: env.language });
    formats.unshift({ label: l10n.t('Save as SVG…'), ending: 'svg', write });
  }
  return window.showQuickPick(formats, { placeHolder: l10n.t('Export {0}', chart.title) });
}

/** `growth-plan - Skill gaps.svg` beside `growth-plan.md`, without what no file name may hold. */
function besides(plan: Uri, title: string, ending: string): Uri {
  const folder = plan.path.slice(0, plan.path.lastIndexOf('/') + 1);
  const name = plan.path.slice(folder.length).replace(/\.\w{1,8}$/, '');
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 60);
  return plan.with({ path: `${folder}${name} - ${safe}.${ending}` });
}
