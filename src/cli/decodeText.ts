export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly hasMark: boolean;
}

export interface UndecodedText {
  /** The rest of a sentence that begins with the name of the file. */
  readonly error: string;
  /** 1-based; null where it is of no line. */
  readonly line: number | null;
}

/** Reads UTF-8, and nothing but that. */
export function decodeText(bytes: Uint8Array): DecodedText | UndecodedText {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { error: 'is encoded in UTF-16: save it as UTF-8.', line: null };
  }
  if (bytes.includes(0)) return { error: 'is a binary file, not a text: leave it out.', line: null };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, hasMark: startsWith(bytes, [0xef, 0xbb, 0xbf]) };
  } catch {
    return { error: 'is not valid UTF-8 from here on: save it with that encoding.', line: firstWrongLine(bytes) };
  }
}

export function encodeText({ text, hasMark }: DecodedText): Uint8Array {
  return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
}

/** No character of several bytes holds the byte of a line feed, so that each line can be tried by itself. */
function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let line = 1, start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
