import type { PlatformPath } from 'node:path';
import type { IsoDate } from '../core/values/isoDate';
import type { CheckOptions } from './checkOptions';

/** All that the command line touches of the world, so that tests can stand in for it. Paths may be relative to `cwd`. */
export interface Io {
  /** How paths are written on this system. */
  readonly paths: PlatformPath;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether somebody looks at stdout. */
  readonly isTerminal: boolean;
  /** The width of the terminal; null where there is none, or nobody knows. */
  readonly columns: number | null;
  /** The folder that relative paths are relative to. */
  cwd(): string;
  /** The date in an IANA time zone; null: in the system's own. */
  today(timeZone: string | null): IsoDate;
  /** Milliseconds since anything. */
  now(): number;

  /** Writes a line. */
  out(line: string): void;
  err(line: string): void;
  /** Writes a text to stdout as it is. */
  write(text: string): void;
  /** Shows what is going on, where stderr is a terminal, until the next one or null; nothing else may be written before. */
  status(text: string | null): void;

  /** How many threads can work at a time. */
  readonly processors: number;
  /** Another thread, which checks files by these options: see `checkThreads`. */
  newThread(options: CheckOptions): Thread;

  /** In bytes; 0 where there is nothing to be seen. */
  sizeOf(path: string): Promise<number>;
  /** Null where there is nothing. Links are followed. Throws as `readFile` does. */
  kindOf(path: string): Promise<FileKind | null>;
  /** @throws an error with a `code` as Node's file system gives it: `ENOENT`, `EACCES`, `EISDIR`; `EFBIG` above the limit. */
  readFile(path: string, mostBytes: number): Promise<Uint8Array>;
  /** In no order; links are not followed. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** The one path without links that the file has. */
  realPath(path: string): Promise<string>;
  readInput(): Promise<Uint8Array>;
  /** Puts other bytes in the place of those that were read: all of them or none; false where the file has changed since. */
  replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean>;
  /** Makes a file, or another of one that is there. Throws as `readFile` does. */
  writeFile(path: string, text: string): Promise<void>;
  /** The Markdown of a rule's page. */
  rulePage(id: string): Promise<string>;
}

export interface Thread {
  /** Messages are plain data. @throws an error where the thread broke, now or before. */
  ask(message: unknown): Promise<unknown>;
  end(): Promise<void>;
}

export type FileKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind | 'link';
}

/** 0: nothing that fails; 1: findings that do; 2: something was not checked as asked. */
export type ExitCode = 0 | 1 | 2;
