import type { CheckOptions } from './checkOptions';
import { decodeText } from './decodeText';
import type { Failures } from './failures';
import { type FoundFile, findFiles } from './findFiles';
import type { Io } from './io';
import type { Progress } from './progress';
import { readTextFile, type TextFile, type UnreadFile } from './readTextFile';

/** A text that is to be checked, not read yet. */
export interface Source {
  readonly name: string;
  /** Named itself, not by its folder or a pattern. */
  readonly isNamed: boolean;
  read(): Promise<TextFile | UnreadFile>;
}

export async function sourcesOf(
  { targets, input }: CheckOptions,
  failures: Failures,
  progress: Progress,
  io: Io,
): Promise<readonly Source[]> {
  if (input) return [{ name: input.name, isNamed: true, read: () => readInput(io) }];
  const files = await findFiles(targets, failures, progress, io);
  return files.map((file) => sourceOf(file, io));
}

export function sourceOf(file: FoundFile, io: Io): Source {
  return { ...file, read: () => readTextFile(file.name, io) };
}

async function readInput(io: Io): Promise<TextFile | UnreadFile> {
  const bytes = await io.readInput();
  const decoded = decodeText(bytes);
  return 'error' in decoded ? { ...decoded, isMissing: false } : { ...decoded, bytes };
}
