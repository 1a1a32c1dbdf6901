import { env, l10n, type Uri, window, workspace } from 'vscode';
import { type ChartExport, chartExports, type ExportedTrend } from '../core/charts/chartExports';
import type { Localised } from '../core/charts/localiseScene';
import type { Scene } from '../core/charts/scene';
import { lightPalette } from '../core/charts/svgMarkup';
import { toCsv, toMarkdownTable } from '../core/charts/tableText';
import { toSvgFile } from '../core/charts/toSvg';
import { chartStrings } from './chartStrings';
import { tellBriefly } from './tellBriefly';

/**
 * Asks which chart, as what and where to; a Markdown table goes to the clipboard. `trend` is null unless it is shown, `plan` is the file beside which to save,
 * `rasterise` makes a PNG of an SVG.
 */
export async function exportChart(
  scene: Localised<Scene>,
  trend: ExportedTrend | null,
  plan: Uri,
  rasterise: (svg: string) => Promise<Uint8Array>,
): Promise<void> {
  const strings = chartStrings();
  const charts = chartExports(scene, strings, strings.today, trend).map((chart) => ({
    label: chart.title,
    description: chart.caption,
    chart,
  }));
  if (charts.length === 0) return tellBriefly(l10n.t('This plan has no chart to export.'));
  const picked = await window.showQuickPick(charts, { placeHolder: l10n.t('Which chart to export?') });
  const format = picked && (await pickFormat(picked.chart, rasterise));
  if (!picked || !format) return;
  if (format.ending === null) {
    await env.clipboard.writeText(format.write(picked.chart));
    return tellBriefly(l10n.t('Copied as a Markdown table.'));
  }
  const target = await window.showSaveDialog({
    defaultUri: besides(plan, picked.chart.title, format.ending),
    filters: { [format.ending.toUpperCase()]: [format.ending] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, await format.write(picked.chart));
  tellBriefly(l10n.t('Saved: {0}', workspace.asRelativePath(target)));
}

type Format =
  /** To the clipboard. */
  | { readonly label: string; readonly ending: null; write(chart: ChartExport): string }
  | { readonly label: string; readonly ending: string; write(chart: ChartExport): Uint8Array | Promise<Uint8Array> };

function pickFormat(chart: ChartExport, rasterise: (svg: string) => Promise<Uint8Array>): Thenable<Format | undefined> {
  const { drawn } = chart;
  const formats: Format[] = [
    { label: l10n.t('Copy as Markdown Table'), ending: null, write: ({ table }) => toMarkdownTable(table) },
    { label: l10n.t('Save as CSV…'), ending: 'csv', write: ({ table }) => encoded(toCsv(table)) },
  ];
  if (drawn) {
    const svg = () => toSvgFile(drawn, { palette: lightPalette, locale: env.language });
    formats.unshift(
      { label: l10n.t('Save as SVG…'), ending: 'svg', write: () => encoded(svg()) },
      { label: l10n.t('Save as PNG…'), ending: 'png', write: () => rasterise(svg()) },
    );
  }
  return window.showQuickPick(formats, { placeHolder: l10n.t('Export {0}', chart.title) });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
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
