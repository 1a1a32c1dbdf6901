// The least that a program on markdown-it does: reads each file of a folder and parses it.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const MarkdownIt = require('markdown-it');

const folder = process.argv[2];
const markdown = new (MarkdownIt.default ?? MarkdownIt)({ html: true });
for (const name of readdirSync(folder)) markdown.parse(readFileSync(path.join(folder, name), 'utf8'), {});
