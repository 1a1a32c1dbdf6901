// Prints what the bundle in the first argument loads while it is activated; with a second one a Markdown document is seen.
const Module = require('node:module');
const path = require('node:path');
const stubVscode = require('../bench/stubVscode.cjs');

const [, , entry, sees] = process.argv;
const uri = { scheme: 'file', path: '/a.md', toString: () => 'file:///a.md' };
const editors = sees ? [{ document: { languageId: 'markdown', uri } }] : [];
const load = Module._load;
const loaded = new Set();
Module._load = function record(request, ...rest) {
  if (request === entry) return load.call(this, request, ...rest);
  loaded.add(path.basename(request));
  return request === 'vscode' ? stubVscode(editors) : load.call(this, request, ...rest);
};

async function main() {
  require(entry).activate(stubVscode(editors));
  // Whatever was asked for before comes before it.
  await import(path.join(path.dirname(entry), 'last.js'));
  console.log(JSON.stringify([...loaded]));
  process.exit(0);
}

void main();
