import { readFileSync } from 'node:fs';
import path, { type PlatformPath } from 'node:path';
import { answerChecks } from '../../src/cli/checkThreads';
import type { FolderEntry, Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What the files hold now, by the names they were given by. */
  readonly files: Readonly<Record<string, string>>;
  readonly statuses: readonly (string | null)[];
  /** How many batches of files each thread was given. */
  readonly threads: readonly number[];
}

/** What differs from a quiet world without a terminal on 2026-11-20. */
export interface World {
  readonly paths?: PlatformPath;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A terminal of this width. */
  readonly columns?: number;
  readonly input?: string | Uint8Array;
  /** How long each reading of a file takes. */
  readonly millisecondsPerFile?: number;
  /** What reading a file or folder fails with, by name. */
  readonly errors?: Readonly<Record<string, string>>;
  /** By name, what somebody else writes while it is being checked. */
  readonly changedMeanwhile?: Readonly<Record<string, string>>;
  /** One unless said. */
  readonly processors?: number;
  /** Threads break at a file of this name. */
  readonly breakingThreads?: string;
}

const RULE_PAGES = path.join(__dirname, '../../media/rules');

/** Runs the command line in a world of these files, named from the current folder, and says what came of it. */
export async function planmark(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  world: World = {},
): Promise<Result> {
  const { paths = path.posix, cwd = '/home/me', errors = {}, changedMeanwhile = {} } = world;
  const out: string[] = [];
  const err: string[] = [];
  const statuses: (string | null)[] = [];
  const threads: number[] = [];
  let now = 0;
  const encode = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text);
  const absolute = (name: string) => paths.resolve(cwd, name);
  const contents = new Map(Object.entries(files).map(([name, content]) => [absolute(name), encode(content)]));
  const failing = new Map(Object.entries(errors).map(([name, code]) => [absolute(name), code]));
  const fail = (code: string) => Object.assign(new Error(code), { code });
  const failIfWanted = (name: string) => {
    const code = failing.get(absolute(name));
    if (code !== undefined) throw fail(code);
  };
  const namesBelow = (name: string) => {
    const start = absolute(name).replace(/[\\/]?$/, paths.sep);
    return [...contents.keys()].filter((each) => each.startsWith(start)).map((each) => each.slice(start.length));
  };
  const io: Io = {
    paths,
    environment: world.environment ?? {},
    isTerminal: world.columns !== undefined,
    columns: world.columns ?? null,
    cwd: () => cwd,
    today: (timeZone) => (timeZone === 'Pacific/Kiritimati' ? '2026-11-21' : '2026-11-20'),
    now: () => now,
    out: (line) => out.push(`${line}\n`),
    err: (line) => err.push(`${line}\n`),
    write: (text) => out.push(text),
    status: (text) => statuses.push(text),
    processors: world.processors ?? 1,
    newThread: (options) => {
      const number = threads.push(0) - 1;
      let isBroken = false;
      const answer = answerChecks(structuredClone(options), { ...io, out: mute, err: mute, write: mute, status: mute });
      return {
        ask: async (names) => {
          threads[number] = (threads[number] ?? 0) + 1;
          isBroken ||= (names as string[]).some((name) => name === world.breakingThreads);
          if (isBroken) throw new Error('out of memory');
          return structuredClone(await answer(structuredClone(names)));
        },
        end: async () => undefined,
      };
    },
    sizeOf: async (name) => contents.get(absolute(name))?.length ?? 0,
    kindOf: async (name) => {
      if (contents.has(absolute(name)) || failing.has(absolute(name))) return 'file';
      return namesBelow(name).length > 0 ? 'folder' : null;
    },
    readFile: async (name, mostBytes) => {
      now += world.millisecondsPerFile ?? 0;
      failIfWanted(name);
      const content = contents.get(absolute(name));
      if (content === undefined) throw fail(namesBelow(name).length > 0 ? 'EISDIR' : 'ENOENT');
      if (content.length > mostBytes) throw fail('EFBIG');
      return content;
    },
    readFolder: async (name) => {
      failIfWanted(name);
      const below = namesBelow(name);
      if (below.length === 0) throw fail('ENOENT');
      const entries = below.map((each): FolderEntry => {
        const [first = '', ...rest] = each.split(paths.sep);
        return { name: first, kind: rest.length > 0 ? 'folder' : 'file' };
      });
      return entries.filter((entry, index) => entries.findIndex((other) => other.name === entry.name) === index);
    },
    realPath: async (name) => absolute(name),
    readInput: async () => encode(world.input ?? ''),
    replaceFile: async (name, before, after) => {
      const meanwhile = changedMeanwhile[name];
      if (meanwhile !== undefined) contents.set(absolute(name), encode(meanwhile));
      failIfWanted(`${name} (writing)`);
      if (!Buffer.from(before).equals(Buffer.from(contents.get(absolute(name)) ?? []))) return false;
      contents.set(absolute(name), after);
      return true;
    },
    writeFile: async (name, text) => {
      failIfWanted(`${name} (writing)`);
      contents.set(absolute(name), encode(text));
    },
    rulePage: async (id) => readFileSync(path.join(RULE_PAGES, `${id}.md`), 'utf8'),
  };
  const code = await run(args, io);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    code,
    out: out.join(''),
    err: err.join(''),
    files: Object.fromEntries(Object.keys(files).map((name) => [name, decoder.decode(contents.get(absolute(name)))])),
    statuses,
    threads,
  };
}

function mute(): void {}
