// What the bundles leave out of the libraries they hold: parts that are never called here, and could not be shaken off
// because a class holds them. `test/package/leanLibraries.test.ts` compares what is left with the whole.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Of markdown-it, which is one file, only blocks are read: no inline text, no HTML, no links in running text. A link
 * definition is one wherever it leads, so that its address needs no normal form and its entities no list.
 */
const BLOCKS_OF_MARKDOWN_IT =
  /^(\\0rolldown\/runtime|src\/(common\/(utils|html_blocks|html_re)|helpers\/parse_link_(destination|title)|token|ruler|rules_block\/\w+|parser_block))/;

const MARKDOWN_IT = `
const decodeHTMLStrict = (text) => text;
export default class MarkdownIt {
  block = new ParserBlock();
  helpers = { parseLinkDestination, parseLinkTitle };
  constructor(options) { this.options = options; }
  set(options) { Object.assign(this.options, options); return this; }
  normalizeLink(url) { return url; }
  validateLink(url) { return !/^(vbscript|javascript|file|data):(?!image\\/(gif|png|jpeg|webp);)/.test(url.trim().toLowerCase()); }
}
`;

/** Its fields are defined by name; as plain ones they can have short names. */
const DEFINITION = /_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",\s*([\s\S]*?)\s*\);(?=\n)/g;

function blocksOf(source) {
  const regions = source.split(/^\/\/#region /m).filter((region) => BLOCKS_OF_MARKDOWN_IT.test(region));
  // Without the lists of what its plugins may call.
  const code = regions
    .map((region) => region.slice(region.indexOf('\n')))
    .join('\n')
    .replace(/^var (lib|utils_exports) = [\s\S]*?^}\)?;/gm, '')
    .replace(DEFINITION, 'this.$1 = $2;');
  if (regions.length < 18 || code.includes('_defineProperty')) {
    throw new Error('markdown-it is built from other parts than it was: see leanLibraries.mjs');
  }
  return MARKDOWN_IT + code;
}

/** Of yaml, of which only the nodes are read: what writes it, walks it, makes values of it, or is of YAML 1.1 only. */
const LEFT_OUT_OF_YAML =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](stringify[\\/]\w+|visit|doc[\\/](applyReviver|createNode)|parse[\\/](cst-stringify|cst-visit|line-counter)|nodes[\\/](addPairToJSMap|toJS)|schema[\\/](json[\\/]schema|yaml-1\.1[\\/](binary|merge|omap|pairs|set|timestamp|bool|float|int)))\.js$/;

/** yaml gives Node its CommonJS files, of which a bundler must keep all. */
const YAML = createRequire(import.meta.url)
  .resolve('yaml/package.json')
  .replace('package.json', 'browser/index.js');

/** Names that stand for nothing: a call of one throws. */
function emptied(source) {
  const names = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) => list.split(','));
  return `export let ${names.map((name) => name.trim()).join(', ')};`;
}

/** What its documents and nodes can do beside being read. */
const METHODS_LEFT_OUT_OF_YAML =
  /^ {4}(static )?(add|addIn|clone|createAlias|createNode|createPair|delete|deleteIn|from|get|getIn|has|hasAllNullValues|hasIn|resolve|set|setIn|toJS|toJSON|toString)\([^\n]*\) \{\n[\s\S]*?^ {4}\}\n/gm;
const METHODS_LEFT_OUT_OF_DIRECTIVES = /^ {4}(clone|toString)\([^\n]*\) \{\n[\s\S]*?^ {4}\}\n/gm;

/** Of d3-array, one file, what makes its functions when it is loaded: a bundler cannot know that it does nothing else. */
function withPureCalls(source) {
  return source.replace(/^((?:const|let|var) \w+ = )([A-Za-z][\w.]*[\w.()]*);$/gm, '$1/*#__PURE__*/ (() => $2)();');
}

/** Of the widths of characters those that are wide in some fonts only: nobody asks for them. */
const AMBIGUOUS_WIDTHS = /^(export const ambiguousRanges = \[)[^\]]*/m;

export const leanLibraries = {
  name: 'lean-libraries',
  setup(build) {
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: YAML }));
    const load = (filter, edit) =>
      build.onLoad({ filter }, ({ path }) => ({ contents: edit(readFileSync(path, 'utf8')), loader: 'js' }));
    load(/[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/, blocksOf);
    load(LEFT_OUT_OF_YAML, emptied);
    load(/[\\/]yaml[\\/]browser[\\/]dist[\\/](doc[\\/]Document|nodes[\\/]\w+)\.js$/, (source) =>
      source.replace(METHODS_LEFT_OUT_OF_YAML, ''),
    );
    load(/[\\/]yaml[\\/]browser[\\/]dist[\\/]doc[\\/]directives\.js$/, (source) =>
      source.replace(METHODS_LEFT_OUT_OF_DIRECTIVES, ''),
    );
    load(/[\\/]get-east-asian-width[\\/]lookup-data\.js$/, (source) => source.replace(AMBIGUOUS_WIDTHS, '$1'));
    load(/[\\/]d3-array[\\/]dist[\\/]d3-array\.mjs$/, withPureCalls);
    load(/[\\/]yaml-1\.1[\\/]schema\.js$/, () => "export { schema } from '../core/schema.js';");
  },
};
