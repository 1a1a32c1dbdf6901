import type { Io } from './io';

/** The text of a file without its byte order mark; or, in one line, why it cannot be read. */
export async function readPlanFile(path: string, io: Io): Promise<{ text: string } | UnreadFile> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    const code = codeOf(error);
    return { error: `${path}: ${reasonOf(error)}`, isMissing: code === 'ENOENT' || code === 'ENOTDIR' };
  }
  if (bytes.includes(0)) return { error: `${path}: is a binary file, not a text in UTF-8.`, isMissing: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: `${path}: is not valid UTF-8; save it with that encoding.`, isMissing: false };
  }
}

export interface UnreadFile {
  readonly error: string;
  readonly isMissing: boolean;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied.';
    case 'EISDIR':
      return 'is a folder; name the files in it.';
    default:
      return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
