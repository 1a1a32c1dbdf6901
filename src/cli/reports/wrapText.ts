import stringWidth from 'string-width';
import { displayCells } from './displayCells';

/** Breaks a text between words, and words that are wider than a line anywhere. Blanks that are not broken at stay. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const add = (part: string, isWord: boolean) => {
    if (line !== '' && stringWidth(line + part) > width) {
      lines.push(line);
      line = isWord ? part.trimStart() : part;
    } else {
      line += part;
    }
  };
  for (const word of text.split(/(?<=\S)(?=\s)/)) {
    if (stringWidth(word.trim()) <= width) add(word, true);
    else for (const { text: character } of displayCells(word, 0)) add(character, false);
  }
  return [...lines, line];
}
