import { readFile as readWithCallback } from 'node:fs';
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { dateInZone } from '../core/values/dateInZone';
import type { FileReplacer } from './fileReplacer';
import type { FileKind, FolderEntry, Io } from './io';
import { nodeThread } from './nodeThread';

/** In half the time of its namesake that returns promises. */
const readQuickly = promisify(readWithCallback);

/** The world as Node has it. `rulePages` is the folder of the rules' pages, `threadFile` what a thread runs. */
export function nodeIo(process: NodeJS.Process, rulePages: string, threadFile: string): Io {
  const { stdout, stderr, stdin, env } = process;
  let replacer: Promise<FileReplacer> | undefined;
  let hasStatus = false;
  const clearStatus = () => {
    if (hasStatus) stderr.write('\r\u001B[K');
    hasStatus = false;
  };
  return {
    paths: path,
    environment: env,
    isTerminal: stdout.isTTY === true,
    // Some terminals say that they are 0 columns wide.
    columns: (stdout.isTTY && stdout.columns) || null,
    cwd: () => process.cwd(),
    today: (timeZone) => dateInZone(new Date(), timeZone),
    now: () => performance.now(),
    out: (line) => {
      clearStatus();
      stdout.write(`${line}\n`);
    },
    err: (line) => {
      clearStatus();
      stderr.write(`${line}\n`);
    },
    write: (text) => {
      clearStatus();
      stdout.write(text);
    },
    status: (text) => {
      if (!stderr.isTTY) return;
      clearStatus();
      if (text === null) return;
      stderr.write(text.slice(0, Math.max(0, (stderr.columns || 80) - 1)));
      hasStatus = true;
    },
    processors: availableParallelism(),
    newThread: (options) => nodeThread(threadFile, options),
    sizeOf: async (name) => {
      try {
        return (await stat(name)).size;
      } catch {
        return 0;
      }
    },
    kindOf: async (name) => {
      try {
        return kindOf(await stat(name));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    readFile: async (name, mostBytes) => {
      const stats = await stat(name);
      if (stats.size > mostBytes && stats.isFile()) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
      return readQuickly(name);
    },
    readFolder: async (name) => {
      const entries = await readdir(name, { withFileTypes: true });
      return entries.map(
        (entry): FolderEntry => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }),
      );
    },
    realPath: (name) => realpath(name),
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    replaceFile: async (name, before, after) => {
      replacer ??= startReplacing(process);
      return (await replacer).replace(name, before, after);
    },
    writeFile: writeWhole,
    rulePage: (id) => readFile(path.join(rulePages, `${id}.md`), 'utf8'),
  };
}

/** What is half written is never seen by the file's name. */
async function writeWhole(name: string, text: string): Promise<void> {
  const target = await realpath(name).catch(() => name);
  const stats = await stat(target).catch(() => null);
  // A pipe, say.
  if (stats && !stats.isFile()) return writeFile(target, text);
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: 'wx', mode: stats?.mode });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** From now on the process cleans up behind itself where it is interrupted. */
async function startReplacing(process: NodeJS.Process): Promise<FileReplacer> {
  const { FileReplacer } = await import('./fileReplacer');
  const replacer = new FileReplacer();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      replacer.removeUnfinished();
      process.kill(process.pid, signal);
    });
  }
  return replacer;
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
