import { type Message, type MessageArgument, message } from '../text/message';

/** One template for one and one for any other number: languages differ too much for an `s` of ours. */
export function counted(count: number, one: string, many: string, args: readonly MessageArgument[] = [count]): Message {
  return message(count === 1 ? one : many, ...args);
}
