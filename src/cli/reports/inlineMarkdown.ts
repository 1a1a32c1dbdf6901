import { visibleText } from './visibleText';

/**
 * A text of somebody else as nothing but text: no markup, no cell of its own, nobody notified by an `@name` and no issue
 * linked by a `#1` (GitHub looks for both in what is rendered, but not across a comment).
 */
export function inlineMarkdown(text: string): string {
  return visibleText(text.replace(/\s+/g, ' ')).replace(
    /[\\`*_{}[\]<>&|~$!]|@(?=\w)|#(?=\d)|:\/\/|\bwww(?=\.)/gi,
    (found) => (NOTICED.has(found.toLowerCase()) ? `${found}<!-- -->` : `&#${found.charCodeAt(0)};`),
  );
}

/** What GitHub makes links of, unless something stands within. */
const NOTICED: ReadonlySet<string> = new Set(['@', '#', '://', 'www']);
