/**
 * What a template's `{0}` stand for. Strings of the document come as they are read, numbers are formatted at the edge, and a
 * message is a part of the sentence with words of its own (`2 of 5 weeks`).
 */
export type MessageArgument = string | number | Message;

/** A template with numbered holes, as `vscode.l10n.t` takes it, and what fills them. */
export interface Message {
  readonly template: string;
  readonly args: readonly MessageArgument[];
}

/** With the types of what fills it, as parts of the core tell of no more than strings and numbers. */
export function message<Args extends readonly MessageArgument[]>(template: string, ...args: Args) {
  return { template, args };
}
