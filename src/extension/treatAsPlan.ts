import { Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import { attempt, registerCommand, runInBackground } from './boundary';
import type { Configurations } from './configurations';
import { isMarkdown, isPlainText } from './documentKinds';
import { loadEngine } from './loadEngine';
import type { PlainTextChoices } from './plainTextChoices';
import type { PlanService } from './planService';
import { tellBriefly } from './tellBriefly';

/** Longer plain texts are logs and data far more often than plans; the command still takes them. */
const OFFER_UP_TO_LINES = 5000;

/** Plain text is read as a plan once the user says so, by the command or by an offer that is made once a file. */
export function registerTreatAsPlan(
  plans: PlanService,
  choices: PlainTextChoices,
  configurations: Configurations,
): Disposable {
  const offered = new Set<string>();
  const offerForActive = () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !mayBeOffered(document, choices) || offered.has(document.uri.toString())) return;
    offered.add(document.uri.toString());
    runInBackground('Offering to read a plain text', plans.log, offer(document, choices, configurations, plans));
  };
  offerForActive();
  return Disposable.from(
    registerCommand('planmark.treatAsPlan', plans.log, () => treatActive(plans, choices)),
    registerCommand('planmark.stopTreatingAsPlan', plans.log, () => stopTreatingActive(plans, choices)),
    window.onDidChangeActiveTextEditor(() => attempt('Looking at a plain text', plans.log, offerForActive)),
    workspace.onDidCloseTextDocument(({ uri }) => offered.delete(uri.toString())),
  );
}

async function treatActive(plans: PlanService, choices: PlainTextChoices): Promise<void> {
  const document = plans.activeDocument ?? window.activeTextEditor?.document;
  if (document !== undefined && isMarkdown(document)) {
    return tellBriefly(l10n.t('Markdown documents are read as plans without being asked to.'));
  }
  if (document === undefined || !isPlainText(document)) {
    return tellBriefly(l10n.t('Open the plain-text file that is to be read as a plan.'));
  }
  await choices.set(document, 'plan');
  const model = await plans.whenReady(document);
  if (model?.isPlan === false) tellBriefly(l10n.t('Planmark reads this file now, but finds no plan in it yet.'));
}

async function stopTreatingActive(plans: PlanService, choices: PlainTextChoices): Promise<void> {
  const document = plans.activeDocument;
  if (document !== undefined && isPlainText(document)) await choices.set(document, 'noPlan');
}

/** Asked of text files alone, not of every log and licence that has no language. */
function mayBeOffered(document: TextDocument, choices: PlainTextChoices): boolean {
  return (
    isPlainText(document) &&
    /\.(txt|text)$/i.test(document.uri.path) &&
    document.lineCount <= OFFER_UP_TO_LINES &&
    !choices.neverOffer &&
    choices.of(document) === undefined
  );
}

async function offer(
  document: TextDocument,
  choices: PlainTextChoices,
  configurations: Configurations,
  { log }: PlanService,
): Promise<void> {
  const engine = await loadEngine();
  await configurations.whenFound(document);
  const { isPlan, evidence } = engine.readDocument(document.getText(), configurations.of(document, engine)).plan
    .detection;
  // Where every document is a plan by its options, licences and logs are not meant.
  if (!isPlan || evidence.length === 0) return;
  // The user may have said so by the command, while the engine was loading.
  if (choices.of(document) !== undefined) return;
  // Remembered before the answer: a question that is overlooked is not put again.
  await choices.set(document, 'noPlan');
  const treat = l10n.t('Treat as Plan');
  const notThis = l10n.t('Not This File');
  const never = l10n.t('Never');
  const question = l10n.t('This text reads like a plan. Let Planmark read it as one?');
  const answer = await window.showInformationMessage(question, treat, notThis, never);
  log.info(`Offered to read ${document.uri.path} as a plan: ${answer ?? 'no answer'}`);
  if (answer === treat) await choices.set(document, 'plan');
  if (answer === never) await choices.neverOfferAgain();
}
