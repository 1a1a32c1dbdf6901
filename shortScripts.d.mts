import type { Plugin } from 'esbuild';

export const shortScripts: Plugin;
/** By the long name, with the brace behind it. */
export const SHORT_NAMES: Readonly<Record<string, string>>;
