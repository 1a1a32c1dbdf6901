import type { Message, MessageArgument } from './finding';

/** One template for one and one for any other number: languages differ too much for an `s` of ours. */
export function counted(count: number, one: string, many: string, args: readonly MessageArgument[] = [count]): Message {
  return { template: count === 1 ? one : many, args };
}
