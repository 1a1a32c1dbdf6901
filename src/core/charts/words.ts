import type { Message, MessageArgument } from '../rules/finding';

export function message(template: string, ...args: readonly MessageArgument[]): Message {
  return { template, args };
}

/** One template for one and one for any other number: languages differ too much for an `s` of ours. */
export function counted(count: number, one: string, many: string): Message {
  return message(count === 1 ? one : many, count);
}
