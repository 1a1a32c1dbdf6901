/** Text of a document as Markdown that shows it as it is: no markup, no HTML, no link comes of it (CommonMark 2.4). */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
