import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { comparePlans } from '../../../src/core/analysis/comparePlans';
import { changeWords } from '../../../src/extension/changeWords';
import { type PlanHistory, readHistory, readTrend, textOf, trendOf } from '../../../src/extension/readTrend';
import { makeGitHistory } from '../../gitPlan';
import { closeEditors, openPlan, planmark, until } from './inEditor';

describe('The history of a plan', () => {
  let folder = '';
  const { token } = new vscode.CancellationTokenSource();

  before(() => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'planmark-history-')));
    cpSync(join(workspace.uri.fsPath, 'growth-plan.md'), join(folder, 'growth-plan.md'));
    makeGitHistory(folder);
  });
  after(async () => {
    await closeEditors();
    rmSync(folder, { recursive: true, force: true });
  });

  const modelOf = async (name: string) => {
    const { plans } = await planmark();
    const document = await vscode.workspace.openTextDocument(join(folder, name));
    await vscode.window.showTextDocument(document);
    return until('the plan is read', () => plans.whenReady(document));
  };
  const historyOf = async (name: string): Promise<PlanHistory> => {
    const history = await readHistory(await modelOf(name), token);
    assert.ok(typeof history !== 'string', String(history));
    return history;
  };

  it('is read through VS Code’s Git extension, with its renames', async () => {
    const { revisions } = await historyOf('growth-plan.md');
    assert.deepEqual(
      revisions.map(({ subject, path, date }) => [
        subject,
        path.slice(folder.length + 1),
        date.toISOString().slice(0, 10),
      ]),
      [
        ['Catch up', 'growth-plan.md', '2026-08-01'],
        ['Give it its name', 'growth-plan.md', '2026-07-01'],
        ['Tick a box', 'draft.md', '2026-06-01'],
        ['Begin <b>the</b> plan', 'draft.md', '2026-05-01'],
      ],
    );
  });

  it('gives figures for each revision', async () => {
    const trend = await readTrend(await modelOf('growth-plan.md'), vscode.ProgressLocation.Notification);
    assert.ok(trend !== null && typeof trend !== 'string');
    assert.equal(trend.skipped, 0);
    assert.deepEqual(
      trend.points.map(({ day, openGaps, boxes }) => [day, openGaps, `${boxes?.done}/${boxes?.total}`]),
      [
        ['2026-05-01', 5, '0/14'],
        ['2026-06-01', 5, '1/14'],
        ['2026-07-01', 5, '1/14'],
        ['2026-08-01', 5, '4/14'],
      ],
    );
    const [first, , , last] = trend.points.map(({ reached }) => reached ?? 0);
    assert.ok((first ?? 1) < (last ?? 0));
  });

  it('skips a revision that cannot be read', async () => {
    const history = await historyOf('growth-plan.md');
    const [broken] = history.revisions;
    const show = (ref: string, path: string) =>
      ref === broken?.hash ? Promise.reject(new Error('no such path')) : history.repository.show(ref, path);
    const repository = { ...history.repository, show };
    const trend = await trendOf({ ...history, repository }, await modelOf('growth-plan.md'), { report() {} }, token);
    assert.deepEqual([trend?.skipped, trend?.points.length], [1, 3]);
  });

  it('can be cancelled on the way', async () => {
    const source = new vscode.CancellationTokenSource();
    const told: (string | undefined)[] = [];
    const report = ({ message }: { message?: string }) => {
      told.push(message);
      if (told.length === 2) source.cancel();
    };
    const history = await historyOf('growth-plan.md');
    assert.equal(await trendOf(history, await modelOf('growth-plan.md'), { report }, source.token), null);
    assert.deepEqual(told, ['1 of 4', '2 of 4']);
  });

  it('tells what changed since a revision', async () => {
    const { repository, revisions } = await historyOf('growth-plan.md');
    const model = await modelOf('growth-plan.md');
    const oldest = revisions.at(-1);
    const text = oldest && (await textOf(repository, oldest));
    assert.ok(text);
    const words = comparePlans(model.read(text), model.plan).map(changeWords);
    assert.deepEqual(
      words.slice(0, 2).map(({ title, text }) => `${title}: ${text}`),
      [
        'Skill: Mentoring: current level None → Competent',
        'Goal 1: Design systems that last: date June – August 2026 → July – October 2026',
      ],
    );
    assert.equal(words.filter(({ text }) => text === 'done, was open').length, 5);
  });

  it('says why there is none', async () => {
    const { model } = await openPlan('## Goal 1: A\n- [ ] a\n');
    assert.match(String(await readHistory(model, token)), /in no Git repository/);
    cpSync(join(folder, 'growth-plan.md'), join(folder, 'new.md'));
    assert.match(String(await readHistory(await modelOf('new.md'), token)), /never committed/);
  });
});
