import { collectMessages, keyOf } from './collectMessages';

/** `l10n/bundle.l10n.json`: what a translation, such as `bundle.l10n.de.json`, is made from, key by key. */
export function bundle(): Record<string, unknown> {
  const entries = collectMessages().map((each) => [
    keyOf(each),
    each.comment.length === 0 ? each.message : { message: each.message, comment: each.comment },
  ]);
  return Object.fromEntries(entries);
}
