import type { IsoDate } from '../core/values/isoDate';

/** All that the command line touches of the world, so that tests can stand in for it. */
export interface Io {
  /** @throws an error with a `code` as Node's file system gives it (`ENOENT`, `EACCES`, `EISDIR`). */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes a line. */
  out(line: string): void;
  err(line: string): void;
  /** The folder that relative paths are relative to. */
  cwd(): string;
  /** The date in an IANA time zone; null: in the system's own. */
  today(timeZone: string | null): IsoDate;
}

/** 0: nothing of warning or worse; 1: findings; 2: a file or an argument was at fault. */
export type ExitCode = 0 | 1 | 2;
