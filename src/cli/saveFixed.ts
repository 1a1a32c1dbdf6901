import type { CheckOptions } from './checkOptions';
import { encodeText } from './decodeText';
import type { Failures } from './failures';
import { whyUnwritten } from './fileErrors';
import { hasColours } from './hasColours';
import type { Io } from './io';
import type { TextFile } from './readTextFile';

/** Takes a fixed text to where it belongs; false where that was not possible, which has been told then. */
export type SaveFixed = (name: string, before: TextFile, fixed: string) => Promise<boolean>;

/** How this run saves what it fixes; null where it does not fix. */
export function saveFixed({ fix, input }: CheckOptions, failures: Failures, io: Io): SaveFixed | null {
  if (fix === 'none') return null;
  if (fix === 'show') return showDifference(io);
  // What came from stdin goes to stdout, fixed or not: see `check`.
  return input ? async () => true : writeToFile(failures, io);
}

function writeToFile(failures: Failures, io: Io): SaveFixed {
  return async (name, { bytes, hasMark }, fixed) => {
    try {
      if (await io.replaceFile(name, bytes, encodeText({ text: fixed, hasMark }))) return true;
      failures.add(name, 'has changed since it was read, so it was left alone: run this again.');
    } catch (error) {
      failures.add(name, `was not fixed: ${whyUnwritten(error)}`);
    }
    return false;
  };
}

function showDifference(io: Io): SaveFixed {
  return async (name, { text, hasMark }, fixed) => {
    const { unifiedDiff } = await import('./unifiedDiff');
    const mark = hasMark ? '\uFEFF' : '';
    io.write(unifiedDiff({ name, before: mark + text, after: mark + fixed, isColoured: hasColours(io) }, io));
    return true;
  };
}
