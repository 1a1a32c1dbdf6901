#!/usr/bin/env node
// What @vscode/test-electron spawns in the place of a desktop VS Code; see launch.ts.
import { register } from 'tsx/esm/api';

register();
const { launch } = await import('./launch.ts');
try {
  process.exitCode = await launch(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
