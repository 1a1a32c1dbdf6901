/**
 * A text that a terminal shows and does not obey: escapes and other controls as their pictures (`␛`), what would turn the
 * direction of the line as `�`.
 */
export function visibleText(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, visible) : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2028\u2029\u2066-\u2069]/;
const CONTROLS = new RegExp(CONTROL, 'g');

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
