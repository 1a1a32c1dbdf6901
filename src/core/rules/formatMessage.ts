import type { Message } from '../text/message';

/** The English text of a message: `{0}` is its first argument. The editor uses `vscode.l10n.t` instead. */
export function formatMessage({ template, args }: Message): string {
  return template.replace(/\{(\d+)\}/g, (hole, index: string) => {
    const argument = args[Number(index)];
    return typeof argument === 'object' ? formatMessage(argument) : String(argument ?? hole);
  });
}
