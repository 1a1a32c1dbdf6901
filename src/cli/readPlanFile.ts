import type { Io } from './io';

/** The text of a file without its byte order mark; or, in one line, why it cannot be read. */
export async function readPlanFile(path: string, io: Io): Promise<{ text: string } | { error: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    return { error: `${path}: ${reasonOf(error)}` };
  }
  if (bytes.includes(0)) return { error: `${path}: is a binary file, not a text in UTF-8.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: `${path}: is not valid UTF-8; save it with that encoding.` };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
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
