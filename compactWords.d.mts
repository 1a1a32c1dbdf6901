import type { Plugin } from 'esbuild';

export const compactWords: Plugin;
