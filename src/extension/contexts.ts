import { commands, Disposable, type TextDocument } from 'vscode';
import { attempt, runInBackground } from './boundary';
import { isPlainText } from './documentKinds';
import type { PlainTextChoices } from './plainTextChoices';
import type { PlanService } from './planService';

/** What `when` clauses of package.json ask: which commands make sense, and why the tree is empty. */
interface Contexts {
  readonly 'planmark.activePlan': boolean;
  readonly 'planmark.plainText': '' | 'unread' | 'read';
  readonly 'planmark.whyEmpty':
    | ''
    | 'noDocument'
    | 'plainText'
    | 'noEvidence'
    | 'someEvidence'
    | 'unclosedFence'
    | 'frontMatter'
    | 'setting';
  /** The kinds of evidence that were found, parted by blanks. */
  readonly 'planmark.evidence': string;
}

export function registerContexts(plans: PlanService, choices: PlainTextChoices): Disposable {
  const told = new Map<string, unknown>();
  const update = () =>
    attempt('Contexts', plans.log, () => {
      for (const [key, value] of Object.entries(contextsOf(plans, choices))) {
        if (told.get(key) === value) continue;
        told.set(key, value);
        runInBackground('Contexts', plans.log, commands.executeCommand('setContext', key, value));
      }
    });
  update();
  return Disposable.from(
    plans.onDidChangeActive(update),
    plans.onDidChange((uri) => {
      if (uri.toString() === plans.activeDocument?.uri.toString()) update();
    }),
  );
}

function contextsOf(plans: PlanService, choices: PlainTextChoices): Contexts {
  const document = plans.activeDocument;
  return {
    'planmark.activePlan': plans.active !== undefined,
    'planmark.plainText': plainText(document, choices),
    ...emptiness(document, plans, choices),
  };
}

function plainText(document: TextDocument | undefined, choices: PlainTextChoices): Contexts['planmark.plainText'] {
  if (document === undefined || !isPlainText(document)) return '';
  return choices.isPlan(document) ? 'read' : 'unread';
}

function emptiness(
  document: TextDocument | undefined,
  plans: PlanService,
  choices: PlainTextChoices,
): Pick<Contexts, 'planmark.whyEmpty' | 'planmark.evidence'> {
  const because = (reason: Contexts['planmark.whyEmpty'], evidence = '') => ({
    'planmark.whyEmpty': reason,
    'planmark.evidence': evidence,
  });
  if (document === undefined) return because('noDocument');
  if (plainText(document, choices) === 'unread') return because('plainText');
  const detection = plans.get(document)?.plan.detection;
  if (detection === undefined || detection.isPlan) return because('');
  if (detection.overruledBy !== null) return because(detection.overruledBy);
  if (detection.unclosedFenceLine !== null) return because('unclosedFence');
  if (detection.evidence.length === 0) return because('noEvidence');
  return because('someEvidence', detection.evidence.map(({ kind }) => kind).join(' '));
}
