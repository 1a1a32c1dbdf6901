import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import pico from 'picocolors';
import type { Io } from './io';
import { visibleText } from './reports/visibleText';

interface Change {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** For a terminal, which gets no control characters then. */
  readonly isColoured: boolean;
}

/** What would change in a file, as `git apply` and `patch -p1` take it. */
export function unifiedDiff({ name, before, after, isColoured }: Change, { paths }: Io): string {
  const path = paths.normalize(name).split(paths.sep).join('/');
  const [from, to] = paths.isAbsolute(name) ? [path, path] : [`a/${path}`, `b/${path}`];
  // A tab ends a name with blanks: without it `patch` takes its first word.
  const end = path.includes(' ') ? '' : undefined;
  const patch = createTwoFilesPatch(from, to, before, after, end, end, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return isColoured ? patch.split('\n').map(coloured).join('\n') : patch;
}

function coloured(line: string): string {
  const { red, green, cyan, bold } = pico.createColors(true);
  const text = line.replace(/\r$/, '').split('\t').map(visibleText).join('\t');
  if (/^(\+\+\+|---) /.test(line)) return bold(text);
  if (line.startsWith('@@')) return cyan(text);
  return line.startsWith('+') ? green(text) : line.startsWith('-') ? red(text) : text;
}
