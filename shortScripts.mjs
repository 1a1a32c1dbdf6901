// In the bundles the scripts of regular expressions go by their short names (`\p{sc=Hira}`), which say the same.
import { readFileSync } from 'node:fs';

export const shortScripts = {
  name: 'short-scripts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      return { contents: source.replace(LONG_NAMES, (name) => SHORT_NAMES[name]), loader: 'ts' };
    });
  },
};

export const SHORT_NAMES = {
  'Script=Han}': 'sc=Hani}',
  'Script=Hiragana}': 'sc=Hira}',
  'Script=Katakana}': 'sc=Kana}',
  'Script=Hangul}': 'sc=Hang}',
  'Script=Latin}': 'sc=Latn}',
  'Script=Cyrillic}': 'sc=Cyrl}',
  'Extended_Pictographic}': 'ExtPict}',
  'Regional_Indicator}': 'RI}',
  'Emoji_Modifier}': 'EMod}',
};
const LONG_NAMES = new RegExp(Object.keys(SHORT_NAMES).join('|'), 'g');
