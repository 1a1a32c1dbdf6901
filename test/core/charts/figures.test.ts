import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../src/core/analysis/analyse';
import { buildScene } from '../../../src/core/charts/buildScene';
import { signed } from '../../../src/core/charts/gapRows';
import type { Scene, Words } from '../../../src/core/charts/scene';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { isHistory } from '../../../src/core/plan/queries';
import { formatMessage } from '../../../src/core/rules/formatMessage';
import { spokenText } from '../../../src/core/text/plainText';
import { daysBetween } from '../../../src/core/values/isoDate';
import { planJson } from '../../../src/core/views/planJson';

const FIXTURES = join(__dirname, '../../fixtures');
const files = ['sample', 'rules', 'languages'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => join(FIXTURES, folder, name)),
);

/** What the charts draw of a file, and what `planmark show` says of it on the same day. */
function bothOf(file: string) {
  const text = readFileSync(file, 'utf8').replaceAll(/⟦[\w-]+:([^⟧]*)⟧/g, '$1');
  const analysis = analyse(parsePlan(text).plan, { today: '2026-11-20', staleAfterDays: 90 });
  return { scene: buildScene(analysis), shown: planJson(analysis, file), analysis };
}

/** What stands in the hole of a message of a caption. */
function numberIn(caption: readonly Words[], template: string): unknown {
  return caption.flatMap((each) => (typeof each !== 'string' && each.template === template ? each.args : []))[0];
}

const sorted = (lines: readonly string[]) => [...lines].sort();
const figureOf = ({ figures }: Scene, key: string) => figures.find((figure) => figure.key === key);

describe('every figure of the charts', () => {
  const all = files.map((file) => ({ file, ...bothOf(file) }));

  it('of gaps is that of its row', () => {
    let count = 0;
    for (const { file, scene, shown } of all) {
      const drawn = scene.gapCharts.flatMap(({ rows }) => rows);
      count += drawn.length;
      for (const row of drawn) {
        const gap = shown.gaps.find(({ line, name }) => line === row.range.startLine + 1 && name !== '');
        assert.ok(gap, `${file}: ${row.name}`);
        const text =
          gap.computed === null
            ? '?'
            : gap.computed < 0
              ? `−${-gap.computed}`
              : gap.computed > 0
                ? `+${gap.computed}`
                : '0';
        assert.equal(row.gapText, text, `${file}: ${row.name}`);
        // Wider on the axis exactly as the ranks differ.
        if (row.current !== null && row.required !== null && gap.computed !== null) {
          assert.equal(Math.sign(row.current - row.required), Math.sign(gap.computed), `${file}: ${row.name}`);
        }
      }
    }
    assert.ok(count > 50, `${count} rows`);
  });

  it('of gaps stands in a chart, with those of its caption', () => {
    let count = 0;
    for (const { file, scene, shown, analysis } of all) {
      const drawn = scene.gapCharts.flatMap(({ rows }) => rows);
      const known = new Set(analysis.gaps.all.map(({ nameRange }) => nameRange.startLine + 1));
      for (const { name, line, computed } of shown.gaps) {
        if (!known.has(line)) continue;
        count++;
        const text = signed(computed);
        const isThere = drawn.some((row) => row.gapText === text && row.name === spokenText(name));
        assert.ok(isThere, `${file}:${line} ${name} ${text}`);
      }
      for (const { caption, rows } of scene.gapCharts) {
        const counted = (isOne: (row: (typeof rows)[number]) => boolean) => rows.filter(isOne).length;
        const told = (template: string) => numberIn(caption, template);
        assert.equal(
          told('{0} open') ?? 0,
          counted(({ gapText }) => gapText.startsWith('−')),
          file,
        );
        assert.equal(
          told('{0} unknown') ?? 0,
          counted(({ gapText }) => gapText === '?'),
          file,
        );
      }
    }
    assert.ok(count > 50, `${count} gaps`);
  });

  it('of the matrix is an open gap, and every open gap stands in it', () => {
    for (const { file, scene, analysis } of all) {
      if (!scene.matrix) continue;
      const items = scene.matrix.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items));
      assert.equal(items.length, analysis.gaps.open.length, file);
      for (const { range, gapText } of items) {
        const gap = analysis.gaps.open.find((each) => each.range === range);
        assert.equal(gapText, `−${-(gap?.computed ?? 0)}`, file);
      }
    }
  });

  it('of goals is what show counts, and every goal has its bar', () => {
    for (const { file, scene, shown } of all) {
      const goals = shown.goals.length > 0 ? shown.goals : shown.phases;
      const bars = scene.progressCharts
        .filter(({ key }) => key === 'goals')
        .flatMap(({ groups }) => groups.flatMap((group) => group.bars));
      const amount = ({ from, to }: { from: number; to: number }) => (from === to ? `${from}` : `${from}–${to}`);
      const expected = goals.map(({ line, progress, hours }) => {
        const figure = progress && progress.total > 0 ? `${progress.done}/${progress.total}` : '';
        return `${line}: ${figure}${hours ? ` ${amount(hours.done)} of ${amount(hours.total)} h` : ''}`;
      });
      const hoursOf = (details: readonly Words[]) =>
        details.flatMap((each) =>
          typeof each !== 'string' && each.template === '{0} of {1} h' ? [` ${formatMessage(each)}`] : [],
        );
      assert.deepEqual(
        sorted(
          bars.map(({ range, figure, details }) => `${range.startLine + 1}: ${figure}${hoursOf(details).join('')}`),
        ),
        sorted(expected),
        file,
      );
    }
  });

  it('of key results is what show says they attain', () => {
    let count = 0;
    for (const { file, scene, shown } of all) {
      const bars = scene.progressCharts
        .filter(({ key }) => key === 'keyResults')
        .flatMap(({ groups }) => groups.flatMap((group) => group.bars));
      count += bars.length;
      for (const bar of bars) {
        const result = shown.keyResults.find(({ line }) => line === bar.range.startLine + 1);
        assert.ok(result, `${file}: ${bar.title}`);
        if (result.attainment !== null)
          assert.ok(
            Math.abs((bar.share ?? -1) - Math.min(1, result.attainment / 100)) < 0.006,
            `${file}: ${bar.title}`,
          );
      }
    }
    assert.ok(count > 5, `${count} key results`);
  });

  it('of the timeline is a period that show resolves, and every overdue thing of it says so', () => {
    let count = 0;
    for (const { file, scene, shown, analysis } of all) {
      const rows = scene.timeline?.rows ?? [];
      count += rows.length;
      const ends = new Set(shown.periods.map(({ end }) => end));
      for (const row of rows) assert.ok(ends.has(row.end), `${file}: ${row.title} ${row.end}`);
      for (const { rows: undated } of scene.timeline?.undated ?? []) {
        for (const { range, title } of undated) {
          const found = shown.periods.filter(({ line, start }) => line === range.startLine + 1 && start !== null);
          assert.deepEqual(found, [], `${file}: ${title}`);
        }
      }
      const overdue = rows.filter(({ status }) => status === 'overdue');
      for (const { end, title } of overdue) assert.ok(end < analysis.options.today, `${file}: ${title}`);
    }
    assert.ok(count > 50, `${count} rows`);
  });

  it('of goals and milestones with days stands on the timeline, in the words of the plan', () => {
    let count = 0;
    for (const { file, scene, shown, analysis } of all) {
      const rows = scene.timeline?.rows ?? [];
      const history = new Set(
        [...analysis.plan.goals, ...analysis.plan.milestones]
          .filter((node) => isHistory(node) || ('status' in node && node.status === 'dropped'))
          .map((node) => ('titleRange' in node ? node.titleRange : node.range).startLine + 1),
      );
      for (const { line, period, title } of [...shown.goals, ...shown.milestones]) {
        if (period?.start == null || period.end === null || history.has(line)) continue;
        count++;
        const found = rows.filter(({ range, end }) => range.startLine + 1 === line && end === period.end);
        assert.ok(found.length > 0, `${file}:${line} ${title} ${period.text}`);
      }
      for (const { range, figure, progress, title } of rows) {
        const goal = shown.goals.find(({ line }) => line === range.startLine + 1);
        if (!goal || !progress) continue;
        assert.equal(figure, `${goal.progress?.done}/${goal.progress?.total}`, `${file}: ${title}`);
      }
    }
    assert.ok(count > 20, `${count} with days`);
  });

  it('of days on the timeline is counted from today', () => {
    let count = 0;
    for (const { file, scene } of all) {
      for (const { state, start, end, title } of scene.timeline?.rows ?? []) {
        if (state === null || typeof state === 'string' || state.args.length === 0) continue;
        count++;
        const [days] = state.args;
        const left = daysBetween('2026-11-20', state.template.startsWith('starts') ? start : end);
        assert.equal(days, Math.abs(left), `${file}: ${title}`);
        assert.equal(left < 0, /overdue|late/.test(state.template), `${file}: ${title}`);
      }
      const overdue = scene.timeline?.rows.filter(({ status }) => status === 'overdue').length ?? 0;
      assert.equal(numberIn(scene.timeline?.caption ?? [], '{0} overdue') ?? 0, overdue, file);
    }
    assert.ok(count > 20, `${count} states`);
  });

  it('at the top is in the summary', () => {
    for (const { file, scene, shown, analysis } of all) {
      const { summary } = shown;
      const gaps = figureOf(scene, 'gaps');
      if (gaps) assert.equal(gaps.value, String(summary.openGaps), file);
      else assert.equal(summary.openGaps, 0, file);
      const boxes = figureOf(scene, 'boxes');
      assert.equal(
        boxes ? `${boxes.value}/${boxes.of}` : '',
        summary.boxes && summary.boxes.total > 0 ? `${summary.boxes.done}/${summary.boxes.total}` : '',
        file,
      );
      assert.equal(figureOf(scene, 'overdue')?.value ?? '0', String(summary.overdue), file);
      assert.equal(figureOf(scene, 'deadline') !== undefined, summary.nextDeadline !== null, file);
      if (analysis.freshness) assert.equal(analysis.freshness.updated, summary.updated, file);
    }
  });
});
