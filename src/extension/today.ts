import {
  type ConfigurationChangeEvent,
  commands,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  window,
  workspace,
} from 'vscode';
import { type IsoDate, isoDate, parseIsoDate } from '../core/values/isoDate';
import { runInBackground } from './boundary';

const SETTING = 'planmark.today';
/** Past midnight, for timers that fire a little early. */
const MARGIN_MS = 1000;

/** The day that everything is judged on: the setting's, else the calendar's on the machine where extensions run. */
export class Today implements Disposable {
  readonly onDidChange: Event<void>;
  private readonly log: LogOutputChannel;
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private day: IsoDate;
  private midnight: HostTimer | undefined;
  /** The invalid value that the user was told of. */
  private toldOf: string | undefined;

  constructor(log: LogOutputChannel) {
    this.log = log;
    this.onDidChange = this.changed.event;
    this.day = this.read();
    this.waitForMidnight();
    this.subscriptions = Disposable.from(
      this.changed,
      workspace.onDidChangeConfiguration((event: ConfigurationChangeEvent) => {
        if (event.affectsConfiguration(SETTING)) this.renew();
      }),
      // Timers do not run while a machine sleeps.
      window.onDidChangeWindowState((state) => {
        if (state.focused) this.renew();
      }),
    );
  }

  get value(): IsoDate {
    return this.day;
  }

  dispose(): void {
    clearTimeout(this.midnight);
    this.subscriptions.dispose();
  }

  private renew(): void {
    this.waitForMidnight();
    const day = this.read();
    if (day === this.day) return;
    this.day = day;
    this.changed.fire();
  }

  private read(): IsoDate {
    const setting = (workspace.getConfiguration().get<string>(SETTING) ?? '').trim();
    if (setting === '') return systemDate();
    const day = parseIsoDate(setting);
    if (day !== null) return day;
    if (setting !== this.toldOf) {
      this.toldOf = setting;
      runInBackground(SETTING, this.log, tellInvalid(setting));
    }
    return systemDate();
  }

  private waitForMidnight(): void {
    clearTimeout(this.midnight);
    const now = new Date();
    const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    this.midnight = setTimeout(() => this.renew(), next.getTime() - now.getTime() + MARGIN_MS);
  }
}

function systemDate(): IsoDate {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

async function tellInvalid(setting: string): Promise<void> {
  const openSetting = l10n.t('Open Setting');
  const answer = await window.showWarningMessage(
    l10n.t(
      'Planmark: "{0}" in the setting {1} is no date like 2026-06-15. The system\'s date is used until then.',
      setting,
      SETTING,
    ),
    openSetting,
  );
  if (answer === openSetting) await commands.executeCommand('workbench.action.openSettings', `@id:${SETTING}`);
}
