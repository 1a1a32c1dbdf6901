// Builds what runs: `node esbuild.mjs [--watch]`.
import { context } from 'esbuild';
import { bundles } from './bundles.mjs';

const isWatching = process.argv.includes('--watch');
const readable = isWatching ? { minify: false, sourcemap: 'linked' } : {};

const contexts = await Promise.all(bundles.map((options) => context({ ...options, ...readable })));
if (isWatching) {
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Watching src for changes.');
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
}
