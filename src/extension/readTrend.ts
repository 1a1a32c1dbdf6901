import { type CancellationToken, l10n, type Progress, ProgressLocation, window } from 'vscode';
import { revisionFigures } from '../core/charts/revisionFigures';
import type { TrendRevision } from '../core/charts/trendChart';
import { dateInZone } from '../core/values/dateInZone';
import { type FileRevision, type GitRepository, revisionsOf } from './fileRevisions';
import { findRepository } from './gitHistory';
import type { PlanModel } from './planService';

const MOST_REVISIONS = 50;

/** The revisions of a plan's file, the newest first; or one sentence on why there are none. */
export interface PlanHistory {
  readonly repository: GitRepository;
  readonly revisions: readonly FileRevision[];
}

/** The same with the figures of each that could be read, the oldest first. */
export interface PlanTrend extends PlanHistory {
  readonly points: readonly TrendRevision[];
  readonly skipped: number;
}

export async function readHistory(model: PlanModel, token: CancellationToken): Promise<PlanHistory | string> {
  const repository = await findRepository(model.uri);
  if (repository === 'noGit')
    return l10n.t(
      'The history of this plan is not known here: VS Code’s Git extension is not available or is switched off.',
    );
  if (repository === 'noRepository') return l10n.t('This plan is in no Git repository, so it has no history to show.');
  const revisions = await revisionsOf(repository, model.uri.fsPath, MOST_REVISIONS, token);
  return revisions.length > 0
    ? { repository, revisions }
    : l10n.t('This plan was never committed, so it has no history yet.');
}

/** Reads what each revision comes to; a notification can be cancelled, and then gives null. */
export function readTrend(
  model: PlanModel,
  location: ProgressLocation.Notification | ProgressLocation.Window,
): Thenable<PlanTrend | string | null> {
  const options = {
    location,
    cancellable: location === ProgressLocation.Notification,
    title: l10n.t('Reading the history of the plan'),
  };
  return window.withProgress(options, async (progress, token) => {
    const history = await readHistory(model, token);
    if (typeof history === 'string') return history;
    return trendOf(history, model, progress, token);
  });
}

export async function trendOf(
  history: PlanHistory,
  model: PlanModel,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<PlanTrend | null> {
  const points: TrendRevision[] = [];
  const { revisions, repository } = history;
  for (const [index, revision] of revisions.entries()) {
    if (token.isCancellationRequested) return null;
    const message = l10n.t('{0} of {1}', index + 1, revisions.length);
    progress.report({ message, increment: 100 / revisions.length });
    const text = await textOf(repository, revision);
    if (text === null) continue;
    const plan = model.read(text);
    const day = dayOf(revision);
    const figures = revisionFigures(model.engine.analyse(plan, { ...model.analysis.options, today: day }));
    points.unshift({ hash: revision.hash, day, subject: revision.subject, ...figures });
  }
  return token.isCancellationRequested ? null : { ...history, points, skipped: revisions.length - points.length };
}

/** Null where that commit does not have the file, or its text cannot be read. */
export async function textOf(repository: GitRepository, { hash, path }: FileRevision): Promise<string | null> {
  try {
    return await repository.show(hash, path);
  } catch {
    return null;
  }
}

export function dayOf({ date }: FileRevision): string {
  return dateInZone(date, null);
}
