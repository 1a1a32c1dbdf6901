import type { Io } from './io';

export interface PathPattern {
  /** The folder that all that fits stands in. */
  readonly base: string;
  /** Whether it says itself how the names of files end. */
  readonly namesEnding: boolean;
  fits(path: string): boolean;
  /** Whether it fits a folder that the path stands in. */
  fitsFolderOf(path: string): boolean;
}

/** A pattern as shells have them: `*`, `?`, `**`, `[a-z]`, `{a,b}`; or a path. Hidden files count as all others. */
export async function pathPattern(written: string, io: Io): Promise<PathPattern> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(withSlashes(written, io));
  if (glob === '') return plainPath(written, io);
  const matches = picomatch(glob, { dot: true });
  const folder = base || '.';
  const namesOf = (path: string) => io.paths.relative(folder, path).split(io.paths.sep);
  return {
    base: folder,
    namesEnding: (glob.split('/').at(-1) ?? '').includes('.'),
    fits: (path) => matches(namesOf(path).join('/')),
    fitsFolderOf: (path) => {
      const names = namesOf(path).slice(0, -1);
      return names.some((_, index) => matches(names.slice(0, index + 1).join('/')));
    },
  };
}

export async function isPattern(text: string, io: Io): Promise<boolean> {
  if (!/[*?[\]{}()]/.test(text)) return false;
  const { default: picomatch } = await import('picomatch');
  return picomatch.scan(withSlashes(text, io)).isGlob;
}

function plainPath(written: string, { paths, cwd }: Io): PathPattern {
  const target = paths.resolve(cwd(), written);
  return {
    base: written,
    namesEnding: true,
    fits: (path) => paths.resolve(cwd(), path) === target,
    fitsFolderOf: (path) => paths.resolve(cwd(), path).startsWith(target + paths.sep),
  };
}

function withSlashes(text: string, { paths }: Io): string {
  return (paths.sep === '\\' ? text.replaceAll('\\', '/') : text).replace(/\/$/, '');
}
