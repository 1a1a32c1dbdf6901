import { decodeText, type UndecodedText } from './decodeText';
import { codeOf, whyUnread } from './fileErrors';
import type { Io } from './io';

/** No plan that anybody wrote comes near it. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface TextFile {
  /** Without its byte order mark. */
  readonly text: string;
  readonly hasMark: boolean;
  readonly bytes: Uint8Array;
}

export interface UnreadFile extends UndecodedText {
  readonly isMissing: boolean;
}

/** The text of a file; or why it cannot be read, in one line that says what to do. */
export async function readTextFile(path: string, io: Io): Promise<TextFile | UnreadFile> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path, MOST_BYTES);
  } catch (error) {
    const code = codeOf(error);
    return { error: whyUnread(error), line: null, isMissing: code === 'ENOENT' || code === 'ENOTDIR' };
  }
  const decoded = decodeText(bytes);
  return 'error' in decoded ? { ...decoded, isMissing: false } : { ...decoded, bytes };
}
