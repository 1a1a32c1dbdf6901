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
import { dateInZone } from '../core/values/dateInZone';
import { type IsoDate, parseIsoDate } from '../core/values/isoDate';
import { runInBackground } from './boundary';

const SETTING = 'planmark.today';
/** Past midnight, for timers that fire a little early. */
const MARGIN_MS = 1000;

/** The time zones of the world differ by quarters of an hour: on one of them every midnight falls. */
const QUARTER_MS = 15 * 60 * 1000;

/** The day that everything is judged on: the setting's, else the calendar's in the time zone of each plan's options. */
export class Today implements Disposable {
  readonly onDidChange: Event<void>;
  private readonly log: LogOutputChannel;
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  /** By the time zones that were asked for; null: that of the machine where extensions run. */
  private readonly days = new Map<string | null, IsoDate>();
  private midnight: HostTimer | undefined;
  /** The invalid value that the user was told of. */
  private toldOf: string | undefined;

  constructor(log: LogOutputChannel) {
    this.log = log;
    this.onDidChange = this.changed.event;
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

  /** Null: the time zone of the machine. Cheap to ask again. */
  in(timeZone: string | null): IsoDate {
    const known = this.days.get(timeZone);
    if (known !== undefined) return known;
    const day = this.read(timeZone);
    this.days.set(timeZone, day);
    return day;
  }

  dispose(): void {
    clearTimeout(this.midnight);
    this.subscriptions.dispose();
  }

  private renew(): void {
    this.waitForMidnight();
    let isAnother = false;
    for (const [timeZone, known] of this.days) {
      const day = this.read(timeZone);
      isAnother ||= day !== known;
      this.days.set(timeZone, day);
    }
    if (isAnother) this.changed.fire();
  }

  private read(timeZone: string | null): IsoDate {
    const setting = (workspace.getConfiguration().get<string>(SETTING) ?? '').trim();
    if (setting === '') return dateInZone(new Date(), timeZone);
    const day = parseIsoDate(setting);
    if (day !== null) return day;
    if (setting !== this.toldOf) {
      this.toldOf = setting;
      runInBackground(SETTING, this.log, tellInvalid(setting));
    }
    return dateInZone(new Date(), timeZone);
  }

  private waitForMidnight(): void {
    clearTimeout(this.midnight);
    this.midnight = setTimeout(() => this.renew(), QUARTER_MS - (Date.now() % QUARTER_MS) + MARGIN_MS);
  }
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
