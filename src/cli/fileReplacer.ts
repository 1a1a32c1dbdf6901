import { randomUUID } from 'node:crypto';
import { constants, unlinkSync } from 'node:fs';
import { access, type FileHandle, open, readFile, realpath, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const PERMISSIONS = 0o7777;
const ANYBODY_WRITES = 0o222;

/** Replaces what files hold, and knows what is unfinished of it. */
export class FileReplacer {
  readonly #unfinished = new Set<string>();

  /**
   * Puts other bytes in the place of a file's own: all of them or none, through a new file beside it that takes its name.
   * Mode and owner stay; a link stays a link to the same file.
   *
   * @param before what was read; where the file holds anything else by now it is left alone
   * @returns whether it was replaced
   * @throws what the file system says; no other file is left behind then
   */
  async replace(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
    const target = await realpath(path);
    const { mode, uid, gid } = await stat(target);
    // The name of a file can be given to another whatever the file itself allows.
    await access(target, constants.W_OK);
    if ((mode & ANYBODY_WRITES) === 0) throw Object.assign(new Error('may only be read'), { code: 'EACCES' });
    const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomUUID()}.tmp`);
    this.#unfinished.add(temporary);
    try {
      const file = await open(temporary, 'wx', mode & PERMISSIONS);
      try {
        await file.writeFile(after);
        await keepOwner(file, uid, gid);
        // What may not be granted to new files (umask) the old one may have had, and a new owner takes it away.
        await file.chmod(mode & PERMISSIONS);
        await file.sync();
      } finally {
        await file.close();
      }
      if (!(await readFile(target)).equals(before)) return false;
      await rename(temporary, target);
      return true;
    } finally {
      this.#remove(temporary);
    }
  }

  /** For a process that is told to end at once. */
  removeUnfinished(): void {
    for (const path of this.#unfinished) this.#remove(path);
  }

  #remove(path: string): void {
    try {
      unlinkSync(path);
    } catch {
      // Not made, or in its place already.
    }
    this.#unfinished.delete(path);
  }
}

/** Only root may give files away: whoever may write a file of another's gets it as their own, as with any editor. */
async function keepOwner(file: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await file.stat();
  if (own.uid === uid && own.gid === gid) return;
  try {
    await file.chown(uid, gid);
  } catch {
    // See above.
  }
}
