import { commands, type Disposable, type LogOutputChannel, l10n, window } from 'vscode';

/** A command whose failure is one sentence for the user; what happened goes to the log. */
export function registerCommand(
  id: string,
  log: LogOutputChannel,
  // biome-ignore lint/suspicious/noExplicitAny: commands are called with whatever the caller has.
  run: (...args: any[]) => unknown,
): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      log.error(`${id}:`, error);
      void tellFailure(log);
      return undefined;
    }
  });
}

/** What a provider or a listener answers; after a failure nothing, and the log says why. */
export function attempt<T>(what: string, log: LogOutputChannel, answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    log.error(`${what}:`, error);
    return undefined;
  }
}

/** The same for an answer that comes later. */
export async function attemptLater<T>(
  what: string,
  log: LogOutputChannel,
  answer: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await answer();
  } catch (error) {
    log.error(`${what}:`, error);
    return undefined;
  }
}

/** Lets work wait until the command that leaves it behind is done; its failure goes to the log. */
export function runSoon(what: string, log: LogOutputChannel, work: () => void): void {
  setTimeout(() => attempt(what, log, work), 0);
}

/** Lets work run on by itself; its failure goes to the log. */
export function runInBackground(what: string, log: LogOutputChannel, work: PromiseLike<unknown>): void {
  work.then(undefined, (error: unknown) => log.error(`${what}:`, error));
}

async function tellFailure(log: LogOutputChannel): Promise<void> {
  const showLog = l10n.t('Show Log');
  const answer = await window.showErrorMessage(
    l10n.t('Planmark could not do that. Its log says what happened.'),
    showLog,
  );
  if (answer === showLog) log.show();
}
