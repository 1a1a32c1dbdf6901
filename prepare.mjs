// npm runs this before it packs the command line, and where it installs it from a Git repository. With `--global` it does
// that without the packages that the build needs (npm/cli#8440), so that they are fetched here.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

function run(...args) {
  // What goes to stdout would end up in what `npm pack` prints: the name of a file.
  const { status, error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function hasBuildTools() {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

if (!hasBuildTools()) {
  const options = ['--no-global', '--no-save', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  run(process.env.npm_execpath, 'install', ...options);
}
run('esbuild.mjs');
