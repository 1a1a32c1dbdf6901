// In the bundles the words of a language are one text, a third shorter than as code; see `src/core/vocabulary`.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const compactWords = {
  name: 'compact-words',
  setup(build) {
    const { transform } = build.esbuild;
    build.onLoad({ filter: /[\\/]vocabulary[\\/][a-z]{2}\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const { code } = await transform(source, { loader: 'ts', format: 'cjs' });
      const module = { exports: {} };
      new Function('module', 'exports', code)(module, module.exports);
      const [[name, words]] = Object.entries(module.exports);
      const text = pack(words);
      if (JSON.stringify(unpack(text)) !== JSON.stringify(words))
        throw new Error(`${path} holds what cannot be packed.`);
      return {
        contents: `import { unpack } from 'unpack-words'; export const ${name} = /* @__PURE__ */ unpack(${JSON.stringify(text)});`,
        resolveDir: dirname(path),
      };
    });
    build.onResolve({ filter: /^unpack-words$/ }, () => ({ path: 'unpack-words', namespace: 'words' }));
    build.onLoad({ filter: /.*/, namespace: 'words' }, () => ({ contents: `export ${unpack}` }));
  },
};

/**
 * A line a list of words, behind what they mean; those of a field below its name, and whole fields behind theirs:
 * `statuses`, then ` done|Erledigt|Fertig`; `months`, then ` 0|Januar|Jan`; `fillers|gut|neu`.
 */
function pack(words) {
  const lines = Object.entries(words).flatMap(([field, value]) => {
    if (typeof value === 'string') return [[field, value]];
    if (Array.isArray(value) && !Array.isArray(value[0])) return [[field, ...value]];
    return [[field], ...Object.entries(value).map(([meaning, forms]) => [` ${meaning}`, ...forms])];
  });
  return lines.map((line) => line.join('|')).join('\n');
}

function unpack(text) {
  const words = {};
  let field;
  for (const line of text.split('\n')) {
    const [name, ...forms] = line.split('|');
    if (name === 'language') words[name] = forms[0];
    else if (name[0] !== ' ') {
      field = name;
      words[field] = forms;
    } else {
      if (name !== ' 0' && Array.isArray(words[field]) && words[field].length === 0) words[field] = {};
      words[field][name.slice(1)] = forms;
    }
  }
  return words;
}
