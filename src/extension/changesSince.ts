import { CancellationTokenSource, l10n, type QuickPickItem, window } from 'vscode';
import { comparePlans } from '../core/analysis/comparePlans';
import { parseIsoDate } from '../core/values/isoDate';
import { changeWords } from './changeWords';
import type { FileRevision } from './fileRevisions';
import type { PlanService } from './planService';
import { dayOf, readHistory, textOf } from './readTrend';
import { revealRange } from './revealRange';
import { tellBriefly } from './tellBriefly';

/** "Planmark: Show Changes Since…": asks for a revision of the file or a day, and lists what changed; Enter goes there. */
export async function showChangesSince(plans: PlanService): Promise<void> {
  const document = plans.activeDocument;
  const model = document && (await plans.whenReady(document));
  if (!model?.isPlan) return tellBriefly(l10n.t('Open a plan to see what changed in it.'));
  const history = await readHistory(model, new CancellationTokenSource().token);
  if (typeof history === 'string') {
    await window.showInformationMessage(history);
    return;
  }
  const revision = await pickRevision(history.revisions);
  if (!revision) return;
  const text = await textOf(history.repository, revision);
  if (text === null) {
    await window.showInformationMessage(l10n.t('That revision does not have the plan as text.'));
    return;
  }
  const changes = comparePlans(model.read(text), model.plan);
  const title = l10n.t({
    message: 'Changes since {0} ({1}, {2})',
    args: [dayOf(revision), revision.hash.slice(0, 7), revision.subject],
    comment: ['a day, a commit, the first line of its message'],
  });
  const items = changes.map((change) => {
    const { title: label, text: description, within: detail } = changeWords(change);
    return { label, description, ...(detail === '' ? {} : { detail }), change };
  });
  if (items.length === 0) return tellBriefly(l10n.t('Nothing in the plan changed since {0}.', dayOf(revision)));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  if (picked?.change.rangeAfter) await revealRange(model.uri, picked.change.rangeAfter);
}

interface RevisionPick extends QuickPickItem {
  readonly revision: FileRevision | null;
}

async function pickRevision(revisions: readonly FileRevision[]): Promise<FileRevision | undefined> {
  const picks: RevisionPick[] = [
    { label: l10n.t('A day…'), revision: null },
    ...revisions.map((revision) => ({
      label: revision.subject || revision.hash.slice(0, 7),
      description: `${dayOf(revision)} · ${revision.hash.slice(0, 7)}`,
      revision,
    })),
  ];
  const placeHolder = l10n.t('Changes since which revision?');
  const picked = await window.showQuickPick(picks, { placeHolder, matchOnDescription: true });
  return picked && (picked.revision ?? pickDay(revisions));
}

/** The last revision up to the end of a day. */
async function pickDay(revisions: readonly FileRevision[]): Promise<FileRevision | undefined> {
  const oldest = revisions.at(-1);
  const lastUpTo = (day: string) => revisions.find((revision) => dayOf(revision) <= day);
  const day = await window.showInputBox({
    prompt: l10n.t('Changes since which day?'),
    placeHolder: 'YYYY-MM-DD',
    validateInput: (text) => {
      if (parseIsoDate(text.trim()) === null) return l10n.t('A day such as 2026-06-15.');
      return lastUpTo(text.trim()) ? null : l10n.t('The history begins on {0}.', oldest ? dayOf(oldest) : '');
    },
  });
  return day === undefined ? undefined : lastUpTo(day.trim());
}
