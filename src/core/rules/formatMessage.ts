import type { Message } from './finding';

/** The English text of a message: `{0}` is its first argument. The editor uses `vscode.l10n.t` instead. */
export function formatMessage(message: Message): string {
  return message.template.replace(/\{(\d+)\}/g, (hole, index: string) => String(message.args[Number(index)] ?? hole));
}
