import type { Message, MessageArgument } from '../rules/finding';

export function message(template: string, ...args: readonly MessageArgument[]): Message {
  return { template, args };
}
